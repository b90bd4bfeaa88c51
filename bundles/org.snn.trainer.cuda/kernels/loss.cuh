// Losses, right answers and the slopes that training starts from, in double precision. A block has 32 samples, its warps share the
// outputs. The formulas are those of org.snn.trainer.cpu.loss.
#pragma once
#include "across.cuh"
#include "finish.cuh"
#include "sum.cuh"

enum Loss { CROSS_ENTROPY, BINARY_CROSS_ENTROPY, MSE, MAE, HUBER };

struct Outputs {
  const int* neurons;
  int count;
  const int* groupStart;  // of each softmax group its first place in members, and the end
  const int* members;     // outputs
  int groups;
  const float* targets;  // (outputs, stride)
  float* slopes;         // see Store; null where nothing is trained
  double* losses;        // of each sample
  int* right;            // of each sample
  int loss;
  int classes;           // whether there is one right answer; otherwise targets are real numbers
  int sides;             // whether each output is right on its own
  double huberDelta;
};

constexpr double SMALLEST = 1e-7;
// A logarithm of 0 counts as this.
constexpr double LOWEST_LOG = -100;

// Unlike fmax and fmin these leave NaN as it is, so that the loss tells of a network that has diverged.
__device__ __forceinline__ double atLeast(double least, double x) {
  return x < least ? least : x;
}

__device__ __forceinline__ double atMost(double most, double x) {
  return x > most ? most : x;
}

// A lane's sample; the last one, of which nothing is stored, where there are no more.
struct Sample {
  const Store& s;
  const Outputs& outputs;
  int k;
  bool real;
  double share;  // of a sample in the mean over the batch

  __device__ int function(int output) const {
    return s.function[outputs.neurons[output]];
  }

  __device__ double answer(int output) const {
    return s.activations[at(s, outputs.neurons[output], k)];
  }

  __device__ double target(int output) const {
    return outputs.targets[(size_t) output * s.stride + k];
  }

  __device__ void slope(int output, int function, double value) const {
    if (outputs.slopes == nullptr || !real) {
      return;
    }
    const bool known = outputs.loss == CROSS_ENTROPY && function == SOFTMAX || outputs.loss == BINARY_CROSS_ENTROPY && function == SIGMOID;
    const float mean = (float) (value * share);
    outputs.slopes[(size_t) output * s.stride + k] = known ? mean : 0;
    s.deltas[at(s, outputs.neurons[output], k)] = known ? 0 : mean;
  }
};

// Each of the following returns what this warp's outputs lose; all threads of a block call it.

__device__ inline double crossEntropyOfGroup(const Sample& sample, const int* members, int count) {
  double total = 0;
  for (int i = threadIdx.y; i < count; i += blockDim.y) {
    total += sample.target(members[i]);
  }
  total = sumAcross(total);
  double loss = 0;
  for (int i = threadIdx.y; i < count; i += blockDim.y) {
    const double p = sample.answer(members[i]);
    const double t = sample.target(members[i]);
    if (t != 0) {
      loss -= t * atLeast(LOWEST_LOG, log(p));
    }
    sample.slope(members[i], SOFTMAX, p * total - t);
  }
  return loss;
}

// Identity outputs are logits.
__device__ inline double crossEntropyOfLogits(const Sample& sample) {
  double largest = -INFINITY;
  double total = 0;
  for (int output = threadIdx.y; output < sample.outputs.count; output += blockDim.y) {
    if (sample.function(output) == IDENTITY) {
      largest = fmax(largest, sample.answer(output));
      total += sample.target(output);
    }
  }
  largest = across(largest, [](double a, double b) { return fmax(a, b); });
  total = sumAcross(total);
  double sum = 0;
  for (int output = threadIdx.y; output < sample.outputs.count; output += blockDim.y) {
    if (sample.function(output) == IDENTITY) {
      sum += exp(sample.answer(output) - largest);
    }
  }
  const double shift = largest + log(sumAcross(sum));
  double loss = 0;
  for (int output = threadIdx.y; output < sample.outputs.count; output += blockDim.y) {
    if (sample.function(output) == IDENTITY) {
      const double logP = sample.answer(output) - shift;
      const double t = sample.target(output);
      loss -= t * logP;
      sample.slope(output, IDENTITY, exp(logP) * total - t);
    }
  }
  return loss;
}

__device__ inline double crossEntropy(const Sample& sample) {
  const Outputs& outputs = sample.outputs;
  double loss = crossEntropyOfLogits(sample);
  for (int group = 0; group < outputs.groups; group++) {
    const int start = outputs.groupStart[group];
    loss += crossEntropyOfGroup(sample, outputs.members + start, outputs.groupStart[group + 1] - start);
  }
  for (int output = threadIdx.y; output < outputs.count; output += blockDim.y) {
    const int function = sample.function(output);
    if (function != SOFTMAX && function != IDENTITY) {
      const double answer = sample.answer(output);
      const double p = atLeast(SMALLEST, atMost(1, answer));
      const double t = sample.target(output);
      sample.slope(output, function, p == answer ? -t / p : 0);
      loss -= t * log(p);
    }
  }
  return loss;
}

