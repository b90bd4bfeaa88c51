// What atomics have ordered: for each block, up to which barrier epoch another block's (or thread's) accesses are known.
#pragma once
#include <bitset>
#include <cstdint>
#include <unordered_map>

namespace snn {

/**
 * Knowledge of one thread: block (named by its first epoch) to the epoch before which all its accesses happened before, and the
 * threads whose accesses in that epoch did as well. Atomics acquire and release.
 */
class Knowledge {
 public:
  bool empty() const { return blocks_.empty(); }
  void clear() { blocks_.clear(); }

  void add(uint32_t block, uint32_t epoch, unsigned thread) {
    Known k{epoch, {}};
    k.threads.set(thread);
    join(block, k);
  }

  void join(const Knowledge& other) {
    for (auto& [block, known] : other.blocks_) join(block, known);
  }

  bool covers(uint32_t block, uint32_t epoch, unsigned thread) const {
    auto found = blocks_.find(block);
    if (found == blocks_.end()) return false;
    const Known& k = found->second;
    return k.epoch > epoch || (k.epoch == epoch && k.threads.test(thread));
  }

 private:
  struct Known {
    uint32_t epoch;
    std::bitset<1024> threads;
  };

  void join(uint32_t block, const Known& other) {
    Known& mine = blocks_[block];
    if (other.epoch > mine.epoch)
      mine = other;
    else if (other.epoch == mine.epoch)
      mine.threads |= other.threads;
  }

  std::unordered_map<uint32_t, Known> blocks_;
};

}  // namespace snn
