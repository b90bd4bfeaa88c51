// __syncthreads and its reducing forms.
#include "../driver/report.h"
#include "random.h"
#include "scheduler.h"

namespace snn {
namespace {

enum BarrierOperation { PLAIN = 0, COUNT = 1, AND = 2, OR = 3 };

/** Reports waiting threads that do not stand at the same barrier. */
bool sameSite(const std::vector<Thread*>& waiting) {
  for (Thread* t : waiting)
    if (!(t->site == waiting[0]->site) || t->operation != waiting[0]->operation) {
      std::string first = waiting[0]->site.text(), other = t->site.text();
      report("DIVERGENT_BARRIER", runningNow->launch->kernel + first + other,
             format("%s at=%s other-thread=%s other-at=%s threads of a block wait at different barriers",
                    threadText(waiting[0]->number).c_str(), first.c_str(), dimText(t->index).c_str(), other.c_str()));
      return false;
    }
  return true;
}

}  // namespace

void completeBarrier() {
  std::vector<Thread*> waiting;
  unsigned count = 0;
  for (Thread& t : threads())
    if (t.wait == Wait::BARRIER) waiting.push_back(&t), count += t.argument != 0;
  if (!sameSite(waiting)) return stopLaunch(CUDA_ERROR_LAUNCH_FAILED);
  if (waiting.size() < threads().size()) {
    std::string at = waiting[0]->site.text();
    report("DIVERGENT_BARRIER", runningNow->launch->kernel + at,
           format("%s at=%s waiting=%zu ended=%zu not all threads of the block reach this barrier",
                  threadText(waiting[0]->number).c_str(), at.c_str(), waiting.size(), threads().size() - waiting.size()));
  }
  unsigned result = 0;
  switch (waiting[0]->operation) {
    case COUNT: result = count; break;
    case AND: result = count == waiting.size(); break;
    case OR: result = count > 0; break;
    default: break;
  }
  for (Thread* t : waiting)
    if (!t->knows.empty()) runningNow->blockKnows.join(t->knows), t->knows.clear();
  ++runningNow->epoch;
  randomOrder().shuffle(waiting);
  for (auto t = waiting.rbegin(); t != waiting.rend(); ++t) (*t)->result = result, wake(**t);
}

}  // namespace snn

extern "C" __attribute__((visibility("default"))) int snn_barrier(int operation, int predicate, const char* file, int line) {
  using namespace snn;
  Thread& t = *runningNow->thread;
  t.operation = operation, t.argument = unsigned(predicate), t.site = {file, line};
  sleepThread(Wait::BARRIER);
  return int(t.result);
}