__device__ inline double entropy(double p, double t) {
  const double yes = t == 0 ? 0 : t * atLeast(LOWEST_LOG, log(p));
  const double no = t == 1 ? 0 : (1 - t) * atLeast(LOWEST_LOG, log(1 - p));
  return -(yes + no);
}

__device__ inline double binaryCrossEntropy(const Sample& sample) {
  const int count = sample.outputs.count;
  const double part = 1.0 / count;
  double loss = 0;
  for (int output = threadIdx.y; output < count; output += blockDim.y) {
    const double answer = sample.answer(output);
    const double t = sample.target(output);
    const int function = sample.function(output);
    if (function == IDENTITY) {
      const double power = exp(-fabs(answer));
      sample.slope(output, function, ((answer > 0 ? 1 : power) / (1 + power) - t) * part);
      loss += fmax(answer, 0.0) - answer * t + log1p(power);
    } else if (function == SIGMOID) {
      sample.slope(output, function, (answer - t) * part);
      loss += entropy(answer, t);
    } else {
      const double p = atLeast(SMALLEST, atMost(1 - SMALLEST, answer));
      sample.slope(output, function, p == answer ? (p - t) / (p * (1 - p)) * part : 0);
      loss += entropy(p, t);
    }
  }
  return loss * part;
}

__device__ inline double distance(const Sample& sample) {
  const Outputs& outputs = sample.outputs;
  const double part = 1.0 / outputs.count;
  const double delta = outputs.huberDelta;
  double loss = 0;
  for (int output = threadIdx.y; output < outputs.count; output += blockDim.y) {
    const double error = sample.answer(output) - sample.target(output);
    const double size = fabs(error);
    double slope = 2 * error;
    double value = error * error;
    if (outputs.loss == MAE) {
      slope = error > 0 ? 1 : error < 0 ? -1 : error;
      value = size;
    } else if (outputs.loss == HUBER) {
      slope = error != error ? error : fmax(-delta, fmin(delta, error));
      value = size <= delta ? 0.5 * error * error : delta * (size - 0.5 * delta);
    }
    sample.slope(output, sample.function(output), slope * part);
    loss += value;
  }
  return loss * part;
}

__device__ inline bool onTheirSides(const Sample& sample) {
  const bool logits = sample.outputs.loss == CROSS_ENTROPY || sample.outputs.loss == BINARY_CROSS_ENTROPY;
  for (int output = 0; output < sample.outputs.count; output++) {
    const double threshold = logits && sample.function(output) == IDENTITY ? 0 : 0.5;
    const double answer = sample.answer(output);
    if (answer != answer || (answer > threshold) != (sample.target(output) > 0.5)) {
      return false;
    }
  }
  return true;
}

__device__ inline bool largestIsRight(const Sample& sample) {
  int answer = 0;
  int target = 0;
  double largestAnswer = sample.answer(0);
  double largestTarget = sample.target(0);
  for (int output = 1; output < sample.outputs.count; output++) {
    const double a = sample.answer(output);
    const double t = sample.target(output);
    if (!(a <= largestAnswer)) {
      answer = output;
      largestAnswer = a;
    }
    if (t > largestTarget) {
      target = output;
      largestTarget = t;
    }
  }
  return answer == target && largestAnswer == largestAnswer;
}

// All threads of a block call it. Ends with a barrier behind the slopes, so that every warp may read them.
__device__ inline void compare(const Store& s, const Outputs& outputs, int firstSample) {
  const int samples = s.step->samples;
  const bool real = firstSample + threadIdx.x < samples;
  const int k = min(firstSample + (int) threadIdx.x, samples - 1);
  const Sample sample{s, outputs, k, real, 1.0 / samples};
  const double own = outputs.loss == CROSS_ENTROPY ? crossEntropy(sample)
      : outputs.loss == BINARY_CROSS_ENTROPY ? binaryCrossEntropy(sample) : distance(sample);
  const double loss = sumAcross(own);
  if (real && threadIdx.y == 0) {
    outputs.losses[k] = loss;
    outputs.right[k] = outputs.sides ? onTheirSides(sample) : outputs.classes && largestIsRight(sample);
  }
}

struct Figures {
  double loss;
  int right;
  int samples;
};

// Sums over the samples, always in the same order. One block of (32, WARPS).
__device__ inline void addFigures(const Store& s, const Outputs& outputs, Figures* figures) {
  __shared__ double losses[WARP * WARPS];
  __shared__ int right[WARP * WARPS];
  const int thread = threadIdx.y * WARP + threadIdx.x;
  double loss = 0;
  int correct = 0;
  for (int k = thread; k < s.step->samples; k += WARP * WARPS) {
    loss += outputs.losses[k];
    correct += outputs.right[k];
  }
  loss = addUp(loss, losses, thread);
  correct = addUp(correct, right, thread);
  if (thread == 0) {
    *figures = {loss, correct, s.step->samples};
  }
}
