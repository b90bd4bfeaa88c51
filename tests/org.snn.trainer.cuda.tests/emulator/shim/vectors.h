// float4 and its like. Those that the device loads and stores whole check their alignment when copied.
#pragma once

extern "C" void snn_aligned(const void* address, unsigned alignment);

struct uint3 {
  unsigned x, y, z;
};

struct dim3 {
  unsigned x, y, z;
  dim3(unsigned x = 1, unsigned y = 1, unsigned z = 1) : x(x), y(y), z(z) {}
  dim3(const uint3& v) : x(v.x), y(v.y), z(v.z) {}
};

// T v[2], v[4]: the device loads and stores them whole, which needs alignment.
#define SNN_WHOLE(NAME)                                     \
  NAME() = default;                                         \
  NAME(const NAME& o) { copy(o); }                          \
  NAME& operator=(const NAME& o) { return copy(o), *this; } \
  void check(const NAME& o) const { snn_aligned(&o, alignof(NAME)), snn_aligned(this, alignof(NAME)); }

#define SNN_VECTOR2(NAME, T)                                     \
  struct alignas(2 * sizeof(T)) NAME##2 {                        \
    T x, y;                                                      \
    SNN_WHOLE(NAME##2)                                           \
    NAME##2(T x, T y) : x(x), y(y) {}                            \
    void copy(const NAME##2 & o) { check(o), x = o.x, y = o.y; } \
  };                                                             \
  inline NAME##2 make_##NAME##2(T x, T y) { return NAME##2(x, y); }

#define SNN_VECTOR3(NAME, T) \
  struct NAME##3 {           \
    T x, y, z;               \
  };                         \
  inline NAME##3 make_##NAME##3(T x, T y, T z) { return {x, y, z}; }

#define SNN_VECTOR4(NAME, T)                                                       \
  struct alignas(4 * sizeof(T)) NAME##4 {                                          \
    T x, y, z, w;                                                                  \
    SNN_WHOLE(NAME##4)                                                             \
    NAME##4(T x, T y, T z, T w) : x(x), y(y), z(z), w(w) {}                        \
    void copy(const NAME##4 & o) { check(o), x = o.x, y = o.y, z = o.z, w = o.w; } \
  };                                                                               \
  inline NAME##4 make_##NAME##4(T x, T y, T z, T w) { return NAME##4(x, y, z, w); }

SNN_VECTOR2(float, float)
SNN_VECTOR2(double, double)
SNN_VECTOR2(int, int)
SNN_VECTOR2(uint, unsigned)
SNN_VECTOR2(uchar, unsigned char)
SNN_VECTOR2(ushort, unsigned short)
SNN_VECTOR3(float, float)
SNN_VECTOR3(int, int)
SNN_VECTOR4(float, float)
SNN_VECTOR4(int, int)
SNN_VECTOR4(uint, unsigned)
SNN_VECTOR4(uchar, unsigned char)
SNN_VECTOR4(ushort, unsigned short)
