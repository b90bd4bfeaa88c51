// Lets g++ compile CUDA C: included before the kernels by emulator/build. Device code only; one stands for each thing nvcc has
// built in.
#pragma once
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

#define __CUDA_ARCH__ 750
#define __global__
#define __device__
#define __host__
#define __constant__ __attribute__((used))
// Blocks run one after another on one thread of the host, so what a block shares is what a host thread has for itself. Unlike
// `static`, this also fits `extern __shared__ float values[];`.
#define __shared__ thread_local
#define __forceinline__ inline
#define __noinline__ __attribute__((noinline))
#define __launch_bounds__(...)
#define __align__(n) __attribute__((aligned(n)))
#define __grid_constant__

#include "vectors.h"

extern "C" {
uint3 snn_thread_index() __attribute__((const));
uint3 snn_block_index() __attribute__((const));
uint3 snn_block_size() __attribute__((const));
uint3 snn_grid_size() __attribute__((const));
int snn_barrier(int operation, int predicate, const char* file, int line);
uint64_t snn_warp(int operation, uint32_t lanes, uint64_t value, unsigned argument, unsigned width, const char* file, int line);
void snn_yield();
void snn_trap();
}

#define threadIdx snn_thread_index()
#define blockIdx snn_block_index()
#define blockDim snn_block_size()
#define gridDim snn_grid_size()
#define warpSize 32

#include "barriers.h"
#include "atomics.h"
#include "mathematics.h"
