// Gradients of the parameters: products of activations and slopes, summed over the samples in a fixed order, and used at once.
#pragma once
#include "dense.cuh"
#include "triangle.cuh"
#include "update.cuh"

// Up to 32 connections of one row: {first weight slot, first entry in sources or ~(first source), length, target}.
using Piece = int4;

// Adds up 32 numbers of each lane over the lanes; lane i gets the sum of number i. Each step halves the numbers: 31 exchanges
// instead of 5 for each of the 32.
template <int HALF = WARP / 2>
__device__ __forceinline__ float sumOfOwn(float (&numbers)[WARP]) {
  const bool upper = threadIdx.x & HALF;
#pragma unroll
  for (int i = 0; i < HALF; i++) {
    const float keep = upper ? numbers[i + HALF] : numbers[i];
    const float give = upper ? numbers[i] : numbers[i + HALF];
    numbers[i] = keep + __shfl_xor_sync(ALL_LANES, give, HALF);
  }
  if constexpr (HALF > 1) {
    return sumOfOwn<HALF / 2>(numbers);
  }
  return numbers[0];
}

// Connections of sparse and padded kernels; a warp has a piece. Grid: pieces / warps.
__device__ __forceinline__ void gradientOfPieces(const Store& s, const Piece* pieces, int count, const int* sources,
                                                 const Update& update) {
  const int index = blockIdx.x * blockDim.y + threadIdx.y;
  if (index >= count) {
    return;
  }
  const Piece piece = __ldg(pieces + index);
  const int samples = s.step->samples;
  const int lane = threadIdx.x;
  const int source = lane >= piece.z ? 0 : piece.y < 0 ? ~piece.y + lane : __ldg(sources + piece.y + lane);
  float sums[WARP] = {};
  for (int from = 0; from < samples; from += WARP) {
    const int k = min(from + lane, samples - 1);
    const float slope = from + lane < samples ? s.deltas[at(s, piece.w, k)] : 0;
#pragma unroll
    for (int i = 0; i < WARP; i++) {
      const int row = __shfl_sync(ALL_LANES, source, i);
      if (i < piece.z) {
        sums[i] = fmaf(s.activations[at(s, row, k)], slope, sums[i]);
      }
    }
  }
  const float gradient = sumOfOwn(sums);
  if (lane < piece.z) {
    take(update, *s.step, piece.x + lane, gradient);
  }
}

constexpr int WIDE = 2 * WARP;

// A dense kernel, or a whole chain, whose rows end before the diagonal. A block has 32 targets x 64 sources, each thread 4 x 2.
// Grid: (64 sources, 32 targets).
__device__ __forceinline__ void gradientOfTile(const Store& s, const Dense& dense, const Update& update) {
  __shared__ __align__(16) float slopes[TILE][PADDED];
  __shared__ float values[WIDE][WARP + 1];
  const int samples = s.step->samples;
  const int lane = threadIdx.x;
  const int firstSource = blockIdx.x * WIDE;
  const int firstTarget = blockIdx.y * TILE;
  const bool chain = dense.firstRow == 0;
  if (chain && firstSource >= firstTarget + TILE) {
    return;
  }
  float sum[OWN][2] = {};
  for (int from = 0; from < samples; from += WARP) {
    const bool real = from + lane < samples;
    for (int r = threadIdx.y; r < TILE; r += WARPS) {
      const int target = firstTarget + r;
      slopes[lane][r] = real && target < dense.targets ? s.deltas[at(s, dense.firstTarget + target, from + lane)] : 0;
    }
    for (int r = threadIdx.y; r < WIDE; r += WARPS) {
      const int source = firstSource + r;
      values[r][lane] = real && source < dense.sources ? s.activations[at(s, dense.firstSource + source, from + lane)] : 0;
    }
    __syncthreads();
#pragma unroll 8
    for (int k = 0; k < WARP; k++) {
      const float4 d = *reinterpret_cast<const float4*>(&slopes[k][threadIdx.y * OWN]);
#pragma unroll
      for (int i = 0; i < 2; i++) {
        const float a = values[lane + i * WARP][k];
        sum[0][i] = fmaf(d.x, a, sum[0][i]);
        sum[1][i] = fmaf(d.y, a, sum[1][i]);
        sum[2][i] = fmaf(d.z, a, sum[2][i]);
        sum[3][i] = fmaf(d.w, a, sum[3][i]);
      }
    }
    __syncthreads();
  }
#pragma unroll
  for (int own = 0; own < OWN; own++) {
    const int target = firstTarget + threadIdx.y * OWN + own;
#pragma unroll
    for (int i = 0; i < 2; i++) {
      const int source = firstSource + lane + i * WARP;
      if (target < dense.targets && source < (chain ? target : dense.sources)) {
        take(update, *s.step, slotOf(dense, target, source), sum[own][i]);
      }
    }
  }
}

// A warp has a bias. Grid: neurons that are no inputs / warps.
__device__ __forceinline__ void gradientOfBiases(const Store& s, int neurons, const Update& update) {
  const int neuron = s.inputs + blockIdx.x * blockDim.y + threadIdx.y;
  if (neuron >= neurons) {
    return;
  }
  float sum = 0;
  for (int k = threadIdx.x; k < s.step->samples; k += WARP) {
    sum += s.deltas[at(s, neuron, k)];
  }
  for (int half = WARP / 2; half > 0; half /= 2) {
    sum += __shfl_xor_sync(ALL_LANES, sum, half);
  }
  if (threadIdx.x == 0) {
    take(update, *s.step, neuron, sum);
  }
}
