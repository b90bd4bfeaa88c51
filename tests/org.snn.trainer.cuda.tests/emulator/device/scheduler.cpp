// Runs a launch: block after block, each thread of a block a fiber, in an order that the seed chooses.
#include "scheduler.h"

#include <algorithm>
#include <numeric>

#include "../driver/report.h"
#include "../host/arena.h"
#include "random.h"

namespace snn {
namespace {

// So many turns without a thread that reaches a barrier or its end is a spin that nobody ends. A thread that sleeps has nothing
// else to do; one that was interrupted at an atomic may well have.
constexpr uint64_t TURNS_BEFORE_HANG = 20'000'000, TURNS_ASLEEP = 20;

std::vector<Thread> all;
std::vector<Thread*> ready;
void* scheduler;
uint64_t turns;
Warp warps[32];

void threadMain() {
  const Launch& launch = *runningNow->launch;
  launch.invoke(const_cast<void**>(launch.parameters.data()));
  Thread& t = *runningNow->thread;
  t.wait = Wait::DONE;
  warps[t.number / 32].ended |= 1u << (t.number % 32);
  turns = 0;
  pauseThread();
  __builtin_unreachable();
}

void prepareShared(const Launch& launch) {
  for (const Object& o : launch.shared) {
    memset(reinterpret_cast<void*>(o.base), POISON, o.size);
    launch.sharedSpace->allow(o.base, o.base + o.size);
  }
}

void closeShared(const Launch& launch) {
  for (const Object& o : launch.shared) launch.sharedSpace->forbid(o.base, o.base + o.size);
}

void prepareThreads(const Launch& launch) {
  Dim3 d = launch.block;
  all.resize(d.count());
  ready.clear();
  unsigned n = 0;
  for (unsigned z = 0; z < d.z; z++)
    for (unsigned y = 0; y < d.y; y++)
      for (unsigned x = 0; x < d.x; x++, n++) {
        Thread& t = all[n];
        t.index = {x, y, z};
        t.number = uint16_t(n);
        t.wait = Wait::READY;
        t.stack = runningNow->stacks.prepare(n, threadMain);
        t.knows.clear();
        ready.push_back(&t);
      }
  randomOrder().shuffle(ready);
  std::reverse(ready.begin(), ready.end());  // taken from the back
}

/** Nobody can run: a barrier is complete, or the threads that sleep wait for ones that never come. */
void resolve() {
  for (Thread& t : all)
    if (t.wait == Wait::WARP) completeWarp(t);  // lanes that have ended are not waited for
  if (!ready.empty()) return;
  auto waits = [](Wait w) { return [w](const Thread& t) { return t.wait == w; }; };
  if (std::any_of(all.begin(), all.end(), waits(Wait::WARP))) {
    auto t = std::find_if(all.begin(), all.end(), waits(Wait::WARP));
    std::string at = t->site.text();
    report("DIVERGENT_WARP", runningNow->launch->kernel + at,
           format("%s at=%s lanes=0x%08x not all of these lanes reach the same warp operation", threadText(t->number).c_str(),
                  at.c_str(), t->lanes));
    return stopLaunch(CUDA_ERROR_LAUNCH_FAILED);
  }
  completeBarrier();
}

/** Runs threads, beginning with this one, until none is ready. */
void runThreads(Thread& t) {
  runningNow->thread = &t;
  snn_switch(&scheduler, t.stack);
}

void runBlock(const Launch& launch) {
  prepareShared(launch);
  prepareThreads(launch);
  memset(warps, 0, sizeof warps);
  turns = 0;
  for (;;) {
    while (!ready.empty() && !runningNow->fault) {
      Thread& t = *ready.back();
      ready.pop_back();
      runThreads(t);
      Thread& last = *runningNow->thread;
      runningNow->thread = nullptr;
      if (turns > TURNS_BEFORE_HANG) {
        report("HANG", launch.kernel, threadText(last.number) + " spins; no thread of its block gets on");
        stopLaunch(CUDA_ERROR_LAUNCH_TIMEOUT);
      }
    }
    bool done = std::all_of(all.begin(), all.end(), [](const Thread& t) { return t.wait == Wait::DONE; });
    if (runningNow->fault || done) break;
    resolve();
  }
  closeShared(launch);
}

Dim3 unflatten(uint64_t i, const Dim3& d) { return {unsigned(i % d.x), unsigned(i / d.x % d.y), unsigned(i / d.x / d.y)}; }

}  // namespace

std::vector<Thread>& threads() { return all; }

Running& running() {
  if (!runningNow) runningNow = new Running;
  return *runningNow;
}

Random& randomOrder() {
  static Random instance;
  return instance;
}

Warp& warpOf(const Thread& t) { return warps[t.number / 32]; }

void sleepThread(Wait reason) {
  runningNow->thread->wait = reason;
  turns = 0;
  pauseThread();
}

void wake(Thread& t) {
  t.wait = Wait::READY;
  ready.push_back(&t);
}

void pauseThread() {
  Thread& t = *runningNow->thread;
  if (ready.empty() || turns > TURNS_BEFORE_HANG) return snn_switch(&t.stack, scheduler);
  Thread& next = *ready.back();
  ready.pop_back();
  if (&next == &t) return;
  runningNow->thread = &next;
  snn_switch(&t.stack, next.stack);
}

void yieldThread(bool asleep) {
  turns += asleep ? TURNS_ASLEEP : 1;
  ready.insert(ready.begin(), runningNow->thread);
  pauseThread();
}

void stopLaunch(CUresult error) {
  runningNow->fault = error;
  if (!runningNow->thread) return;
  void* abandoned;
  snn_switch(&abandoned, scheduler);
}

CUresult runLaunch(const Launch& launch) {
  Running& r = running();
  r.launch = &launch;
  r.deviceSpace = &arena().space();
  r.fault = CUDA_SUCCESS;
  r.launchEpoch = ++r.epoch;
  r.blockEpochs.clear();
  r.releases.clear();
  r.blockOrder.resize(launch.grid.count());
  std::iota(r.blockOrder.begin(), r.blockOrder.end(), 0);
  randomOrder().shuffle(r.blockOrder);
  for (size_t b = 0; b < r.blockOrder.size() && !r.fault; b++) {
    r.blockIndex = unflatten(r.blockOrder[b], launch.grid);
    r.blockEpoch = ++r.epoch;
    r.blockEpochs.push_back(r.blockEpoch);
    r.blockKnows.clear();
    r.sharedReleases.clear();
    memset(r.warpEpochs, 0, sizeof r.warpEpochs);
    runBlock(launch);
  }
  r.launch = nullptr;
  ++r.epoch;
  return r.fault;
}

std::string Site::text() const {
  const char* slash = file ? strrchr(file, '/') : nullptr;
  return format("%s:%d", slash ? slash + 1 : file ? file : "?", line);
}

std::string dimText(const Dim3& d) { return format("(%u,%u,%u)", d.x, d.y, d.z); }

std::string threadText(unsigned number) {
  return format("kernel=%s block=%s thread=%s", runningNow->launch->kernel.c_str(), dimText(runningNow->blockIndex).c_str(),
                dimText(threads()[number].index).c_str());
}

std::string where() { return threadText(runningNow->thread->number); }

}  // namespace snn
