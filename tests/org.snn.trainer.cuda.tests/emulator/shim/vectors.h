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

#define SNN_VECTOR2(NAME, T)                          \
  struct alignas(2 * sizeof(T)) NAME##2 {             \
    T x, y;                                           \
  };                                                  \
  inline NAME##2 make_##NAME##2(T x, T y) {           \
    NAME##2 v;                                        \
    v.x = x, v.y = y;                                 \
    return v;                                         \
  }

#define SNN_VECTOR3(NAME, T)                          \
  struct NAME##3 {                                    \
    T x, y, z;                                        \
  };                                                  \
  inline NAME##3 make_##NAME##3(T x, T y, T z) {      \
    NAME##3 v;                                        \
    v.x = x, v.y = y, v.z = z;                        \
    return v;                                         \
  }

#define SNN_VECTOR4(NAME, T)                          \
  struct alignas(4 * sizeof(T)) NAME##4 {             \
    T x, y, z, w;                                     \
  };                                                  \
  inline NAME##4 make_##NAME##4(T x, T y, T z, T w) { \
    NAME##4 v;                                        \
    v.x = x, v.y = y, v.z = z, v.w = w;               \
    return v;                                         \
  }

SNN_VECTOR2(float, float)
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

struct alignas(16) double2 {
  double x, y;
};
inline double2 make_double2(double x, double y) {
  double2 v;
  v.x = x, v.y = y;
  return v;
}
