// Dense kernels: every source in every row, as matrix products in tiles. A block has 32 rows (targets forwards, sources
// backwards) and V columns of 32 samples; each thread has 4 rows and V samples. For each term it reads one vector of 4 weights and V
// values from shared memory and does 4 * V fused multiply-adds.
//
// Where there are too few tiles for the device, the terms are shared out too: a grid of several layers, each of which leaves its
// sums in parts, (layers, rows, stride), to be added in order by a second launch. So the result does not depend on who was first.
#pragma once
#include "finish.cuh"

// Weights in successive rows, (targets, sources); or what some rows of a chain read of it before them.
struct Dense {
  int firstTarget;
  int targets;
  int firstSource;
  int sources;
  int firstWeight;
  int firstRow;  // of the chain whose weights begin there; -1 for a dense kernel
};

__device__ __forceinline__ size_t slotOf(const Dense& dense, int target, int source) {
  const size_t row = dense.firstRow + target;
  return dense.firstWeight + (dense.firstRow < 0 ? (size_t) target * dense.sources : row * (row - 1) / 2) + source;
}

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

// Where the terms of a layer of blocks begin: whole steps of 32.
__device__ __forceinline__ int firstTerm(int terms, int layer, int layers) {
  const int steps = (terms + TILE - 1) / TILE;
  return min(terms, (int) ((long long) steps * layer / layers) * TILE);
}

// Leaves a thread's sums as a part.
template <int V>
__device__ __forceinline__ void storePart(const Store& s, float* parts, int row, int rows, int first, const float (&sum)[OWN][V]) {
#pragma unroll
  for (int own = 0; own < OWN; own++) {
    const int r = row + threadIdx.y * OWN + own;
#pragma unroll
    for (int v = 0; v < V; v++) {
      const int sample = first + v * WARP + threadIdx.x;
      if (r < rows && sample < s.step->samples) {
        parts[((size_t) blockIdx.z * rows + r) * s.stride + sample] = sum[own][v];
      }
    }
  }
}

// The sum of the parts of a row for a sample.
__device__ __forceinline__ float sumOfParts(const Store& s, const float* parts, int row, int rows, int layers, int sample) {
  float sum = 0;
  for (int layer = 0; layer < layers; layer++) {
    sum += parts[((size_t) layer * rows + row) * s.stride + sample];
  }
  return sum;
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

// Grid: (32 targets, columns of 32 * V samples, layers).
template <int V>
__device__ __forceinline__ void forwardDense(const Store& s, const Dense& dense, int flags, float* parts) {
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
    k[v] = column(first, v, samples);
  }
  const int end = firstTerm(dense.sources, blockIdx.z + 1, gridDim.z);
  for (int from = firstTerm(dense.sources, blockIdx.z, gridDim.z); from < end; from += TILE) {
    const int source = from + threadIdx.x;
    for (int r = threadIdx.y; r < TILE; r += WARPS) {
      const bool there = row + r < dense.targets && source < dense.sources;
      weights[threadIdx.x][r] =
          there ? __ldg(s.weights + slotOf(dense, row + r, source)) : 0;
    }
    fetch<V>(values, s, s.activations, dense.firstSource + from, dense.sources - from, k);
    __syncthreads();
    multiply<V>(weights, values, sum);
    __syncthreads();
  }
  if (gridDim.z > 1) {
    storePart<V>(s, parts, row, dense.targets, first, sum);
    return;
  }
  store<V>(values, sum);
  for (int r = threadIdx.y * OWN; r < min((int) (threadIdx.y + 1) * OWN, dense.targets - row); r++) {
#pragma unroll 1
    for (int sample = first + threadIdx.x; sample < min(samples, first + V * WARP); sample += WARP) {
      settleTarget(s, dense.firstTarget + row + r, sample, values[r][sample - first], flags);
    }
  }
}

// Adds the parts of forwardDense. Grid: (targets / warps, columns of 32 samples).
__device__ __forceinline__ void joinTargets(const Store& s, const Dense& dense, int flags, const float* parts, int layers) {
  const int target = blockIdx.x * blockDim.y + threadIdx.y;
  const int sample = blockIdx.y * WARP + threadIdx.x;
  if (target < dense.targets && sample < s.step->samples) {
    settleTarget(s, dense.firstTarget + target, sample, sumOfParts(s, parts, target, dense.targets, layers, sample), flags);
  }
}

// The sources that are no inputs begin here.
__device__ __forceinline__ int firstSource(const Store& s, const Dense& dense) {
  return max(0, s.inputs - dense.firstSource);
}

// Adds to the deltas of those sources that are no inputs. Grid: (32 of these, columns of 32 * V samples, layers).
template <int V>
__device__ __forceinline__ void backwardDense(const Store& s, const Dense& dense, float* parts) {
  __shared__ __align__(16) float weights[TILE][PADDED];
  __shared__ float values[TILE][V * WARP];
  const int samples = s.step->samples;
  const int first = blockIdx.y * V * WARP;
  const int row = firstSource(s, dense) + blockIdx.x * TILE;
  if (first >= samples) {
    return;
  }
  int k[V];
  float sum[OWN][V] = {};
#pragma unroll
  for (int v = 0; v < V; v++) {
    k[v] = column(first, v, samples);
  }
  const int end = firstTerm(dense.targets, blockIdx.z + 1, gridDim.z);
  for (int from = firstTerm(dense.targets, blockIdx.z, gridDim.z); from < end; from += TILE) {
    const int source = row + threadIdx.x;
    for (int r = threadIdx.y; r < TILE; r += WARPS) {
      const bool there = from + r < dense.targets && source < dense.sources;
      weights[r][threadIdx.x] =
          there ? __ldg(s.weights + slotOf(dense, from + r, source)) : 0;
    }
    fetch<V>(values, s, s.deltas, dense.firstTarget + from, dense.targets - from, k);
    __syncthreads();
    multiply<V>(weights, values, sum);
    __syncthreads();
  }
  if (gridDim.z > 1) {
    storePart<V>(s, parts, row - firstSource(s, dense), dense.sources - firstSource(s, dense), first, sum);
    return;
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

// Adds the parts of backwardDense. Grid: (sources / warps, columns of 32 samples).
__device__ __forceinline__ void joinSources(const Store& s, const Dense& dense, const float* parts, int layers) {
  const int row = blockIdx.x * blockDim.y + threadIdx.y;
  const int rows = dense.sources - firstSource(s, dense);
  const int sample = blockIdx.y * WARP + threadIdx.x;
  if (row < rows && sample < s.step->samples) {
    s.deltas[at(s, dense.firstSource + firstSource(s, dense) + row, sample)] += sumOfParts(s, parts, row, rows, layers, sample);
  }
}
