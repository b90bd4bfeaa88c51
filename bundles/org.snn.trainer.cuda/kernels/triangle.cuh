// Triangular kernels: neuron r of a chain reads the r neurons before it. A block has 32 samples and walks the chain in
// steps of 16 neurons: all warps add what comes from earlier steps, then one warp does the small triangle inside, each lane its
// own sample, so nobody waits there. Whatever that warp would have to fetch from far, others have fetched before. No sample needs
// another, so blocks never wait for each other.
#pragma once
#include "finish.cuh"

// A chain, or a panel of one: then the others reach it as a dense kernel does.
struct Chain {
  int first;        // neuron
  int count;
  int firstWeight;  // of the whole chain; its row r begins r * (r - 1) / 2 after it
  int firstRow;     // of the panel
};

constexpr int CHAIN_STEP = 16;

// Where the weights of a row of the panel begin that belong to sources within it.
__device__ __forceinline__ size_t chainSlot(const Chain& chain, int row) {
  const size_t all = chain.firstRow + row;
  return chain.firstWeight + all * (all - 1) / 2 + chain.firstRow;
}

// Pre: the activations hold what other kernels of the pseudo-layer have summed up. All threads of a block call it.
__device__ inline void forwardChain(const Store& s, const Chain& chain, int firstSample) {
  __shared__ float sums[CHAIN_STEP][WARP];
  __shared__ float inner[CHAIN_STEP][CHAIN_STEP];
  __shared__ float values[CHAIN_STEP][WARP];
  const int samples = s.step->samples;
  const int lane = threadIdx.x;
  const int k = min(firstSample + lane, samples - 1);
  const bool real = firstSample + lane < samples;
  for (int from = 0; from < chain.count; from += CHAIN_STEP) {
    const int rows = min(CHAIN_STEP, chain.count - from);
    for (int r = threadIdx.y; r < rows; r += blockDim.y) {
      const float* weights = s.weights + chainSlot(chain, from + r);
      float sum = real ? s.activations[at(s, chain.first + from + r, k)] : 0;
      for (int piece = 0; piece < from; piece += WARP) {
        const int count = min(WARP, from - piece);
        const float weight = lane < count ? __ldg(weights + piece + lane) : 0;
#pragma unroll 8
        for (int i = 0; i < count; i++) {
          sum = fmaf(__shfl_sync(ALL_LANES, weight, i), s.activations[at(s, chain.first + piece + i, k)], sum);
        }
      }
      sums[r][lane] = sum;
      if (lane < r) {
        inner[r][lane] = __ldg(weights + from + lane);
      }
    }
    const int functions = lane < rows ? s.function[chain.first + from + lane] : 0;
    __syncthreads();
    for (int r = 0; r < rows && threadIdx.y == 0; r++) {
      const int function = __shfl_sync(ALL_LANES, functions, r);
      float sum = sums[r][lane];
      for (int i = 0; i < r; i++) {
        sum = fmaf(inner[r][i], values[i][lane], sum);
      }
      values[r][lane] = real ? finish(s, chain.first + from + r, k, sum, function) : 0;
    }
    __syncthreads();
  }
}

// Pre: the deltas hold what later pseudo-layers have summed up. Post: they are slopes by the pre-activation.
__device__ inline void backwardChain(const Store& s, const Chain& chain, int firstSample) {
  __shared__ float parts[MOST_WARPS][CHAIN_STEP][WARP];
  __shared__ float inner[CHAIN_STEP][CHAIN_STEP];
  __shared__ float slopes[CHAIN_STEP][WARP];
  const int samples = s.step->samples;
  const int lane = threadIdx.x;
  const int k = min(firstSample + lane, samples - 1);
  const bool real = firstSample + lane < samples;
  for (int from = (chain.count - 1) / CHAIN_STEP * CHAIN_STEP; from >= 0; from -= CHAIN_STEP) {
    const int rows = min(CHAIN_STEP, chain.count - from);
    float sum[CHAIN_STEP] = {};
    for (int later = from + rows + threadIdx.y; later < chain.count; later += blockDim.y) {
      const float weight = lane < rows ? __ldg(s.weights + chainSlot(chain, later) + from + lane) : 0;
      const float delta = s.deltas[at(s, chain.first + later, k)];
#pragma unroll
      for (int r = 0; r < CHAIN_STEP; r++) {
        sum[r] = fmaf(__shfl_sync(ALL_LANES, weight, r), delta, sum[r]);
      }
    }
#pragma unroll
    for (int r = 0; r < CHAIN_STEP; r++) {
      parts[threadIdx.y][r][lane] = sum[r];
    }
    for (int r = threadIdx.y; r < rows; r += blockDim.y) {
      if (lane < r) {
        inner[r][lane] = __ldg(s.weights + chainSlot(chain, from + r) + from + lane);
      }
    }
    __syncthreads();
    for (int r = threadIdx.y; r < rows; r += blockDim.y) {
      const int neuron = chain.first + from + r;
      float delta = real ? s.deltas[at(s, neuron, k)] : 0;
      for (int warp = 0; warp < blockDim.y; warp++) {
        delta += parts[warp][r][lane];
      }
      parts[0][r][lane] = delta;
      parts[1][r][lane] = derivativeAt(s, neuron, k);
      parts[2][r][lane] = known(s, neuron, k);
    }
    __syncthreads();
    for (int r = rows - 1; r >= 0 && threadIdx.y == 0; r--) {
      const int neuron = chain.first + from + r;
      float delta = parts[0][r][lane];
      for (int later = rows - 1; later > r; later--) {
        delta = fmaf(inner[later][r], slopes[later][lane], delta);
      }
      slopes[r][lane] = real ? slope(s, neuron, k, delta, parts[1][r][lane], parts[2][r][lane]) : 0;
      if (real) {
        s.deltas[at(s, neuron, k)] = slopes[r][lane];
      }
    }
    __syncthreads();
  }
}
