// Kernels with a fault each, planted on purpose. The comment says which.

/** No barrier between writing and reading the neighbour's value. */
extern "C" __global__ void missingBarrier(const float* in, float* out) {
  __shared__ float values[64];
  int t = threadIdx.x;
  values[t] = in[t];
  out[t] = values[63 - t];
}

/** Two threads write one cell. */
extern "C" __global__ void sharedRace(float* out) {
  __shared__ float value;
  if (threadIdx.x < 2) value = 1.0f;
  __syncthreads();
  out[threadIdx.x] = value;
}

/** A tree reduction whose barrier was moved out of the loop. */
extern "C" __global__ void reductionWithoutBarrier(const float* in, float* out) {
  __shared__ float partial[128];
  int t = threadIdx.x;
  partial[t] = in[t];
  __syncthreads();
  for (int half = 64; half > 0; half /= 2)
    if (t < half) partial[t] += partial[t + half];
  if (t == 0) out[0] = partial[0];
}

/** No barrier after the values were used and before the next ones are written. */
extern "C" __global__ void missingSecondBarrier(const float* in, float* out, int rounds) {
  __shared__ float values[64];
  int t = threadIdx.x;
  float sum = 0.0f;
  for (int r = 0; r < rounds; r++) {
    values[t] = in[t] + r;
    __syncthreads();
    sum += values[63 - t];
  }
  out[t] = sum;
}

/** Reads a counter while others still add to it. */
extern "C" __global__ void plainReadOfAtomic(int* counter, int* out) {
  atomicAdd(counter, 1);
  out[threadIdx.x] = *counter;
}

/** No __syncwarp between writing and reading the neighbour's value. */
extern "C" __global__ void missingWarpBarrier(float* values) {
  __shared__ float mine[32];
  int t = threadIdx.x;
  mine[t] = values[t];
  values[t] = mine[t ^ 1];
}

/** All threads of a block write the same global cell. */
extern "C" __global__ void globalRace(float* out) { out[0] = (float)threadIdx.x; }

/** Blocks add to one cell without an atomic. */
extern "C" __global__ void raceBetweenBlocks(float* total) {
  if (threadIdx.x == 0) total[0] += 1.0f;
}

/** An atomic in shared memory orders threads of a block, not blocks. */
extern "C" __global__ void sharedAtomicOrdersNoBlocks(int* total) {
  __shared__ int count;
  if (threadIdx.x == 0) count = 0;
  __syncthreads();
  atomicAdd(&count, 1);
  __syncthreads();
  if (threadIdx.x == 0) total[0] += count;
}

/** One block changes what all blocks read. */
extern "C" __global__ void writeWhatOthersRead(float* shared, float* out) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  out[i] = shared[0];
  __syncthreads();
  if (i == 0) shared[0] = 1.0f;
}

/** The atomic says that the block is done before its other threads are known to be. */
extern "C" __global__ void lastBlockTooEarly(float* partial, unsigned* arrived, float* total) {
  partial[blockIdx.x * blockDim.x + threadIdx.x] = 1.0f;
  if (threadIdx.x == 0 && atomicAdd(arrived, 1u) == gridDim.x - 1) {
    float sum = 0.0f;
    for (int i = 0; i < gridDim.x * blockDim.x; i++) sum += partial[i];
    *total = sum;
  }
}

extern "C" __global__ void readPastEnd(const float* in, float* out) { out[threadIdx.x] = in[threadIdx.x + 1]; }

extern "C" __global__ void writePastEnd(const float* in, float* out) { out[threadIdx.x + 1] = in[threadIdx.x]; }

extern "C" __global__ void sharedPastEnd(float* out) {
  __shared__ float values[32];
  values[threadIdx.x + 1] = 1.0f;
  __syncthreads();
  out[threadIdx.x] = values[threadIdx.x];
}

/** Reads past what the launch gave, not past what it could give. */
extern "C" __global__ void dynamicPastEnd(float* out) {
  extern __shared__ float dynamic[];
  dynamic[threadIdx.x] = 1.0f;
  __syncthreads();
  out[threadIdx.x] = dynamic[threadIdx.x + 1];
}

/** Half of the block waits at one barrier, half at another. */
extern "C" __global__ void divergentBarrier(float* out) {
  if (threadIdx.x < 32) {
    out[threadIdx.x] = 1.0f;
    __syncthreads();
  } else {
    __syncthreads();
    out[threadIdx.x] = 2.0f;
  }
}

/** Some threads end before the barrier. */
extern "C" __global__ void endBeforeBarrier(float* out, int n) {
  if (threadIdx.x >= n) return;
  out[threadIdx.x] = 1.0f;
  __syncthreads();
}

/** Not all lanes of the mask come. */
extern "C" __global__ void divergentShuffle(float* out) {
  float v = (float)threadIdx.x;
  if (threadIdx.x < 16)
    v = __shfl_xor_sync(0xffffffffu, v, 1);
  else
    __syncthreads();
  out[threadIdx.x] = v;
}

extern "C" __global__ void uninitialisedShared(float* out) {
  __shared__ float values[64];
  if (threadIdx.x < 32) values[threadIdx.x] = 1.0f;
  __syncthreads();
  out[threadIdx.x] = values[threadIdx.x];
}

extern "C" __global__ void copyOne(const float* in, float* out) { out[threadIdx.x] = in[threadIdx.x]; }

extern "C" __global__ void readFour(const float* in, float* out) {
  float4 v = *(const float4*)(in + threadIdx.x);
  out[threadIdx.x] = v.x + v.w;
}

/** Waits for what nobody says. */
extern "C" __global__ void spin(volatile int* flag) {
  while (*flag == 0) __nanosleep(100);
}

extern "C" __global__ void trapped(const float* in) {
  if (in[threadIdx.x] > 30.0f) __trap();
}
