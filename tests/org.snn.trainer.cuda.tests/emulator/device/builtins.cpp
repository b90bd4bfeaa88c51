// Indices of the running thread, giving way and giving up: the rest of what the kernels' shim calls.
#include "../driver/report.h"
#include "running.h"

#pragma GCC visibility push(default)
extern "C" {

Dim3 snn_thread_index() { return snn::runningNow->thread->index; }
Dim3 snn_block_index() { return snn::runningNow->blockIndex; }
Dim3 snn_block_size() { return snn::runningNow->launch->block; }
Dim3 snn_grid_size() { return snn::runningNow->launch->grid; }
void snn_yield() { snn::yieldThread(true); }
void snn_trap() {
  snn::report("TRAP", snn::runningNow->launch->kernel, snn::where() + " the kernel called __trap");
  snn::stopLaunch(CUDA_ERROR_LAUNCH_FAILED);
}
}
#pragma GCC visibility pop
