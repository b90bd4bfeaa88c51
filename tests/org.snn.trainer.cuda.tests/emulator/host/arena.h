// Device memory: allocations in one reserved range of addresses, never reused, with red zones between them.
#pragma once
#include <map>
#include <string>

#include "../device/space.h"
#include "../driver/types.h"

namespace snn {

struct Allocation {
  uint64_t base;
  uint64_t size;
  unsigned sequence;  // the first cuMemAlloc is 1
  void* owner;        // its context
  bool freed;
  bool uninitialisedReported;
};

class Arena {
 public:
  static constexpr uint64_t RED_ZONE = 256;
  static constexpr uint64_t GRANULE = 256;  // cuMemAlloc aligns to this

  /** Reserves addresses; `capacity` is what the emulated device has, in bytes. */
  void open(uint64_t capacity);

  CUresult allocate(uint64_t size, void* owner, CUdeviceptr* result);
  /** Poisons and quarantines an allocation that `find` gave. */
  void free(Allocation& allocation);

  /** The live allocation that contains all of [address, address + size), or null. */
  Allocation* find(uint64_t address, uint64_t size);
  /** `allocation=#n offset=… allocation-size=…` of the nearest allocation at or below, with `freed=true` if it was freed. */
  std::string describe(uint64_t address) const;
  /** The allocation, live or freed, whose range or red zone contains the address; or null. */
  const Allocation* nearest(uint64_t address) const;

  uint64_t capacity() const { return capacity_; }
  uint64_t used() const { return used_; }
  Space& space() { return space_; }
  std::map<uint64_t, Allocation>& all() { return allocations_; }

 private:
  uint64_t capacity_ = 0, used_ = 0, next_ = 0;
  unsigned sequence_ = 0;
  Space space_{SpaceKind::GLOBAL};
  std::map<uint64_t, Allocation> allocations_;
};

/** Fresh and freed bytes: a NaN as float and double, -1 as integer. */
constexpr int POISON = 0xFF;

Arena& arena();

}  // namespace snn
