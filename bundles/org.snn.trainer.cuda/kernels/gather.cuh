// Fetches the samples of a batch from a data set in the device's memory.
#pragma once
#include "store.cuh"

// The data set is (samples, width), sample after sample; rows become (width, stride). A block turns a square of 32 features of 32
// samples, so that both sides are read and written in whole lines. Grid: (32 features, 32 samples).
__device__ inline void gather(const Store& s, const float* data, int width, const int* numbers, float* rows) {
  __shared__ float square[WARP][WARP + 1];
  const int lane = threadIdx.x;
  const int firstFeature = blockIdx.x * WARP;
  const int firstSample = blockIdx.y * WARP;
  const int samples = s.step->samples;
  for (int r = threadIdx.y; r < WARP; r += WARPS) {
    const int feature = firstFeature + lane;
    if (firstSample + r < samples && feature < width) {
      square[r][lane] = data[(size_t) numbers[firstSample + r] * width + feature];
    }
  }
  __syncthreads();
  for (int r = threadIdx.y; r < WARP; r += WARPS) {
    const int feature = firstFeature + r;
    if (firstSample + lane < samples && feature < width) {
      rows[at(s, feature, firstSample + lane)] = square[lane][r];
    }
  }
}
