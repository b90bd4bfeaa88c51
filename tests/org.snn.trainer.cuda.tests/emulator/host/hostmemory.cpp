#include "hostmemory.h"

#include <sys/mman.h>

#include <cstring>

#include "../driver/report.h"
#include "arena.h"

namespace snn {
namespace {

unsigned sequence = 0;

std::map<uint64_t, HostAllocation>::iterator holder(uint64_t address) {
  auto& all = hostAllocations();
  auto above = all.upper_bound(address);
  if (above == all.begin()) return all.end();
  --above;
  return address - above->first < above->second.size ? above : all.end();
}

uint64_t pages(uint64_t size) { return (size + 4095) & ~4095ull; }

}  // namespace

std::map<uint64_t, HostAllocation>& hostAllocations() {
  static auto* all = new std::map<uint64_t, HostAllocation>;
  return *all;
}

CUresult allocateHost(uint64_t size, unsigned flags, void* owner, void** result) {
  if (size == 0 || !result) return CUDA_ERROR_INVALID_VALUE;
  void* p = mmap(nullptr, pages(size), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (p == MAP_FAILED) return CUDA_ERROR_OUT_OF_MEMORY;
  memset(p, POISON, size);
  hostAllocations()[uint64_t(p)] = {size, flags, ++sequence, false, owner};
  *result = p;
  return CUDA_SUCCESS;
}

void freeHost(uint64_t base) {
  auto found = hostAllocations().find(base);
  munmap(reinterpret_cast<void*>(base), pages(found->second.size));
  hostAllocations().erase(found);
}

bool deviceMayTouch(uint64_t address, uint64_t size) {
  auto found = holder(address);
  return found != hostAllocations().end() && found->second.flags & HOST_DEVICE_MAP &&
         address + size <= found->first + found->second.size;
}

std::string describeHost(uint64_t address) {
  auto found = holder(address);
  if (found == hostAllocations().end()) return format("host-address=0x%llx host-memory=pageable", (unsigned long long)address);
  return format("host-allocation=#%u offset=%llu", found->second.sequence, (unsigned long long)(address - found->first));
}

uint64_t checksum(const void* data, uint64_t size) {
  auto* bytes = static_cast<const unsigned char*>(data);
  uint64_t hash = size, word;
  for (; size >= 8; bytes += 8, size -= 8) {
    memcpy(&word, bytes, 8);
    hash = (hash ^ word) * 0x9E3779B97F4A7C15ull;
    hash ^= hash >> 32;
  }
  for (; size > 0; bytes++, size--) hash = (hash ^ *bytes) * 0x100000001B3ull;
  return hash;
}

}  // namespace snn
