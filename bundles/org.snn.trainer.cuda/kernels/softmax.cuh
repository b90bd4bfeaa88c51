// Softmax over the neurons of a group; the largest sum is subtracted first. A block has 32 samples, its warps share the neurons.
#pragma once
#include "across.cuh"
#include "finish.cuh"

__device__ inline void forwardSoftmax(const Store& s, int first, int count, int firstSample) {
  const int samples = s.step->samples;
  const int k = min(firstSample + (int) threadIdx.x, samples - 1);
  const bool real = firstSample + threadIdx.x < samples;
  float largest = -INFINITY;
  for (int row = threadIdx.y; row < count; row += blockDim.y) {
    largest = fmaxf(largest, s.activations[at(s, first + row, k)]);
  }
  largest = across(largest, [](float a, float b) { return fmaxf(a, b); });
  float sum = 0;
  for (int row = threadIdx.y; row < count; row += blockDim.y) {
    sum += expf(s.activations[at(s, first + row, k)] - largest);
  }
  sum = sumAcross(sum);
  for (int row = threadIdx.y; row < count && real; row += blockDim.y) {
    settle(s, first + row, k, expf(s.activations[at(s, first + row, k)] - largest) / sum, false);
  }
}

__device__ inline void backwardSoftmax(const Store& s, int first, int count, int firstSample) {
  const int samples = s.step->samples;
  const int k = min(firstSample + (int) threadIdx.x, samples - 1);
  const bool real = firstSample + threadIdx.x < samples;
  const bool dropping = s.step->dropout > 0;
  float dot = 0;
  for (int row = threadIdx.y; row < count; row += blockDim.y) {
    const float delta = s.deltas[at(s, first + row, k)];
    dot = fmaf(dropping ? drop(s, first + row, k, delta) : delta, remembered(s, first + row, k, SOFTMAX), dot);
  }
  dot = sumAcross(dot);
  for (int row = threadIdx.y; row < count && real; row += blockDim.y) {
    const float delta = s.deltas[at(s, first + row, k)];
    const float passed = dropping ? drop(s, first + row, k, delta) : delta;
    s.deltas[at(s, first + row, k)] = remembered(s, first + row, k, SOFTMAX) * (passed - dot) + known(s, first + row, k);
  }
}
