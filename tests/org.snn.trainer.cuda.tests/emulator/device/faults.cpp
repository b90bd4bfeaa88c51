#include "faults.h"

#include <sys/mman.h>

#include "../driver/report.h"
#include "../host/arena.h"
#include "../host/hostmemory.h"
#include "scheduler.h"

namespace snn {
namespace {

const char* verb(Access a) { return a == Access::READ || a == Access::ATOMIC_READ ? "read" : "write"; }

void reportAt(const char* kind, const std::string& object, const std::string& details, void* pc) {
  std::string at = sourceLine(pc);
  report(kind, runningNow->launch->kernel + at + object, format("%s at=%s %s", where().c_str(), at.c_str(), details.c_str()));
}

bool readable(uint64_t address) {
  unsigned char resident;
  return mincore(reinterpret_cast<void*>(address & ~4095ull), 1, &resident) == 0;
}

const Object* nearestObject(const std::vector<Object>& objects, uint64_t address) {
  const Object* best = nullptr;
  for (const Object& o : objects) {
    if (address >= o.base && address < o.base + o.size) return &o;
    auto distance = [address](const Object& x) { return address < x.base ? x.base - address : address - (x.base + x.size); };
    if (!best || distance(o) < distance(*best)) best = &o;
  }
  return best;
}

}  // namespace

const char* spaceName(SpaceKind kind) {
  return kind == SpaceKind::GLOBAL ? "global" : kind == SpaceKind::SHARED ? "shared" : "module";
}

std::string describeObject(const Space& space, uint64_t address, bool exact) {
  if (space.kind == SpaceKind::GLOBAL) {
    const Allocation* a = arena().nearest(address);
    return exact ? arena().describe(address) : format("#%u", a ? a->sequence : 0);
  }
  const Launch& launch = *runningNow->launch;
  const Object* o = nearestObject(space.kind == SpaceKind::SHARED ? launch.shared : *launch.moduleObjects, address);
  if (!o) return "object=none";
  if (!exact) return o->name;
  return format("object=%s offset=%lld object-size=%llu", o->name.c_str(), (long long)(address - o->base),
                (unsigned long long)o->size);
}

void outOfBounds(uint64_t address, unsigned size, Access access, void* pc) {
  Space& device = arena().space();
  const Launch& launch = *runningNow->launch;
  const Space& space = device.contains(address)                ? device
                       : launch.sharedSpace->contains(address) ? *launch.sharedSpace
                                                               : *launch.moduleSpace;
  const Allocation* a = space.kind == SpaceKind::GLOBAL ? arena().nearest(address) : nullptr;
  bool freed = a && a->freed && address - a->base < a->size;
  reportAt(freed ? "USE_AFTER_FREE" : "OUT_OF_BOUNDS", describeObject(space, address, false),
           format("%s=%s address=0x%llx size=%u %s", spaceName(space.kind), verb(access), (unsigned long long)address, size,
                  describeObject(space, address, true).c_str()),
           pc);
  stopLaunch(CUDA_ERROR_ILLEGAL_ADDRESS);
}

void misaligned(uint64_t address, unsigned size, void* pc) {
  reportAt("MISALIGNED", "", format("address=0x%llx size=%u", (unsigned long long)address, size), pc);
  stopLaunch(CUDA_ERROR_MISALIGNED_ADDRESS);
}

void foreignAccess(uint64_t address, unsigned size, Access access, void* pc) {
  const Launch& launch = *runningNow->launch;
  bool constant = address >= launch.imageBase && address < launch.imageEnd;
  if (constant && access == Access::READ) return;  // tables that the compiler made
  if (deviceMayTouch(address, size)) return;
  bool host = !runningNow->stacks.contains(address) && readable(address);
  reportAt(
      host ? "HOST_MEMORY" : "OUT_OF_BOUNDS", "",
      format("%s address=0x%llx size=%u %s", verb(access), (unsigned long long)address, size,
             host ? "the host's memory, not allocated by cuMemHostAlloc with CU_MEMHOSTALLOC_DEVICEMAP" : "no allocation there"),
      pc);
  stopLaunch(CUDA_ERROR_ILLEGAL_ADDRESS);
}

void uninitialised(uint64_t address, unsigned size, void* pc) {
  Space& device = arena().space();
  const Launch& launch = *runningNow->launch;
  const Space& space = device.contains(address) ? device : *launch.sharedSpace;
  reportAt("UNINITIALISED", describeObject(space, address, false),
           format("%s=read address=0x%llx size=%u %s", spaceName(space.kind), (unsigned long long)address, size,
                  describeObject(space, address, true).c_str()),
           pc);
}

Dim3 threadIndex(unsigned number) { return threads()[number].index; }

Dim3 blockIndexAt(size_t position) {
  uint64_t i = runningNow->blockOrder[position];
  const Dim3& d = runningNow->launch->grid;
  return {unsigned(i % d.x), unsigned(i / d.x % d.y), unsigned(i / d.x / d.y)};
}

}  // namespace snn
