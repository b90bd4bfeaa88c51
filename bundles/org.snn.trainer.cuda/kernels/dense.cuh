// Dense kernels: every source in every row, as matrix products in tiles. A block has 32 rows (targets forwards, sources
// backwards) and V columns of 32 samples; each thread has 4 rows and V samples. For each term it reads one vector of 4 weights and V
// values from shared memory and does 4 * V fused multiply-adds.
#pragma once
#include "finish.cuh"

// Successive rows of weights.
struct Dense {
  int firstTarget;
  int targets;
  int firstSource;
  int sources;
  int firstWeight;  // row after row, (targets, sources)
};

constexpr int TILE = 32;
// Rows of a thread.
constexpr int OWN = TILE / WARPS;
// Successive rows of a tile begin in other banks of shared memory, and on 16 bytes.
constexpr int PADDED = TILE + 4;

// Adds a step of 32 terms: weights (term, row) times values (term, sample).
template <int V>
__device__ __forceinline__ void multiply(const float (&weights)[TILE][PADDED], const float (&values)[TILE][V * WARP],
                                         float (&sum)[OWN][V]) {
#pragma unroll 8
  for (int term = 0; term < TILE; term++) {
    const float4 w = *reinterpret_cast<const float4*>(&weights[term][threadIdx.y * OWN]);
#pragma unroll
    for (int v = 0; v < V; v++) {
      const float x = values[term][v * WARP + threadIdx.x];
      sum[0][v] = fmaf(w.x, x, sum[0][v]);
      sum[1][v] = fmaf(w.y, x, sum[1][v]);
      sum[2][v] = fmaf(w.z, x, sum[2][v]);
      sum[3][v] = fmaf(w.w, x, sum[3][v]);
    }
  }
}

// Fetches 32 successive rows of the store, those of no neuron as 0.
template <int V>
__device__ __forceinline__ void fetch(float (&values)[TILE][V * WARP], const Store& s, const float* store, int first, int count,
                                      const int (&k)[V]) {
  for (int row = threadIdx.y; row < TILE; row += WARPS) {
#pragma unroll
    for (int v = 0; v < V; v++) {
      values[row][v * WARP + threadIdx.x] = row < count ? store[at(s, first + row, k[v])] : 0;
    }
  }
}

// Puts a thread's sums where it can find them by number; nobody else reads them there.
template <int V>
__device__ __forceinline__ void store(float (&values)[TILE][V * WARP], const float (&sum)[OWN][V]) {
#pragma unroll
  for (int own = 0; own < OWN; own++) {
#pragma unroll
    for (int v = 0; v < V; v++) {
      values[threadIdx.y * OWN + own][v * WARP + threadIdx.x] = sum[own][v];
    }
  }
}

// Grid: (32 targets, columns of 32 * V samples).
template <int V>
__device__ __forceinline__ void forwardDense(const Store& s, const Dense& dense, int flags) {
  __shared__ __align__(16) float weights[TILE][PADDED];
  __shared__ float values[TILE][V * WARP];
  const int samples = s.step->samples;
  const int first = blockIdx.y * V * WARP;
  const int row = blockIdx.x * TILE;
  if (first >= samples) {
    return;
  }
  int k[V];
  float sum[OWN][V] = {};
#pragma unroll
  for (int v = 0; v < V; v++) {
    k[v] = min(first + v * WARP + (int) threadIdx.x, samples - 1);
  }
  for (int from = 0; from < dense.sources; from += TILE) {
    const int source = from + threadIdx.x;
    for (int r = threadIdx.y; r < TILE; r += WARPS) {
      const bool there = row + r < dense.targets && source < dense.sources;
      weights[threadIdx.x][r] =
          there ? __ldg(s.weights + dense.firstWeight + (size_t) (row + r) * dense.sources + source) : 0;
    }
    fetch<V>(values, s, s.activations, dense.firstSource + from, dense.sources - from, k);
    __syncthreads();
    multiply<V>(weights, values, sum);
    __syncthreads();
  }
  store<V>(values, sum);
  for (int r = threadIdx.y * OWN; r < min((int) (threadIdx.y + 1) * OWN, dense.targets - row); r++) {
#pragma unroll 1
    for (int sample = first + threadIdx.x; sample < min(samples, first + V * WARP); sample += WARP) {
      const int neuron = dense.firstTarget + row + r;
      const size_t here = at(s, neuron, sample);
      const float all = (flags & FRESH ? s.biases[neuron] : s.activations[here]) + values[r][sample - first];
      if (flags & FINISH) {
        finish(s, neuron, sample, all);
      } else {
        s.activations[here] = all;
      }
    }
  }
}

// Adds to the deltas of those sources that are no inputs. Grid: (32 of these, columns of 32 * V samples).
template <int V>
__device__ __forceinline__ void backwardDense(const Store& s, const Dense& dense) {
  __shared__ __align__(16) float weights[TILE][PADDED];
  __shared__ float values[TILE][V * WARP];
  const int samples = s.step->samples;
  const int first = blockIdx.y * V * WARP;
  const int row = max(0, s.inputs - dense.firstSource) + blockIdx.x * TILE;
  if (first >= samples) {
    return;
  }
  int k[V];
  float sum[OWN][V] = {};
#pragma unroll
  for (int v = 0; v < V; v++) {
    k[v] = min(first + v * WARP + (int) threadIdx.x, samples - 1);
  }
  for (int from = 0; from < dense.targets; from += TILE) {
    const int source = row + threadIdx.x;
    for (int r = threadIdx.y; r < TILE; r += WARPS) {
      const bool there = from + r < dense.targets && source < dense.sources;
      weights[r][threadIdx.x] =
          there ? __ldg(s.weights + dense.firstWeight + (size_t) (from + r) * dense.sources + source) : 0;
    }
    fetch<V>(values, s, s.deltas, dense.firstTarget + from, dense.targets - from, k);
    __syncthreads();
    multiply<V>(weights, values, sum);
    __syncthreads();
  }
#pragma unroll
  for (int own = 0; own < OWN; own++) {
    const int source = row + threadIdx.y * OWN + own;
#pragma unroll
    for (int v = 0; v < V; v++) {
      if (source < dense.sources && first + v * WARP + threadIdx.x < samples) {
        s.deltas[at(s, dense.firstSource + source, k[v])] += sum[own][v];
      }
    }
  }
}
