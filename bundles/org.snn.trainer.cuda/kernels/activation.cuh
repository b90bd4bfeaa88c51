// Activation functions and their derivatives; the numbers are those of plan.ecore's Activation.
#pragma once

enum Activation {
  IDENTITY, RELU, LEAKY_RELU, ELU, GELU, SILU, SIGMOID, TANH, SOFTPLUS, SOFTMAX, GAUSSIAN, SIN, ABS
};

__device__ __forceinline__ float sigmoid(float z) {
  return 1 / (1 + expf(-z));
}

// Normal distribution function; by erfc, so that the lower tail keeps its digits.
__device__ __forceinline__ float normalBelow(float z) {
  return 0.5f * erfcf(z * -0.70710678f);
}

__device__ __forceinline__ float normalDensity(float z) {
  return 0.39894228f * expf(-0.5f * z * z);
}

// Whether the derivative is computed from the pre-activation; otherwise from the activation.
__device__ __forceinline__ bool keepsInput(int function) {
  switch (function) {
    case GELU: case SILU: case SOFTPLUS: case GAUSSIAN: case SIN: case ABS: return true;
    default: return false;
  }
}

// Softmax is not among them: it looks at several neurons.
__device__ inline float activate(int function, float z) {
  switch (function) {
    case RELU: return z < 0 ? 0 : z;
    case LEAKY_RELU: return z > 0 ? z : 0.01f * z;
    case ELU: return z > 0 ? z : expm1f(z);
    case GELU: return z * normalBelow(z);
    case SILU: return z * sigmoid(z);
    case SIGMOID: return sigmoid(z);
    case TANH: return tanhf(z);
    case SOFTPLUS: return fmaxf(z, 0) + log1pf(expf(-fabsf(z)));
    case GAUSSIAN: return expf(-z * z);
    case SIN: return sinf(z);
    case ABS: return fabsf(z);
    default: return z;
  }
}

// x is the pre-activation or the activation, see keepsInput.
__device__ inline float derivative(int function, float x) {
  switch (function) {
    case RELU: return x > 0 ? 1 : 0;
    case LEAKY_RELU: return x > 0 ? 1 : 0.01f;
    case ELU: return x > 0 ? 1 : x + 1;
    case GELU: return normalBelow(x) + x * normalDensity(x);
    case SILU: {
      const float s = sigmoid(x);
      return s * fmaf(x, 1 - s, 1);
    }
    case SIGMOID: return x * (1 - x);
    case TANH: return 1 - x * x;
    case SOFTPLUS: return sigmoid(x);
    case GAUSSIAN: return -2 * x * expf(-x * x);
    case SIN: return cosf(x);
    case ABS: return x > 0 ? 1 : x < 0 ? -1 : x;
    default: return 1;
  }
}
