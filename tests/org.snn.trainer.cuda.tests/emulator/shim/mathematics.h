// Mathematics that nvcc knows and the C++ library does not. Fast forms are as exact as the plain ones here.
#pragma once

#define SNN_MIN_MAX(A, B, R)                                   \
  inline R min(A a, B b) { return (R)a < (R)b ? (R)a : (R)b; } \
  inline R max(A a, B b) { return (R)a < (R)b ? (R)b : (R)a; }

SNN_MIN_MAX(int, int, int)
SNN_MIN_MAX(unsigned, unsigned, unsigned)
SNN_MIN_MAX(int, unsigned, unsigned)
SNN_MIN_MAX(unsigned, int, unsigned)
SNN_MIN_MAX(long, long, long)
SNN_MIN_MAX(unsigned long, unsigned long, unsigned long)
SNN_MIN_MAX(long long, long long, long long)
SNN_MIN_MAX(unsigned long long, unsigned long long, unsigned long long)

inline float min(float a, float b) { return fminf(a, b); }
inline float max(float a, float b) { return fmaxf(a, b); }
inline double min(double a, double b) { return fmin(a, b); }
inline double max(double a, double b) { return fmax(a, b); }

using std::isfinite;
using std::isinf;
using std::isnan;

inline float rsqrtf(float x) { return 1.0f / sqrtf(x); }
inline float __frsqrt_rn(float x) { return 1.0f / sqrtf(x); }
inline float __fsqrt_rn(float x) { return sqrtf(x); }
inline float __frcp_rn(float x) { return 1.0f / x; }
inline float __fmaf_rn(float a, float b, float c) { return fmaf(a, b, c); }
inline float __fadd_rn(float a, float b) { return a + b; }
inline float __fsub_rn(float a, float b) { return a - b; }
inline float __fmul_rn(float a, float b) { return a * b; }
inline float __fdiv_rn(float a, float b) { return a / b; }
inline float __fdividef(float a, float b) { return a / b; }
inline float fdividef(float a, float b) { return a / b; }
inline float rcbrtf(float x) { return 1.0f / cbrtf(x); }
inline float __expf(float x) { return expf(x); }
inline float __logf(float x) { return logf(x); }
inline float __log2f(float x) { return log2f(x); }
inline float __exp10f(float x) { return powf(10.0f, x); }
inline float __powf(float x, float y) { return powf(x, y); }
inline float __sinf(float x) { return sinf(x); }
inline float __cosf(float x) { return cosf(x); }
inline float __saturatef(float x) { return fminf(fmaxf(x, 0.0f), 1.0f); }
inline float normcdff(float x) { return 0.5f * erfcf(-x * 0.70710678118654752440f); }

template <typename To, typename From>
To snnBits(From value) {
  To result;
  static_assert(sizeof(To) == sizeof(From), "same size");
  __builtin_memcpy(&result, &value, sizeof(To));
  return result;
}
inline unsigned __float_as_uint(float x) { return snnBits<unsigned>(x); }
inline int __float_as_int(float x) { return snnBits<int>(x); }
inline float __uint_as_float(unsigned x) { return snnBits<float>(x); }
inline float __int_as_float(int x) { return snnBits<float>(x); }
inline int __float2int_rn(float x) { return int(nearbyintf(x)); }
inline int __float2int_rd(float x) { return int(floorf(x)); }
inline int __float2int_rz(float x) { return int(x); }
inline float __int2float_rn(int x) { return float(x); }
inline float __uint2float_rn(unsigned x) { return float(x); }

inline unsigned __umulhi(unsigned a, unsigned b) { return unsigned(uint64_t(a) * b >> 32); }
inline int __mulhi(int a, int b) { return int(int64_t(a) * b >> 32); }
inline unsigned long long __umul64hi(unsigned long long a, unsigned long long b) {
  return (unsigned long long)((unsigned __int128)a * b >> 64);
}
inline int __clz(int x) { return x ? __builtin_clz(unsigned(x)) : 32; }
inline int __popc(unsigned x) { return __builtin_popcount(x); }
inline int __ffs(int x) { return __builtin_ffs(x); }
inline unsigned __brev(unsigned x) {
  unsigned r = 0;
  for (int i = 0; i < 32; i++) r |= (x >> i & 1) << (31 - i);
  return r;
}
inline unsigned __funnelshift_l(unsigned low, unsigned high, unsigned shift) {
  return unsigned(((uint64_t(high) << 32 | low) << (shift & 31)) >> 32);
}
inline unsigned __funnelshift_r(unsigned low, unsigned high, unsigned shift) {
  return unsigned((uint64_t(high) << 32 | low) >> (shift & 31));
}

// Loads and stores with a hint for the cache.
#define SNN_LOAD(NAME)  \
  template <typename T> \
  T NAME(const T* a) {  \
    return *a;          \
  }
#define SNN_STORE(NAME)  \
  template <typename T>  \
  void NAME(T* a, T v) { \
    *a = v;              \
  }
SNN_LOAD(__ldg)
SNN_LOAD(__ldca)
SNN_LOAD(__ldcg)
SNN_LOAD(__ldcs)
SNN_STORE(__stcg)
SNN_STORE(__stcs)
SNN_STORE(__stwb)
