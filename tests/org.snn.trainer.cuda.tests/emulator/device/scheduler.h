// What barriers and warp operations tell the scheduler.
#pragma once
#include "running.h"

namespace snn {

/** Puts the running thread to sleep until `wake` is called for it. */
void sleepThread(Wait reason);
void wake(Thread& thread);
/** Lets others run; the thread must be awake already. */
void pauseThread();

/** The threads of the block that runs. */
std::vector<Thread>& threads();

/** Releases the barrier if all threads that still run wait there; reports and stops if they wait at different ones. */
void completeBarrier();

/** Finishes the warp operation that the thread waits for, if all its lanes have come. */
void completeWarp(Thread& thread);

}  // namespace snn
