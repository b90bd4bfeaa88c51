// What becomes of a gradient: an update of its parameter by the optimizer, or an entry of an array.
#pragma once
#include "store.cuh"

enum Optimizer { SGD, ADAM, ADAMW, RMSPROP };

struct Update {
  float* values;     // parameters
  float* first;      // moments, as long as the parameters; null where the optimizer keeps none
  float* second;
  float* gradients;  // where to put gradients instead of using them; null to use them
  float l1;
  float l2;
  float clipValue;   // 0: no limit
  int optimizer;
};

// A step of the optimizer, by PyTorch's formulas.
__device__ __forceinline__ void apply(const Update& u, const Step& step, size_t i, float gradient) {
  float value = u.values[i];
  if (u.optimizer == ADAM || u.optimizer == ADAMW) {
    value *= step.shrink;
    const float g = fmaf(step.weightDecay, value, gradient);
    const float m = fmaf(step.first, g - u.first[i], u.first[i]);
    const float v = fmaf(step.rest * g, g, step.decay * u.second[i]);
    u.first[i] = m;
    u.second[i] = v;
    u.values[i] = fmaf(-step.rate, m / (sqrtf(v) / step.correction + step.epsilon), value);
    return;
  }
  float move = fmaf(step.weightDecay, value, gradient);
  if (u.optimizer == RMSPROP) {
    const float v = fmaf(step.rest * move, move, step.decay * u.second[i]);
    u.second[i] = v;
    move = move / (sqrtf(v) + step.epsilon);
  }
  if (step.momentum != 0) {
    const float velocity = fmaf(step.momentum, u.first[i], move);
    u.first[i] = velocity;
    move = step.nesterov ? fmaf(step.momentum, velocity, move) : velocity;
  }
  u.values[i] = fmaf(-step.rate, move, value);
}

__device__ __forceinline__ float clipped(float gradient, float limit) {
  return limit == 0 || gradient != gradient ? gradient : fmaxf(-limit, fminf(limit, gradient));
}

// Takes the gradient of parameter i by the loss alone.
__device__ __forceinline__ void take(const Update& u, const Step& step, size_t i, float gradient) {
  const float value = u.values[i];
  const float sign = value > 0 ? 1 : value < 0 ? -1 : value;
  const float all = u.l1 == 0 && u.l2 == 0 ? gradient : gradient + (u.l1 * sign + u.l2 * value);
  if (u.gradients != nullptr) {
    u.gradients[i] = all;
  } else {
    apply(u, step, i, clipped(all, u.clipValue));
  }
}
