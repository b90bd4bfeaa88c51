// Warp operations: __syncwarp, shuffles and votes. All lanes that the mask names, and that have not ended, must come.
#include <algorithm>

#include "../driver/report.h"
#include "../shim/operations.h"
#include "random.h"
#include "scheduler.h"

namespace snn {
namespace {

/** Lanes of a warp that exist in this block. */
unsigned warpSizeOf(unsigned warp) { return unsigned(std::min<size_t>(32, threads().size() - warp * 32)); }

/** The lane that a shuffle reads, or the lane itself where CUDA says that the value stays. */
unsigned sourceLane(const Thread& t, unsigned lane) {
  unsigned width = t.width, base = lane & ~(width - 1), in = lane - base;
  switch (t.operation) {
    case SNN_SHUFFLE: return base + (t.argument & (width - 1));
    case SNN_SHUFFLE_XOR: return (in ^ t.argument) < width ? base + (in ^ t.argument) : lane;
    case SNN_SHUFFLE_UP: return in >= t.argument ? lane - t.argument : lane;
    default: return in + t.argument < width ? lane + t.argument : lane;
  }
}

void checkSource(const Thread& t, unsigned source, uint32_t present) {
  if (present >> source & 1) return;
  std::string at = t.site.text();
  report("SHUFFLE_INACTIVE", runningNow->launch->kernel + at,
         format("%s at=%s source-lane=%u reads a lane that takes no part", threadText(t.number).c_str(), at.c_str(), source));
}

void finish(Thread* lanes, uint32_t present) {
  uint32_t votes = 0;
  Knowledge joint;
  for (unsigned l = 0; l < 32; l++)
    if (present >> l & 1) {
      votes |= uint32_t(lanes[l].value != 0) << l;
      if (!lanes[l].knows.empty()) joint.join(lanes[l].knows);
    }
  for (unsigned l = 0; l < 32; l++) {
    if (!(present >> l & 1)) continue;
    Thread& t = lanes[l];
    switch (t.operation) {
      case SNN_SYNCWARP: break;
      case SNN_BALLOT: t.result = votes; break;
      case SNN_ANY: t.result = votes != 0; break;
      case SNN_ALL: t.result = votes == present; break;
      default: {
        unsigned source = sourceLane(t, l);
        checkSource(t, source, present);
        t.result = present >> source & 1 ? lanes[source].value : ~0ull;
      }
    }
    if (!joint.empty()) t.knows = joint;
  }
  ++runningNow->warpEpochs[lanes->number / 32];
  // The lanes run next, from a random one on: nothing is gained by mixing them with other warps.
  unsigned first = randomOrder().below(32);
  for (unsigned i = 32; i-- > 0;) {
    unsigned l = (i + first) % 32;
    if (present >> l & 1) wake(lanes[l]);
  }
}

}  // namespace

void completeWarp(Thread& t) {
  Warp& warp = warpOf(t);
  uint32_t exist = uint32_t((1ull << warpSizeOf(t.number / 32)) - 1);
  uint32_t present = t.lanes & exist & ~warp.ended;
  if (present & ~warp.waiting) return;
  Thread* lanes = &threads()[t.number / 32 * 32];
  for (unsigned l = 0; l < 32; l++)
    if (present >> l & 1) {
      const Thread& other = lanes[l];
      if (other.lanes != t.lanes || other.operation != t.operation || !(other.site == t.site)) return;
    }
  warp.waiting &= ~present;
  finish(lanes, present);
}

}  // namespace snn

extern "C" __attribute__((visibility("default"))) uint64_t snn_warp(int operation, uint32_t lanes, uint64_t value,
                                                                    unsigned argument, unsigned width, const char* file,
                                                                    int line) {
  using namespace snn;
  Thread& t = *runningNow->thread;
  t.operation = operation, t.lanes = lanes, t.value = value, t.argument = argument, t.width = width, t.site = {file, line};
  if (!(lanes >> (t.number % 32) & 1)) {
    report("DIVERGENT_WARP", runningNow->launch->kernel + t.site.text(),
           format("%s at=%s lanes=0x%08x the mask lacks the calling lane", where().c_str(), t.site.text().c_str(), lanes));
    stopLaunch(CUDA_ERROR_LAUNCH_FAILED);
  }
  t.wait = Wait::WARP;
  warpOf(t).waiting |= 1u << (t.number % 32);
  completeWarp(t);
  // The last lane to come has woken all, itself included; it waits its turn like the others.
  if (t.wait == Wait::READY)
    pauseThread();
  else
    sleepThread(Wait::WARP);
  return t.result;
}
