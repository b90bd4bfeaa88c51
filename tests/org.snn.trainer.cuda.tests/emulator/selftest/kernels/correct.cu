// Kernels without a fault: the emulator must say nothing about them.

struct Affine {
  float scale;
  float shift;
  int n;
};

__constant__ float coefficients[4];
__device__ unsigned arrived;

/** One sum a block, in shared memory whose size the launch gives; blockDim.x a power of two. */
extern "C" __global__ void treeReduction(const float* __restrict__ in, float* out, int n) {
  extern __shared__ float partial[];
  int t = threadIdx.x, i = blockIdx.x * blockDim.x + t;
  partial[t] = i < n ? in[i] : 0.0f;
  __syncthreads();
  for (int half = blockDim.x / 2; half > 0; half /= 2) {
    if (t < half) partial[t] += partial[t + half];
    __syncthreads();
  }
  if (t == 0) out[blockIdx.x] = partial[0];
}

/** c = a b, square matrices with n a multiple of 16; blocks of 16 x 16. */
extern "C" __global__ void __launch_bounds__(256) tiledProduct(const float* a, const float* b, float* c, int n) {
  __shared__ float tileA[16][16];
  __shared__ float tileB[16][16];
  int x = threadIdx.x, y = threadIdx.y, row = blockIdx.y * 16 + y, column = blockIdx.x * 16 + x;
  float sum = 0.0f;
  for (int k = 0; k < n; k += 16) {
    tileA[y][x] = a[row * n + k + x];
    tileB[y][x] = b[(k + y) * n + column];
    __syncthreads();
#pragma unroll
    for (int j = 0; j < 16; j++) sum = fmaf(tileA[y][j], tileB[j][x], sum);
    __syncthreads();
  }
  c[row * n + column] = sum;
}

template <typename T>
__device__ __forceinline__ T sumOfWarp(T value) {
  for (int delta = 16; delta > 0; delta >>= 1) value += __shfl_down_sync(0xffffffffu, value, delta);
  return value;
}

/** One sum a warp. */
extern "C" __global__ void warpSum(const float* in, float* out) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  float sum = sumOfWarp(__ldg(in + i));
  if (threadIdx.x % 32 == 0) out[i / 32] = sum;
}

/** Neighbours in a warp swap values through shared memory. */
extern "C" __global__ void swapInWarp(float* values) {
  __shared__ float mine[64];
  int t = threadIdx.x;
  mine[t] = values[t];
  __syncwarp();
  values[t] = mine[t ^ 1];
}

/** The block that ends last adds up what all have written. */
extern "C" __global__ void lastBlockSums(const float* in, float* partial, float* total) {
  __shared__ float part[64];
  __shared__ bool last;
  int t = threadIdx.x;
  part[t] = in[blockIdx.x * 64 + t];
  __syncthreads();
  if (t == 0) {
    float sum = 0.0f;
    for (int i = 0; i < 64; i++) sum += part[i];
    partial[blockIdx.x] = sum;
    __threadfence();
    last = atomicAdd(&arrived, 1u) == gridDim.x - 1;
  }
  __syncthreads();
  if (last && t == 0) {
    float sum = 0.0f;
    for (int b = 0; b < gridDim.x; b++) sum += partial[b];
    *total = sum;
    arrived = 0;
  }
}

/** Histogram by atomics of all blocks. */
extern "C" __global__ void histogram(const int* in, int* bins, int* largest) {
  int v = in[blockIdx.x * blockDim.x + threadIdx.x];
  atomicAdd(&bins[v], 1);
  atomicMax(largest, v);
}

extern "C" __global__ void affine(const float* in, float* out, Affine a) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < a.n) out[i] = a.scale * in[i] + a.shift;
}

extern "C" __global__ void cubic(float* values, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) return;
  float x = values[i];
  values[i] = coefficients[0] + x * (coefficients[1] + x * (coefficients[2] + x * coefficients[3]));
}

extern "C" __global__ void addFours(const float4* a, const float4* b, float4* sum) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  float4 x = a[i], y = b[i];
  sum[i] = make_float4(x.x + y.x, x.y + y.y, x.z + y.z, x.w + y.w);
}

/** Bytes: neighbours in one word belong to different threads. */
extern "C" __global__ void reverseBytes(const unsigned char* in, unsigned char* out) {
  __shared__ unsigned char bytes[64];
  int t = threadIdx.x, base = blockIdx.x * 64;
  bytes[t] = in[base + t];
  __syncthreads();
  out[base + t] = bytes[63 - t];
}

/** All blocks read the weight; the launch that follows may change it. */
extern "C" __global__ void scaleAll(const float* weight, float* values) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  values[i] *= weight[0];
}
extern "C" __global__ void addToWeight(float* weight) { weight[0] += 1.0f; }

/** Warps that vote, and threads that count together. */
extern "C" __global__ void votes(const int* in, int* out) {
  int v = in[threadIdx.x];
  unsigned ballot = __ballot_sync(0xffffffffu, v & 1);
  int odd = __syncthreads_count(v & 1);
  int any = __any_sync(0xffffffffu, v == 3);
  int first = __shfl_sync(0xffffffffu, v, 0), up = __shfl_up_sync(0xffffffffu, v, 1);
  int swapped = __shfl_xor_sync(0xffffffffu, v, 1, 8);
  int* mine = out + 6 * threadIdx.x;
  mine[0] = (int)ballot, mine[1] = odd, mine[2] = any, mine[3] = first, mine[4] = up, mine[5] = swapped;
}
