// Clipping of the whole gradient by its norm, as PyTorch's clip_grad_norm_: first each component by value, then all times
// min(1, limit / (norm + 1e-6)). Squares are summed in double precision in blocks, and these in order.
#pragma once
#include "sum.cuh"
#include "update.cuh"

constexpr int CLIP_BLOCK = 4096;

// Cuts a block of gradients by value, and leaves the sum of its squares. Grid: blocks of 4096.
__device__ inline void cutAndSquare(float* gradients, size_t count, float limit, double* squares) {
  __shared__ double sums[WARP * WARPS];
  const int thread = threadIdx.y * WARP + threadIdx.x;
  const size_t start = (size_t) blockIdx.x * CLIP_BLOCK;
  double sum = 0;
  for (size_t i = start + thread; i < min(start + CLIP_BLOCK, count); i += WARP * WARPS) {
    const float g = clipped(gradients[i], limit);
    gradients[i] = g;
    sum += (double) g * g;
  }
  sum = addUp(sum, sums, thread);
  if (thread == 0) {
    squares[blockIdx.x] = sum;
  }
}

// The factor of all gradients. One block.
__device__ inline void findFactor(const double* squares, int blocks, double limit, float* factor) {
  __shared__ double sums[WARP * WARPS];
  const int thread = threadIdx.y * WARP + threadIdx.x;
  double sum = 0;
  for (int i = thread; i < blocks; i += WARP * WARPS) {
    sum += squares[i];
  }
  sum = addUp(sum, sums, thread);
  if (thread == 0) {
    const double share = limit / (sqrt(sum) + 1e-6);
    *factor = share < 1 ? (float) share : 1;
  }
}

// Updates parameters first .. count-1 by collected gradients. Grid: threads.
__device__ inline void applyCollected(const Update& update, const Step& step, int first, int count, const float* collected,
                                      const float* factor) {
  const size_t i = first + (size_t) blockIdx.x * WARP * WARPS + threadIdx.y * WARP + threadIdx.x;
  if (i < count) {
    apply(update, step, i, collected[i] * *factor);
  }
}
