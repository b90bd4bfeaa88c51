// What the warps of a block have for the same samples, put together for all of them.
#pragma once
#include "store.cuh"

// One array for all uses in a kernel: each use ends with a barrier.
__device__ __forceinline__ double* exchange() {
  __shared__ double parts[MOST_WARPS * WARP];
  return parts;
}

// Combines in the order of the warps, so with the same result each time. All threads of a block call it.
template <typename T, typename Together>
__device__ __forceinline__ T across(T own, Together together) {
  T* parts = reinterpret_cast<T*>(exchange());
  parts[threadIdx.y * WARP + threadIdx.x] = own;
  __syncthreads();
  T all = parts[threadIdx.x];
  for (int warp = 1; warp < blockDim.y; warp++) {
    all = together(all, parts[warp * WARP + threadIdx.x]);
  }
  __syncthreads();
  return all;
}

template <typename T>
__device__ __forceinline__ T sumAcross(T own) {
  return across(own, [](T a, T b) { return a + b; });
}
