#include "leaks.h"

#include <vector>

#include "../host/arena.h"
#include "../host/hostmemory.h"
#include "../host/streams.h"
#include "report.h"

namespace snn {
namespace {

void reportMemoryLeak(const char* what, unsigned sequence, uint64_t size) {
  report("LEAK", format("%s #%u", what, sequence), format("%s=#%u size=%llu", what, sequence, (unsigned long long)size));
}

bool owned(void* owner, Context* context) { return !context || owner == context; }

/** With a null context: of all. */
void memoryLeaks(Context* context, bool release) {
  for (auto& [base, a] : arena().all()) {
    if (a.freed || !owned(a.owner, context)) continue;
    reportMemoryLeak("allocation", a.sequence, a.size);
    if (release) arena().free(a);
  }
  std::vector<uint64_t> ended;
  for (auto& [base, a] : hostAllocations())
    if (owned(a.owner, context)) {
      reportMemoryLeak(a.registered ? "host-registration" : "host-allocation", a.sequence, a.size);
      ended.push_back(base);
    }
  for (uint64_t base : ended)
    if (release && hostAllocations()[base].registered) hostAllocations().erase(base);
}

/** At the end of the process. */
__attribute__((destructor)) void atExit() {
  if (!initialized()) return;
  std::lock_guard<std::recursive_mutex> hold(driverLock());
  if (waitingOperations() > 0)
    report("MISSING_SYNC", "exit", format("operations=%zu were queued and never waited for", waitingOperations()));
  memoryLeaks(nullptr, false);
  for (Stream* s : streams()) reportLeak("stream", s->sequence);
  for (Event* e : events()) reportLeak("event", e->sequence);
  for (Graph* g : graphs()) reportLeak("graph", g->sequence);
  for (GraphExec* g : graphExecs()) reportLeak("graph-exec", g->sequence);
  reportModuleLeaks();
  reportContextLeaks();
  closeReport();
}

}  // namespace

void reportLeak(const char* what, unsigned sequence) {
  report("LEAK", format("%s #%u", what, sequence), format("%s=#%u never destroyed", what, sequence));
}

void freeOwnedBy(Context* context) { memoryLeaks(context, true); }

}  // namespace snn
