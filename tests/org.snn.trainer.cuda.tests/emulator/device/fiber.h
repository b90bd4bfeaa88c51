// A device thread: a stack of its own and the switch between stacks (x86-64, System V calling convention).
#pragma once
#include <cstddef>
#include <cstdint>

namespace snn {

/** Saves the registers that a call preserves, leaves the stack pointer in *from and continues at `to`. */
extern "C" void snn_switch(void** from, void* to);

/** Stacks of one size in one range of addresses, each with a page before it that faults. */
class Stacks {
 public:
  static constexpr size_t SIZE = 128 << 10;
  static constexpr size_t COUNT = 1024;

  /** A stack pointer for thread number `i` from which snn_switch enters `entry`; entry must never return. */
  void* prepare(unsigned i, void (*entry)());

  bool contains(uint64_t address) const { return address - base_ < SIZE * COUNT; }
  unsigned owner(uint64_t address) const { return unsigned((address - base_) / SIZE); }

 private:
  uint64_t base_ = 0;
  unsigned guarded_ = 0;  // stacks whose first page faults already
};

}  // namespace snn
