// Sums over the threads of a block, always in the same order.
#pragma once
#include "store.cuh"

// Adds up what the threads of a block have; thread 0 gets the sum. All threads of the block call it.
template <typename T>
__device__ __forceinline__ T addUp(T own, T* sums, int thread) {
  sums[thread] = own;
  for (int half = WARP * WARPS / 2; half > 0; half /= 2) {
    __syncthreads();
    if (thread < half) {
      sums[thread] += sums[thread + half];
    }
  }
  return thread == 0 ? sums[0] : own;
}
