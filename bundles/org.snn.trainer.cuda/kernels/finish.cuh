// Between the weighted sum of a neuron and its activation, and back: function, dropout, the loss's slope.
#pragma once
#include "activation.cuh"
#include "store.cuh"

// SplitMix64's finaliser (Steele, Lea, Flood 2014); with the counters as in org.snn.trainer.initial.CounterHash.
__device__ __forceinline__ unsigned long long mix(unsigned long long word) {
  unsigned long long z = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}

// Whether dropout leaves a neuron alone for a sample: a function of step, seed, declared number and sample, as on the CPU.
__device__ inline bool stays(const Store& s, int neuron, int sample) {
  constexpr unsigned long long GOLDEN = 0x9E3779B97F4A7C15ull;
  const unsigned long long bits =
      mix(mix(mix(s.step->dropoutKey + GOLDEN) + s.declared[neuron] + GOLDEN) + sample + GOLDEN);
  return ((bits >> 11) + 0.5) * 0x1p-53 >= s.step->dropout;
}

__device__ __forceinline__ float drop(const Store& s, int neuron, int sample, float value) {
  return s.outputOf[neuron] >= 0 ? value : stays(s, neuron, sample) ? value * s.step->dropoutScale : 0;
}

// Takes an activation as its function gives it; stores and returns what later neurons read.
__device__ __forceinline__ float settle(const Store& s, int neuron, int sample, float activation, bool kept) {
  const bool dropping = s.step->dropout > 0;
  if (dropping && !kept) {
    s.kept[at(s, neuron, sample)] = activation;
  }
  const float value = dropping ? drop(s, neuron, sample, activation) : activation;
  s.activations[at(s, neuron, sample)] = value;
  return value;
}

// Takes a weighted sum; stores and returns the activation. The sums of softmax neurons are stored as they are.
__device__ inline float finish(const Store& s, int neuron, int sample, float sum, int function) {
  if (function == SOFTMAX) {
    s.activations[at(s, neuron, sample)] = sum;
    return sum;
  }
  const bool keeps = keepsInput(function);
  if (keeps && s.kept != nullptr) {
    s.kept[at(s, neuron, sample)] = sum;
  }
  return settle(s, neuron, sample, activate(function, sum), keeps);
}

__device__ __forceinline__ float finish(const Store& s, int neuron, int sample, float sum) {
  return finish(s, neuron, sample, sum, s.function[neuron]);
}

// What becomes of a weighted sum, by the flags of the launch.
__device__ __forceinline__ void settleTarget(const Store& s, int neuron, int sample, float sum, int flags) {
  const size_t here = at(s, neuron, sample);
  const float all = (flags & FRESH ? s.biases[neuron] : s.activations[here]) + sum;
  if (flags & FINISH) {
    finish(s, neuron, sample, all);
  } else {
    s.activations[here] = all;
  }
}

// What the derivative of the function is computed from.
__device__ __forceinline__ float remembered(const Store& s, int neuron, int sample, int function) {
  const bool apart = keepsInput(function) || s.step->dropout > 0;
  return apart ? s.kept[at(s, neuron, sample)] : s.activations[at(s, neuron, sample)];
}

// The slope that the loss gives by the pre-activation.
__device__ __forceinline__ float known(const Store& s, int neuron, int sample) {
  const int output = s.outputOf[neuron];
  return output < 0 ? 0 : s.slopes[(size_t) output * s.stride + sample];
}

// The derivative of a neuron's function. Not for softmax neurons.
__device__ __forceinline__ float derivativeAt(const Store& s, int neuron, int sample) {
  const int function = s.function[neuron];
  return derivative(function, remembered(s, neuron, sample, function));
}

// Takes the derivative of the loss by an activation, returns that by the pre-activation.
__device__ __forceinline__ float slope(const Store& s, int neuron, int sample, float delta, float derivative, float known) {
  const float passed = s.step->dropout > 0 ? drop(s, neuron, sample, delta) : delta;
  return passed * derivative + known;
}

__device__ inline float slope(const Store& s, int neuron, int sample, float delta) {
  return slope(s, neuron, sample, delta, derivativeAt(s, neuron, sample), known(s, neuron, sample));
}
