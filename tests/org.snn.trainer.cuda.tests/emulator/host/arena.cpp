#include "arena.h"

#include <sys/mman.h>

#include <cstdio>
#include <cstdlib>

#include "../driver/report.h"

namespace snn {
namespace {

void* reserve(uint64_t bytes) {
  void* p = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return p == MAP_FAILED ? nullptr : p;
}

/** Gives whole pages inside the range back to the system; they read as zeros then. */
void release(void* begin, uint64_t bytes) {
  uint64_t from = (uint64_t(begin) + 4095) & ~4095ull, to = (uint64_t(begin) + bytes) & ~4095ull;
  if (from < to) madvise(reinterpret_cast<void*>(from), to - from, MADV_DONTNEED);
}

uint64_t roundUp(uint64_t value, uint64_t to) { return (value + to - 1) / to * to; }

}  // namespace

Arena& arena() {
  static auto* instance = new Arena;
  return *instance;
}

void Arena::open(uint64_t capacity) {
  capacity_ = capacity;
  // Addresses are not reused, so reserve as many as the system gives; pages cost memory only once they are touched.
  for (uint64_t size = 256ull << 30; size >= (1ull << 30) && !space_.size; size /= 2) {
    void* data = reserve(size);
    void* state = reserve(size / 4);
    void* cells = reserve(size / 4 * sizeof(Cell));
    if (data && state && cells) {
      space_.base = uint64_t(data), space_.size = size;
      space_.state = static_cast<uint8_t*>(state), space_.cells = static_cast<Cell*>(cells);
    } else {
      if (data) munmap(data, size);
      if (state) munmap(state, size / 4);
      if (cells) munmap(cells, size / 4 * sizeof(Cell));
    }
  }
  if (!space_.size) {
    fprintf(stderr, "snn-emulator: cannot reserve addresses for device memory\n");
    abort();
  }
  next_ = space_.base + RED_ZONE;
}

CUresult Arena::allocate(uint64_t size, void* owner, CUdeviceptr* result) {
  uint64_t charged = roundUp(size, GRANULE);
  if (size == 0) return CUDA_ERROR_INVALID_VALUE;
  if (charged < size || charged > capacity_ - used_) return CUDA_ERROR_OUT_OF_MEMORY;
  if (charged + RED_ZONE > space_.base + space_.size - next_) {
    report("ADDRESSES_EXHAUSTED", "", "the emulator never reuses an address; allocate less often");
    return CUDA_ERROR_OUT_OF_MEMORY;
  }
  uint64_t base = next_;
  next_ += charged + RED_ZONE;
  used_ += charged;
  memset(reinterpret_cast<void*>(base), POISON, size);
  space_.allow(base, base + size);
  allocations_[base] = {base, size, ++sequence_, owner, false, false};
  *result = base;
  return CUDA_SUCCESS;
}

void Arena::free(Allocation& allocation) {
  allocation.freed = true;
  used_ -= roundUp(allocation.size, GRANULE);
  uint64_t first = (allocation.base - space_.base) / 4, cells = (allocation.size + 3) / 4;
  memset(space_.state + first, 0, cells);
  release(space_.state + first, cells);
  release(space_.cells + first, cells * sizeof(Cell));
  release(reinterpret_cast<void*>(allocation.base), allocation.size);
}

Allocation* Arena::find(uint64_t address, uint64_t size) {
  auto above = allocations_.upper_bound(address);
  if (above == allocations_.begin()) return nullptr;
  Allocation& a = std::prev(above)->second;
  bool inside = address - a.base < a.size && size <= a.size - (address - a.base);
  return inside && !a.freed ? &a : nullptr;
}

const Allocation* Arena::nearest(uint64_t address) const {
  if (!space_.contains(address)) return nullptr;
  auto above = allocations_.upper_bound(address);
  if (above != allocations_.begin()) {
    const Allocation& below = std::prev(above)->second;
    // The red zone's second half belongs to the allocation above it.
    if (above == allocations_.end() || address < below.base + below.size || above->first - address > RED_ZONE / 2) return &below;
  }
  return above == allocations_.end() ? nullptr : &above->second;
}

std::string Arena::describe(uint64_t address) const {
  const Allocation* a = nearest(address);
  if (!a) return "allocation=none";
  return format("allocation=#%u offset=%lld allocation-size=%llu%s", a->sequence, (long long)(address - a->base),
                (unsigned long long)a->size, a->freed ? " freed=true" : "");
}

}  // namespace snn
