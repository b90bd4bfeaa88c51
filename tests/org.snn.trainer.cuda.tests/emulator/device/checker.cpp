#include "checker.h"

#include "../host/arena.h"
#include "faults.h"
#include "races.h"
#include "random.h"
#include "running.h"

namespace snn {
namespace {

Space* spaceOf(uint64_t address) {
  if (runningNow->deviceSpace->contains(address)) return runningNow->deviceSpace;
  const Launch& launch = *runningNow->launch;
  if (launch.sharedSpace->contains(address)) return launch.sharedSpace;
  if (launch.moduleSpace->contains(address)) return launch.moduleSpace;
  return nullptr;
}

bool ownStack(uint64_t address) {
  const Stacks& stacks = runningNow->stacks;
  return stacks.contains(address) && stacks.owner(address) == runningNow->thread->number;
}

inline void checkCell(Space& space, uint64_t address, uint8_t bytes, Access access, uint64_t first, unsigned size, void* pc) {
  uint64_t cell = (address - space.base) >> 2;
  uint8_t& state = space.state[cell];
  if ((state >> 4 & bytes) != bytes) outOfBounds(first, size, access, pc);
  bool writes = access == Access::WRITE || access == Access::ATOMIC_WRITE;
  if (access != Access::WRITE && (state & bytes) != bytes) {
    uninitialised(first, size, pc);
    state |= bytes;  // once a cell is enough
  }
  checkRace(space, space.cells[cell], address, bytes, access, pc);
  if (writes) state |= bytes;
}

}  // namespace

void checkAccess(uint64_t address, unsigned size, Access access, void* pc) {
  if (!runningNow || !runningNow->thread || ownStack(address)) return;
  Space* space = spaceOf(address);
  if (!space) return foreignAccess(address, size, access, pc);
  if (size <= 16 && (address & (size - 1)) != 0) misaligned(address, size, pc);
  if (size == 4) return checkCell(*space, address, 0xF, access, address, size, pc);
  uint64_t end = address + size;
  if (end > space->base + space->size) outOfBounds(address, size, access, pc);
  for (uint64_t a = address; a < end; a = (a & ~3ull) + 4) checkCell(*space, a, Space::mask(a, end), access, address, size, pc);
}

void checkRange(uint64_t address, uint64_t size, Access access, void* pc) {
  for (uint64_t a = address; a < address + size;) {
    uint64_t end = (a & ~3ull) + 4;
    if (end > address + size) end = address + size;
    for (; a < end; a++) checkAccess(a, 1, access, pc);
  }
}

void checkAlignment(uint64_t address, unsigned alignment, void* pc) {
  if (runningNow && runningNow->thread && address % alignment != 0) misaligned(address, alignment, pc);
}

void synchronizeAtomic(uint64_t address) {
  if (!runningNow || !runningNow->thread) return;
  Running& r = *runningNow;
  Knowledge& mine = r.thread->knows;
  bool shared = r.launch->sharedSpace->contains(address);
  Knowledge& released = (shared ? r.sharedReleases : r.releases)[address];
  mine.join(released);
  released.join(mine);
  released.join(r.blockKnows);
  released.add(r.blockEpoch, r.epoch, r.thread->number);
}

void interleave() {
  static unsigned turn;
  if (!runningNow || !runningNow->thread) return;
  // With the natural order too: a thread that spins on a flag must let the one run that sets it.
  if (++turn % 8 == 0 || randomOrder().below(4) == 1) yieldThread(false);
}

}  // namespace snn
