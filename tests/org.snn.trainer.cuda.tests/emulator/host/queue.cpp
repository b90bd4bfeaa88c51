#include "queue.h"

#include <algorithm>
#include <chrono>
#include <unordered_set>

#include "../device/races.h"
#include "../device/random.h"
#include "../driver/call.h"

namespace snn {
namespace {

// A driver blocks the host when a stream is full; here its oldest operation runs.
constexpr size_t LANE_CAPACITY = 1024;
// Executed work that is remembered to find races between streams.
constexpr size_t HISTORY = 4096;

struct Executed {
  unsigned lane;
  uint32_t position;
  Unordered trace;
};

std::vector<Lane*>& lanes() {
  static auto* all = new std::vector<Lane*>;
  return *all;
}
std::deque<Executed> history;
LaneClock host;

double seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

/** Fills unorderedWork for an operation that will run now. */
void findUnordered(const Operation& o) {
  unorderedWork().clear();
  for (const Executed& e : history)
    if (!o.before.covers(e.lane, e.position)) unorderedWork().push_back(e.trace);
  unorderedWorkChanged();
}

void remember(const Operation& o, uint32_t firstEpoch, const Touched& t) {
  uint32_t lastEpoch = running().epoch;
  bool kernel = lastEpoch != firstEpoch;
  if (!kernel && t.readBegin == t.readEnd && t.writeBegin == t.writeEnd) return;
  history.push_back(
      {o.lane,
       o.position,
       {o.work->name(), kernel ? firstEpoch + 1 : 0, kernel ? lastEpoch : 0, t.readBegin, t.readEnd, t.writeBegin, t.writeEnd}});
  if (history.size() > HISTORY) history.pop_front();
}

/** Once nothing waits, all that the host has seen happens before whatever comes. */
void forget() {
  if (waitingOperations() > 0) return;
  history.erase(std::remove_if(history.begin(), history.end(), [](const Executed& e) { return host.covers(e.lane, e.position); }),
                history.end());
}

void execute(Operation& o) {
  findUnordered(o);
  Touched t = o.work->touched();
  checkCopyRace(t.readBegin, t.readEnd, false, o.work->name());
  checkCopyRace(t.writeBegin, t.writeEnd, true, o.work->name());
  uint32_t firstEpoch = running().epoch;
  CUresult error = o.work->execute(o.pending);
  remember(o, firstEpoch, t);
  if (error) stickyError() = error;
  o.pending.finished = seconds();
  o.done = true;
  o.waitsFor.clear();
  if (error) dropAll();
}

void executeFront(Lane& lane) {
  OperationPointer front = lane.waiting.front();
  lane.waiting.pop_front();
  execute(*front);
}

bool due(const Operation& o) {
  return std::all_of(o.waitsFor.begin(), o.waitsFor.end(), [](const OperationPointer& w) { return w->done; });
}

/** The operation and all it waits for, as far as not done. */
std::unordered_set<const Operation*> needed(const OperationPointer& operation) {
  std::unordered_set<const Operation*> result;
  std::vector<const Operation*> open{operation.get()};
  while (!open.empty()) {
    const Operation* o = open.back();
    open.pop_back();
    if (o->done || !result.insert(o).second) continue;
    for (auto& w : o->waitsFor) open.push_back(w.get());
  }
  return result;
}

/** Runs one of the needed operations that are due, chosen by the seed. */
void step(const std::unordered_set<const Operation*>& wanted) {
  std::vector<Lane*> candidates;
  for (Lane* l : lanes())
    if (!l->waiting.empty() && wanted.count(l->waiting.front().get()) && due(*l->waiting.front())) candidates.push_back(l);
  executeFront(*candidates[randomOrder().below(uint32_t(candidates.size()))]);
}

}  // namespace

Lane::Lane() {
  static unsigned next = 0;
  number = next++;
  lanes().push_back(this);
}

Lane::~Lane() { lanes().erase(std::find(lanes().begin(), lanes().end(), this)); }

OperationPointer enqueue(Lane& lane, WorkPointer work, const std::vector<OperationPointer>& after, bool blocking) {
  auto o = std::make_shared<Operation>();
  o->work = std::move(work);
  o->lane = lane.number;
  o->position = ++lane.length;
  o->before.join(host);
  auto follow = [&](const OperationPointer& earlier) {
    if (!earlier) return;
    o->before.join(earlier->before);
    if (!earlier->done) o->waitsFor.push_back(earlier);
  };
  follow(lane.last);
  for (auto& a : after) follow(a);
  o->before.set(lane.number, o->position);
  o->work->queued(o->pending, blocking);
  lane.last = o;
  lane.waiting.push_back(o);
  if (lane.waiting.size() > LANE_CAPACITY) {
    OperationPointer oldest = lane.waiting.front();
    while (!oldest->done && !stickyError()) step(needed(oldest));
  }
  return o;
}

void drain(Lane& lane) {
  if (!lane.last) return;
  auto wanted = needed(lane.last);
  while (!lane.last->done && !stickyError()) step(wanted);
}

CUresult finish(const OperationPointer& operation) {
  if (!operation) return stickyError();
  auto wanted = needed(operation);
  while (!operation->done && !stickyError()) step(wanted);
  host.join(operation->before);
  forget();
  return stickyError();
}

CUresult advance(const OperationPointer& operation) {
  if (operation && !operation->done) step(needed(operation));
  if (stickyError()) return stickyError();
  if (operation && !operation->done) return CUDA_ERROR_NOT_READY;
  if (operation) host.join(operation->before);
  return CUDA_SUCCESS;
}

CUresult finishAll() {
  std::vector<OperationPointer> last;
  for (Lane* l : lanes()) last.push_back(l->last);
  randomOrder().shuffle(last);
  for (auto& o : last) finish(o);
  return stickyError();
}

size_t waitingOperations() {
  size_t n = 0;
  for (Lane* l : lanes()) n += l->waiting.size();
  return n;
}

void dropAll() {
  for (Lane* l : lanes()) {
    for (auto& o : l->waiting) o->done = true, o->waitsFor.clear();
    l->waiting.clear();
  }
}

}  // namespace snn
