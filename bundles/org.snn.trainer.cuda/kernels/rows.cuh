// Weighted sums by rows of connections: forwards by target (compressed sparse rows), backwards by source. A warp has a neuron; the
// lanes fetch 32 weights and indices at once and hand them around, so that each is read from memory once a warp. Rows are
// sorted by length, so warps side by side end at the same time, and the longest ones are shared by the warps of a block.
//
// Traffic for each connection and 32 samples: 8 bytes of weight and index, 128 bytes of activations, which the caches
// hold, since other rows read them too; 64 operations.
#pragma once
#include "finish.cuh"

// Rows by target. A row is one or more segments; dense and padded kernels are segments too.
struct Rows {
  const int4* segments;   // {first weight slot, first entry in sources or ~(first source) where sources are successive, length, -}
  const int* segmentsOf;  // of each neuron that is no input its first segment, and the end
  const int* sources;
};

// Connections by source.
struct Columns {
  const int* start;     // of each neuron that is no input its first entry, and the end
  const int2* entries;  // {target, weight slot}
};

// Adds a neuron's weighted sources, pieces part, part + parts, ... of 32.
template <int V>
__device__ __forceinline__ void addSources(const Store& s, const Rows& rows, int neuron, const int (&k)[V], int part, int parts,
                                           float (&sum)[V]) {
  const int lane = threadIdx.x;
  const int end = __ldg(rows.segmentsOf + neuron - s.inputs + 1);
  for (int i = __ldg(rows.segmentsOf + neuron - s.inputs); i < end; i++) {
    const int4 segment = __ldg(rows.segments + i);
    for (int from = part * WARP; from < segment.z; from += parts * WARP) {
      const int count = min(WARP, segment.z - from);
      int source = 0;
      float weight = 0;
      if (lane < count) {
        source = segment.y < 0 ? ~segment.y + from + lane : __ldg(rows.sources + segment.y + from + lane);
        weight = __ldg(s.weights + segment.x + from + lane);
      }
#pragma unroll 4
      for (int entry = 0; entry < count; entry++) {
        const float w = __shfl_sync(ALL_LANES, weight, entry);
        const float* row = s.activations + at(s, __shfl_sync(ALL_LANES, source, entry), 0);
#pragma unroll
        for (int v = 0; v < V; v++) {
          sum[v] = fmaf(w, row[k[v]], sum[v]);
        }
      }
    }
  }
}

// Adds the weighted deltas of a neuron's targets.
template <int V>
__device__ __forceinline__ void addTargets(const Store& s, const Columns& columns, int neuron, const int (&k)[V], int part,
                                           int parts, float (&sum)[V]) {
  const int lane = threadIdx.x;
  const int end = __ldg(columns.start + neuron - s.inputs + 1);
  for (int from = __ldg(columns.start + neuron - s.inputs) + part * WARP; from < end; from += parts * WARP) {
    const int count = min(WARP, end - from);
    int target = 0;
    float weight = 0;
    if (lane < count) {
      const int2 entry = __ldg(columns.entries + from + lane);
      target = entry.x;
      weight = __ldg(s.weights + entry.y);
    }
#pragma unroll 4
    for (int entry = 0; entry < count; entry++) {
      const float w = __shfl_sync(ALL_LANES, weight, entry);
      const float* row = s.deltas + at(s, __shfl_sync(ALL_LANES, target, entry), 0);
#pragma unroll
      for (int v = 0; v < V; v++) {
        sum[v] = fmaf(w, row[k[v]], sum[v]);
      }
    }
  }
}

// Which neuron a warp has: the first `together` of the order have a block each, the others a warp.
struct Share {
  int neuron;
  int part;
  int parts;
  bool idle;
};

__device__ __forceinline__ Share share(const int* order, int neurons, int together) {
  const int warps = blockDim.y;
  const int warp = threadIdx.y;
  const int block = blockIdx.x;
  if (block < together) {
    return {order[block], warp, warps, false};
  }
  const int position = together + (block - together) * warps + warp;
  return position < neurons ? Share{order[position], 0, 1, false} : Share{0, 0, 1, true};
}

// Adds up what the warps of a block have, in their order; the first warp has the result. All threads of the block call it.
template <int V>
__device__ __forceinline__ void collect(float (&sum)[V]) {
  __shared__ float parts[MOST_WARPS][V][WARP];
  const int lane = threadIdx.x;
#pragma unroll
  for (int v = 0; v < V; v++) {
    parts[threadIdx.y][v][lane] = sum[v];
  }
  __syncthreads();
#pragma unroll
  for (int v = 0; v < V; v++) {
    for (int warp = 1; warp < blockDim.y && threadIdx.y == 0; warp++) {
      sum[v] += parts[warp][v][lane];
    }
  }
}

// Sum v of a lane; by selection, since an index that is known late would put the sums into memory.
template <int V>
__device__ __forceinline__ float chosen(const float (&sum)[V], int v) {
  float value = sum[0];
#pragma unroll
  for (int i = 1; i < V; i++) {
    value = v == i ? sum[i] : value;
  }
  return value;
}

// Grid: (together + warps of the others, columns of 32 * V samples).
template <int V>
__device__ __forceinline__ void forwardRows(const Store& s, const Rows& rows, const int* order, int neurons, int together,
                                            int flags) {
  const int samples = s.step->samples;
  const int first = blockIdx.y * V * WARP;
  const Share mine = share(order, neurons, together);
  if (first >= samples || mine.idle) {
    return;
  }
  int k[V];
  float sum[V];
#pragma unroll
  for (int v = 0; v < V; v++) {
    k[v] = column(first, v, samples);
    sum[v] = 0;
  }
  addSources<V>(s, rows, mine.neuron, k, mine.part, mine.parts, sum);
  if (mine.parts > 1) {
    collect<V>(sum);
    if (mine.part > 0) {
      return;
    }
  }
#pragma unroll 1
  for (int v = 0; v < V && first + v * WARP + threadIdx.x < samples; v++) {
    const int sample = first + v * WARP + threadIdx.x;
    settleTarget(s, mine.neuron, sample, chosen<V>(sum, v), flags);
  }
}

// The same backwards: adds to the deltas that are there. Softmax neurons are left to softmax.cuh.
template <int V>
__device__ __forceinline__ void backwardRows(const Store& s, const Columns& columns, const int* order, int neurons, int together,
                                             int flags) {
  const int samples = s.step->samples;
  const int first = blockIdx.y * V * WARP;
  const Share mine = share(order, neurons, together);
  if (first >= samples || mine.idle) {
    return;
  }
  int k[V];
  float sum[V];
#pragma unroll
  for (int v = 0; v < V; v++) {
    k[v] = column(first, v, samples);
    sum[v] = 0;
  }
  addTargets<V>(s, columns, mine.neuron, k, mine.part, mine.parts, sum);
  if (mine.parts > 1) {
    collect<V>(sum);
    if (mine.part > 0) {
      return;
    }
  }
#pragma unroll 1
  for (int v = 0; v < V && first + v * WARP + threadIdx.x < samples; v++) {
    const int sample = first + v * WARP + threadIdx.x;
    const size_t here = at(s, mine.neuron, sample);
    const float all = s.deltas[here] + chosen<V>(sum, v);
    const bool finishes = flags & FINISH && s.function[mine.neuron] != SOFTMAX;
    s.deltas[here] = finishes ? slope(s, mine.neuron, sample, all) : all;
  }
}
