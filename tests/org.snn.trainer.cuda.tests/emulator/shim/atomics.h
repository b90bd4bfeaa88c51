// Atomics, by the compiler's own: with -fsanitize=thread these call the emulator.
#pragma once

template <typename T, typename F>
T snnUpdate(T* address, F change) {
  using Bits = std::conditional_t<sizeof(T) == 4, uint32_t, uint64_t>;
  auto* target = reinterpret_cast<Bits*>(address);
  Bits before = __atomic_load_n(target, __ATOMIC_SEQ_CST), after;
  T value;
  do {
    __builtin_memcpy(&value, &before, sizeof(T));
    T changed = change(value);
    __builtin_memcpy(&after, &changed, sizeof(T));
  } while (!__atomic_compare_exchange_n(target, &before, after, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST));
  return value;
}

#define SNN_INTEGER_ATOMICS(T)                                                               \
  inline T atomicAdd(T* a, T v) { return __atomic_fetch_add(a, v, __ATOMIC_SEQ_CST); }       \
  inline T atomicSub(T* a, T v) { return __atomic_fetch_sub(a, v, __ATOMIC_SEQ_CST); }       \
  inline T atomicAnd(T* a, T v) { return __atomic_fetch_and(a, v, __ATOMIC_SEQ_CST); }       \
  inline T atomicOr(T* a, T v) { return __atomic_fetch_or(a, v, __ATOMIC_SEQ_CST); }         \
  inline T atomicXor(T* a, T v) { return __atomic_fetch_xor(a, v, __ATOMIC_SEQ_CST); }       \
  inline T atomicExch(T* a, T v) { return __atomic_exchange_n(a, v, __ATOMIC_SEQ_CST); }     \
  inline T atomicMax(T* a, T v) {                                                            \
    return snnUpdate(a, [v](T old) { return old < v ? v : old; });                           \
  }                                                                                          \
  inline T atomicMin(T* a, T v) {                                                            \
    return snnUpdate(a, [v](T old) { return v < old ? v : old; });                           \
  }                                                                                          \
  inline T atomicCAS(T* a, T expected, T v) {                                                \
    __atomic_compare_exchange_n(a, &expected, v, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST); \
    return expected;                                                                         \
  }

SNN_INTEGER_ATOMICS(int)
SNN_INTEGER_ATOMICS(unsigned)
SNN_INTEGER_ATOMICS(unsigned long long)

inline float atomicAdd(float* a, float v) {
  return snnUpdate(a, [v](float old) { return old + v; });
}
inline double atomicAdd(double* a, double v) {
  return snnUpdate(a, [v](double old) { return old + v; });
}
inline float atomicExch(float* a, float v) {
  return snnUpdate(a, [v](float) { return v; });
}
inline unsigned atomicInc(unsigned* a, unsigned limit) {
  return snnUpdate(a, [limit](unsigned old) { return old >= limit ? 0 : old + 1; });
}
