// Shadow memory: what the emulator knows of each 4-byte cell that a kernel may touch.
#pragma once
#include <cstdint>
#include <cstring>

namespace snn {

/** Who touched a cell last. `epoch` names launch, block and barrier interval at once, see Epochs. */
struct Mark {
  uint32_t epoch;
  uint16_t thread;
  uint16_t warpEpoch;
  uint8_t bytes;  // which of the four bytes
  uint8_t flags;
};

enum MarkFlag : uint8_t {
  ATOMIC = 1,
  SEVERAL_LANES = 2,   // more threads of this warp, in this warp epoch
  SEVERAL_WARPS = 4,   // more warps of this block, in this epoch
  SEVERAL_BLOCKS = 8,  // more blocks of this launch
};

struct Cell {
  Mark write;
  Mark read;
};

enum class SpaceKind { GLOBAL, SHARED, MODULE };

/**
 * A range of addresses with its shadow. `state` has a byte a cell: the high four bits say which of its bytes may be touched, the
 * low four bits which were written since they were allocated.
 */
struct Space {
  SpaceKind kind;
  uint64_t base = 0;
  uint64_t size = 0;
  uint8_t* state = nullptr;
  Cell* cells = nullptr;

  bool contains(uint64_t address) const { return address - base < size; }

  /** Marks bytes [begin, end), absolute addresses, as allocated and not written. */
  void allow(uint64_t begin, uint64_t end) {
    each(begin, end, 0xF0, [](uint8_t s, uint8_t bytes) { return (s | bytes << 4) & ~bytes; });
  }
  void forbid(uint64_t begin, uint64_t end) {
    each(begin, end, 0, [](uint8_t s, uint8_t bytes) { return s & ~(bytes << 4 | bytes); });
  }
  /** Marks allocated bytes as written. */
  void written(uint64_t begin, uint64_t end) {
    each(begin, end, 0xFF, [](uint8_t s, uint8_t bytes) { return s | bytes; });
  }
  /** Marks allocated bytes as written where those at `from` in the other space are. */
  void writtenAs(const Space& other, uint64_t from, uint64_t begin, uint64_t end) {
    for (uint64_t a = begin; a < end; a++, from++) {
      uint8_t known = other.state[(from - other.base) >> 2] >> (from & 3) & 1, bit = uint8_t(1 << (a & 3));
      uint8_t& s = state[(a - base) >> 2];
      s = uint8_t(known ? s | bit : s & ~bit);
    }
  }
  bool allWritten(uint64_t begin, uint64_t end, uint64_t* first) const {
    for (uint64_t a = begin; a < end; a = (a & ~3ull) + 4) {
      uint8_t bytes = mask(a, end);
      if ((state[(a - base) >> 2] & bytes) != bytes) {
        *first = a;
        return false;
      }
    }
    return true;
  }

  /** The bytes of the cell of `address` that lie in [address, end). */
  static uint8_t mask(uint64_t address, uint64_t end) {
    unsigned from = address & 3, to = end - (address & ~3ull) < 4 ? end & 3 : 4;
    return uint8_t((0xF << from) & (0xF >> (4 - to)) & 0xF);
  }

 private:
  /** `whole`: the new state of cells that lie in the range completely; `part` gives that of the others. */
  template <typename F>
  void each(uint64_t begin, uint64_t end, uint8_t whole, F part) {
    for (uint64_t a = begin; a < end;) {
      uint64_t cell = (a - base) >> 2, next = (a & ~3ull) + 4;
      if ((a & 3) == 0 && end - a >= 4) {
        memset(state + cell, whole, (end - a) / 4);
        next = a + (end - a) / 4 * 4;
      } else {
        state[cell] = uint8_t(part(state[cell], mask(a, end)));
      }
      a = next;
    }
  }
};

}  // namespace snn
