// Queues of operations. Work runs only when something waits for it, and then only what that depends on.
#pragma once
#include <deque>
#include <memory>
#include <vector>

#include "work.h"

namespace snn {

/** How far each lane is known: position of its last operation that happened before. */
class LaneClock {
 public:
  void join(const LaneClock& o) {
    if (positions_.size() < o.positions_.size()) positions_.resize(o.positions_.size());
    for (size_t i = 0; i < o.positions_.size(); i++) positions_[i] = std::max(positions_[i], o.positions_[i]);
  }
  void set(unsigned lane, uint32_t position) {
    if (positions_.size() <= lane) positions_.resize(lane + 1);
    positions_[lane] = position;
  }
  bool covers(unsigned lane, uint32_t position) const { return lane < positions_.size() && positions_[lane] >= position; }

 private:
  std::vector<uint32_t> positions_;
};

struct Operation {
  WorkPointer work;
  Pending pending;
  unsigned lane;
  uint32_t position;  // in its lane, from 1
  LaneClock before;   // itself included
  std::vector<std::shared_ptr<Operation>> waitsFor;
  bool done = false;
};
using OperationPointer = std::shared_ptr<Operation>;

/** Operations in order: a stream, or a branch of an instantiated graph. */
struct Lane {
  unsigned number;
  uint32_t length = 0;
  std::deque<OperationPointer> waiting;
  OperationPointer last;

  Lane();
  ~Lane();
  Lane(const Lane&) = delete;
};

/** Queues work after all that it waits for, besides the lane's last operation. Null pointers in `after` are skipped. */
OperationPointer enqueue(Lane& lane, WorkPointer work, const std::vector<OperationPointer>& after, bool blocking = false);

/** Runs an operation and all it depends on; the host is ordered after it. Returns the error of the device, if any. */
CUresult finish(const OperationPointer& operation);

/** Runs all of a lane without ordering the host after it: the stream is destroyed. */
void drain(Lane& lane);

/** Runs one operation that `operation` depends on, or itself: for queries that poll. */
CUresult advance(const OperationPointer& operation);

/** Runs all there is. */
CUresult finishAll();

/** Number of operations that wait, in all lanes. */
size_t waitingOperations();

/** Forgets what waits, as after a fault. */
void dropAll();

}  // namespace snn
