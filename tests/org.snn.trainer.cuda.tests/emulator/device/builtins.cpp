// Indices of the running thread, and giving way: the rest of what the kernels' shim calls.
#include "running.h"

#pragma GCC visibility push(default)
extern "C" {

Dim3 snn_thread_index() { return snn::runningNow->thread->index; }
Dim3 snn_block_index() { return snn::runningNow->blockIndex; }
Dim3 snn_block_size() { return snn::runningNow->launch->block; }
Dim3 snn_grid_size() { return snn::runningNow->launch->grid; }
void snn_yield() { snn::yieldThread(true); }
}
#pragma GCC visibility pop
