// Barriers, warp operations, fences and the like. The default arguments tell the emulator where in the source the call stands.
#pragma once
#include "operations.h"

#define SNN_HERE const char *file = __builtin_FILE(), int line = __builtin_LINE()

inline void __syncthreads(SNN_HERE) { snn_barrier(0, 0, file, line); }
inline int __syncthreads_count(int predicate, SNN_HERE) { return snn_barrier(1, predicate, file, line); }
inline int __syncthreads_and(int predicate, SNN_HERE) { return snn_barrier(2, predicate, file, line); }
inline int __syncthreads_or(int predicate, SNN_HERE) { return snn_barrier(3, predicate, file, line); }

inline void __syncwarp(unsigned lanes = 0xffffffffu, SNN_HERE) { snn_warp(SNN_SYNCWARP, lanes, 0, 0, 32, file, line); }

template <typename T>
T snnShuffle(int operation, unsigned lanes, T value, unsigned argument, int width, const char* file, int line) {
  static_assert(sizeof(T) <= 8, "shuffles take up to 8 bytes");
  uint64_t bits = 0;
  __builtin_memcpy(&bits, &value, sizeof(T));
  bits = snn_warp(operation, lanes, bits, argument, unsigned(width), file, line);
  __builtin_memcpy(&value, &bits, sizeof(T));
  return value;
}

template <typename T>
T __shfl_sync(unsigned lanes, T value, int source, int width = 32, SNN_HERE) {
  return snnShuffle(SNN_SHUFFLE, lanes, value, unsigned(source), width, file, line);
}
template <typename T>
T __shfl_xor_sync(unsigned lanes, T value, int laneMask, int width = 32, SNN_HERE) {
  return snnShuffle(SNN_SHUFFLE_XOR, lanes, value, unsigned(laneMask), width, file, line);
}
template <typename T>
T __shfl_up_sync(unsigned lanes, T value, unsigned delta, int width = 32, SNN_HERE) {
  return snnShuffle(SNN_SHUFFLE_UP, lanes, value, delta, width, file, line);
}
template <typename T>
T __shfl_down_sync(unsigned lanes, T value, unsigned delta, int width = 32, SNN_HERE) {
  return snnShuffle(SNN_SHUFFLE_DOWN, lanes, value, delta, width, file, line);
}

inline unsigned __ballot_sync(unsigned lanes, int predicate, SNN_HERE) {
  return unsigned(snn_warp(SNN_BALLOT, lanes, predicate != 0, 0, 32, file, line));
}
inline int __any_sync(unsigned lanes, int predicate, SNN_HERE) {
  return int(snn_warp(SNN_ANY, lanes, predicate != 0, 0, 32, file, line));
}
inline int __all_sync(unsigned lanes, int predicate, SNN_HERE) {
  return int(snn_warp(SNN_ALL, lanes, predicate != 0, 0, 32, file, line));
}

/** Lanes run independently: a lane knows only itself to be active. */
inline unsigned __activemask() { return 1u << (((threadIdx.z * blockDim.y + threadIdx.y) * blockDim.x + threadIdx.x) % 32); }

// Memory is sequentially consistent here: a missing fence is not found.
inline void __threadfence() {}
inline void __threadfence_block() {}
inline void __threadfence_system() {}
inline void __nanosleep(unsigned) { snn_yield(); }

inline void __trap() { snn_trap(); }
inline long long clock64() { return (long long)__builtin_ia32_rdtsc(); }
