// One launch for a whole pass: a block has 32 samples and walks through all pseudo-layers, forwards, over the loss, and backwards.
// Samples do not need each other, so its warps wait for one another between pseudo-layers, and for nobody else: depth costs a few
// barriers of a block each (some 30 ns) instead of launches (some microseconds). For networks that are narrow and deep.
#pragma once
#include "loss.cuh"
#include "rows.cuh"
#include "softmax.cuh"
#include "triangle.cuh"

struct WalkLayer {
  int first;          // neuron
  int count;
  int chainWeight;    // first weight of the chain that the neurons are, or -1
  int firstSpan;      // softmax groups
  int endSpan;
};

struct Walk {
  const WalkLayer* layers;
  int count;
  const int2* spans;  // {first neuron, count} of each softmax group
};

__device__ __forceinline__ void walkForward(const Store& s, const Rows& rows, const Walk& walk, int firstSample) {
  const int samples = s.step->samples;
  const int k[1] = {min(firstSample + (int) threadIdx.x, samples - 1)};
  const bool real = firstSample + threadIdx.x < samples;
  for (int i = 0; i < walk.count; i++) {
    const WalkLayer layer = walk.layers[i];
    for (int neuron = layer.first + threadIdx.y; neuron < layer.first + layer.count; neuron += blockDim.y) {
      float sum[1] = {s.biases[neuron]};
      addSources<1>(s, rows, neuron, k, 0, 1, sum);
      if (real && layer.chainWeight < 0) {
        finish(s, neuron, k[0], sum[0]);
      } else if (real) {
        s.activations[at(s, neuron, k[0])] = sum[0];
      }
    }
    __syncthreads();
    if (layer.chainWeight >= 0) {
      forwardChain(s, {layer.first, layer.count, layer.chainWeight, 0}, firstSample);
    }
    for (int span = layer.firstSpan; span < layer.endSpan; span++) {
      forwardSoftmax(s, walk.spans[span].x, walk.spans[span].y, firstSample);
    }
    if (layer.endSpan > layer.firstSpan) {
      __syncthreads();
    }
  }
}

__device__ __forceinline__ void walkBackward(const Store& s, const Columns& columns, const Walk& walk, int firstSample) {
  const int samples = s.step->samples;
  const int k[1] = {min(firstSample + (int) threadIdx.x, samples - 1)};
  const bool real = firstSample + threadIdx.x < samples;
  for (int i = walk.count - 1; i >= 0; i--) {
    const WalkLayer layer = walk.layers[i];
    for (int neuron = layer.first + threadIdx.y; neuron < layer.first + layer.count; neuron += blockDim.y) {
      float sum[1] = {real ? s.deltas[at(s, neuron, k[0])] : 0};
      addTargets<1>(s, columns, neuron, k, 0, 1, sum);
      if (real) {
        const bool bare = layer.chainWeight >= 0 || s.function[neuron] == SOFTMAX;
        s.deltas[at(s, neuron, k[0])] = bare ? sum[0] : slope(s, neuron, k[0], sum[0]);
      }
    }
    __syncthreads();
    if (layer.chainWeight >= 0) {
      backwardChain(s, {layer.first, layer.count, layer.chainWeight, 0}, firstSample);
    }
    for (int span = layer.firstSpan; span < layer.endSpan; span++) {
      backwardSoftmax(s, walk.spans[span].x, walk.spans[span].y, firstSample);
    }
    if (layer.endSpan > layer.firstSpan) {
      __syncthreads();
    }
  }
}
