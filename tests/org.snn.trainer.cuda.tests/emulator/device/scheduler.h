// What barriers and warp operations tell the scheduler.
#pragma once
#include "running.h"

namespace snn {

/** Lanes of a warp, a bit each. */
struct Warp {
  uint32_t waiting;  // in warp operations
  uint32_t ended;
};
Warp& warpOf(const Thread& thread);

/** Puts the running thread to sleep until `wake` is called for it. */
void sleepThread(Wait reason);
void wake(Thread& thread);
/** Lets others run. A thread that is awake must have been put on the list of those that are ready. */
void pauseThread();

/** The threads of the block that runs. */
std::vector<Thread>& threads();

/** Releases the barrier if all threads that still run wait there; reports and stops if they wait at different ones. */
void completeBarrier();

/** Finishes the warp operation that the thread waits for, if all its lanes have come. */
void completeWarp(Thread& thread);

}  // namespace snn
