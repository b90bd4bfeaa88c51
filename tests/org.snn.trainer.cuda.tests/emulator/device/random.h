// Random numbers by SNN_EMULATOR_SEED; seed 0 keeps the natural order of blocks, threads and streams.
#pragma once
#include <cstdint>
#include <utility>

namespace snn {

class Random {
 public:
  void seed(uint64_t seed) { natural_ = seed == 0, state_ = seed * 0x9E3779B97F4A7C15ull + 1; }

  /** In [0, n); always 0 with seed 0. */
  uint32_t below(uint32_t n) {
    if (natural_) return 0;
    state_ ^= state_ << 13, state_ ^= state_ >> 7, state_ ^= state_ << 17;
    return uint32_t(((state_ >> 32) * n) >> 32);
  }

  template <typename List>
  void shuffle(List& list) {
    if (natural_) return;
    for (uint32_t n = uint32_t(list.size()); n > 1; n--) std::swap(list[n - 1], list[below(n)]);
  }

 private:
  bool natural_ = true;
  uint64_t state_ = 1;
};

Random& randomOrder();

}  // namespace snn
