// The working memory of an engine on the device, and how its threads are laid out.
//
// Neuron-major, batch contiguous, as on the CPU: the value of neuron n for sample k stands at n * stride + k. A lane of a warp is
// a sample, so a warp reads 32 successive floats of a row (128 bytes, one transaction), and weights and indices are the
// same for all its lanes. Blocks are (32 lanes, some warps). Kernels come in three widths: a warp has 1, 2 or 4 columns of 32
// samples, so that a weight and an index that are read serve up to 128 samples.
#pragma once

constexpr int WARP = 32;
// Warps of a block in kernels with tiles of fixed size, and most that any block has.
constexpr int WARPS = 8;
constexpr int MOST_WARPS = 16;
constexpr unsigned ALL_LANES = 0xFFFFFFFFu;

// What launches of one pseudo-layer are told.
constexpr int FRESH = 1;   // sums start at the biases, not at what earlier kernels have left
constexpr int FINISH = 2;  // what comes out is the activation (backwards: the slope by the pre-activation), not the bare sum

// What changes from step to step. Stands in memory, not in arguments: a recorded graph keeps its arguments.
struct Step {
  unsigned long long dropoutKey;
  double dropout;  // probability that a hidden activation is silenced; 0 outside of training steps
  int samples;
  float dropoutScale;
  float rate;
  float weightDecay;  // added to gradients
  float shrink;       // factor of the parameters, for decoupled weight decay
  float momentum;
  int nesterov;
  float first;       // adam: 1 - beta1
  float decay;       // of the second moment: beta2, or that of rmsprop
  float rest;        // 1 - decay
  float correction;  // adam: square root of the bias correction of the second moment
  float epsilon;
};

struct Store {
  float* activations;  // (neurons, stride)
  float* deltas;       // the same shape; null where nothing is trained
  float* kept;         // the same shape: what activation functions remember for their derivative; null if none does
  const float* weights;
  const float* biases;
  const unsigned char* function;  // of each neuron, an Activation of the plan
  const int* outputOf;            // of each neuron its output, or -1
  const int* declared;            // of each neuron its number in the order of declaration
  const float* slopes;            // (outputs, stride): slope of the loss by the pre-activation where it is known as such, else 0
  const Step* step;
  int stride;
  int inputs;
};

__device__ __forceinline__ size_t at(const Store& s, int neuron, int sample) {
  return (size_t) neuron * s.stride + sample;
}

// Sample of a lane's column v, the last one where there are no more: so that every read is good.
__device__ __forceinline__ int column(int first, int v, int samples) {
  return min(first + v * WARP + (int) threadIdx.x, samples - 1);
}
