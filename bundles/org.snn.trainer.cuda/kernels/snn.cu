// The kernels of the CUDA backend. Compiled to snn.ptx by `build` beside it; names and arguments are those that each
// org.snn.trainer.cuda.Launch is made with. Blocks are (32, WARPS) threads unless said otherwise.
#include "clip.cuh"
#include "dense.cuh"
#include "gather.cuh"
#include "gradient.cuh"
#include "loss.cuh"
#include "rows.cuh"
#include "softmax.cuh"
#include "store.cuh"
#include "triangle.cuh"
#include "update.cuh"
#include "walk.cuh"

#define KERNEL extern "C" __global__ void
// So many blocks at a time on a multiprocessor, hence 64 (80) registers a thread: none is kept in memory.
#define BLOCK __launch_bounds__(WARP * WARPS, 4)
#define LARGE __launch_bounds__(WARP * WARPS, 3)

// Blocks of (32, MOST_WARPS).
#define FULL __launch_bounds__(WARP * MOST_WARPS)

// Those that come in three widths.
#define WIDTH(V)                                                                                                              \
  KERNEL BLOCK forward_rows_##V(Store s, Rows rows, const int* order, int neurons, int together, int flags) {                 \
    forwardRows<V>(s, rows, order, neurons, together, flags);                                                                 \
  }                                                                                                                           \
  KERNEL BLOCK backward_rows_##V(Store s, Columns columns, const int* order, int neurons, int together, int flags) {          \
    backwardRows<V>(s, columns, order, neurons, together, flags);                                                             \
  }                                                                                                                           \
  KERNEL LARGE forward_dense_##V(Store s, Dense dense, int flags, float* parts) {                                             \
    forwardDense<V>(s, dense, flags, parts);                                                                                  \
  }                                                                                                                           \
  KERNEL LARGE backward_dense_##V(Store s, Dense dense, float* parts) {                                                       \
    backwardDense<V>(s, dense, parts);                                                                                        \
  }

WIDTH(1)
WIDTH(2)
WIDTH(4)

KERNEL BLOCK join_targets(Store s, Dense dense, int flags, const float* parts, int layers) {
  joinTargets(s, dense, flags, parts, layers);
}

KERNEL BLOCK join_sources(Store s, Dense dense, const float* parts, int layers) {
  joinSources(s, dense, parts, layers);
}

KERNEL BLOCK gather_samples(Store s, const float* data, int width, const int* numbers, float* rows) {
  gather(s, data, width, numbers, rows);
}

// Sums start at the biases. Grid: (neurons / warps, columns of 32 samples).
KERNEL BLOCK start_rows(Store s, int first, int neurons) {
  const int row = blockIdx.x * blockDim.y + threadIdx.y;
  const int k = blockIdx.y * WARP + threadIdx.x;
  if (row < neurons && k < s.step->samples) {
    s.activations[at(s, first + row, k)] = s.biases[first + row];
  }
}

// Grid of the next five: columns of 32 samples.
KERNEL FULL forward_chain(Store s, Chain chain) {
  if (blockIdx.x * WARP < s.step->samples) {
    forwardChain(s, chain, blockIdx.x * WARP);
  }
}

KERNEL FULL backward_chain(Store s, Chain chain) {
  if (blockIdx.x * WARP < s.step->samples) {
    backwardChain(s, chain, blockIdx.x * WARP);
  }
}

KERNEL BLOCK forward_softmax(Store s, int first, int neurons) {
  if (blockIdx.x * WARP < s.step->samples) {
    forwardSoftmax(s, first, neurons, blockIdx.x * WARP);
  }
}

KERNEL BLOCK backward_softmax(Store s, int first, int neurons) {
  if (blockIdx.x * WARP < s.step->samples) {
    backwardSoftmax(s, first, neurons, blockIdx.x * WARP);
  }
}

KERNEL BLOCK compare_outputs(Store s, Outputs outputs) {
  if (blockIdx.x * WARP < s.step->samples) {
    compare(s, outputs, blockIdx.x * WARP);
  }
}

// One block.
KERNEL BLOCK add_figures(Store s, Outputs outputs, Figures* figures) {
  addFigures(s, outputs, figures);
}

KERNEL BLOCK gradient_rows(Store s, const Piece* pieces, int count, const int* sources, Update update) {
  gradientOfPieces(s, pieces, count, sources, update);
}

KERNEL BLOCK gradient_dense(Store s, Dense dense, Update update) {
  gradientOfTile(s, dense, update);
}

KERNEL BLOCK gradient_biases(Store s, int neurons, Update update) {
  gradientOfBiases(s, neurons, update);
}

KERNEL BLOCK clip_values(float* gradients, int count, float limit, double* squares) {
  cutAndSquare(gradients, count, limit, squares);
}

// One block.
KERNEL BLOCK clip_factor(const double* squares, int blocks, double limit, float* factor) {
  findFactor(squares, blocks, limit, factor);
}

KERNEL BLOCK apply_gradients(Store s, Update update, int first, int count, const float* collected, const float* factor) {
  applyCollected(update, *s.step, first, count, collected, factor);
}

// Grid: columns of 32 samples. Of the deltas only those of the outputs need not be 0 before.
KERNEL FULL walk(Store s, Rows rows, Columns columns, Walk path, Outputs outputs, int compares, int backward) {
  const int firstSample = blockIdx.x * WARP;
  if (firstSample >= s.step->samples) {
    return;
  }
  walkForward(s, rows, path, firstSample);
  if (!compares) {
    return;
  }
  compare(s, outputs, firstSample);
  if (backward) {
    walkBackward(s, columns, path, firstSample);
  }
}
