/* Addresses out of bounds, bytes that nothing has written, launches that the device cannot do. */
#include "cases.h"

static void readPastEnd(void) {
  Device in = counting(64), out = fresh(64);
  LAUNCH("readPastEnd", 1, 64, &in, &out);
  EXPECT(ILLEGAL_ADDRESS, cuCtxSynchronize());
  EXPECT(ILLEGAL_ADDRESS, cuCtxSynchronize());
}

static void writePastEnd(void) {
  Device in = counting(64), out = fresh(64);
  LAUNCH("writePastEnd", 1, 64, &in, &out);
  EXPECT(ILLEGAL_ADDRESS, cuCtxSynchronize());
}

static void sharedPastEnd(void) {
  Device out = fresh(32);
  LAUNCH("sharedPastEnd", 1, 32, &out);
  EXPECT(ILLEGAL_ADDRESS, cuCtxSynchronize());
}

static void dynamicPastEnd(void) {
  Device out = fresh(32);
  LAUNCH_ON(NULL, "dynamicPastEnd", 1, 32, 32 * sizeof(float), &out);
  EXPECT(ILLEGAL_ADDRESS, cuCtxSynchronize());
}

static void nullPointer(void) {
  Device in = 0, out = fresh(32);
  LAUNCH("copyOne", 1, 32, &in, &out);
  EXPECT(ILLEGAL_ADDRESS, cuCtxSynchronize());
}

static void hostMemory(void) {
  static float values[32];
  float *in = values;
  Device out = fresh(32);
  LAUNCH("copyOne", 1, 32, &in, &out);
  EXPECT(ILLEGAL_ADDRESS, cuCtxSynchronize());
}

static void mappedHostMemory(void) {
  float *in, result[32];
  Device out = fresh(32);
  OK(cuMemHostAlloc((void **)&in, 32 * sizeof(float), 2));
  for (int i = 0; i < 32; i++) in[i] = (float)i;
  LAUNCH("copyOne", 1, 32, &in, &out);
  OK(cuMemcpyDtoH_v2(result, out, sizeof result));
  CHECK(result[31] == 31);
  OK(cuMemFreeHost(in));
}

static void misaligned(void) {
  Device in = counting(64), out = fresh(32);
  LAUNCH("readFour", 1, 32, &in, &out);
  EXPECT(MISALIGNED_ADDRESS, cuCtxSynchronize());
}

static void uninitialisedShared(void) {
  Device out = fresh(64);
  LAUNCH("uninitialisedShared", 1, 64, &out);
  OK(cuCtxSynchronize());
}

static void uninitialisedGlobal(void) {
  Device in = fresh(32), out = fresh(32);
  LAUNCH("copyOne", 1, 32, &in, &out);
  OK(cuCtxSynchronize());
}

static void uninitialisedCopy(void) {
  float result[64];
  Device in = counting(32), out = fresh(64);
  LAUNCH("copyOne", 1, 32, &in, &out);
  OK(cuMemcpyDtoH_v2(result, out, sizeof result));
  CHECK(result[31] == 31 && result[32] != result[32]);
}

/* A copy on the device takes what is unwritten with it. */
static void uninitialisedThroughCopy(void) {
  float result[32];
  Device a = fresh(32), b = counting(32);
  OK(cuMemsetD32_v2(a, 0, 16));
  OK(cuMemcpyDtoD_v2(b, a, 128));
  OK(cuMemcpyDtoH_v2(result, b, sizeof result));
  CHECK(result[15] == 0 && result[16] != result[16]);
}

static void trapped(void) {
  Device in = counting(32);
  LAUNCH("trapped", 1, 32, &in);
  EXPECT(LAUNCH_FAILED, cuCtxSynchronize());
}

static void copyPastEnd(void) {
  float result[65];
  Device p = counting(64);
  EXPECT(1, cuMemcpyDtoH_v2(result, p, sizeof result));
  EXPECT(1, cuMemcpyHtoD_v2(p + 4, result, 64 * sizeof(float)));
}

static void tooManyThreads(void) {
  Device in = counting(64), out = fresh(64);
  void *parameters[] = {&in, &out};
  EXPECT(1, cuLaunchKernel(kernel("copyOne"), 1, 1, 1, 1025, 1, 1, 0, NULL, parameters, NULL));
}

static void moreThanLaunchBounds(void) {
  Device p = counting(64);
  int n = 0;
  void *parameters[] = {&p, &p, &p, &n};
  EXPECT(1, cuLaunchKernel(kernel("tiledProduct"), 1, 1, 1, 512, 1, 1, 0, NULL, parameters, NULL));
}

static void tooMuchShared(void) {
  Device out = fresh(32);
  void *parameters[] = {&out};
  EXPECT(1, cuLaunchKernel(kernel("dynamicPastEnd"), 1, 1, 1, 32, 1, 1, 50000, NULL, parameters, NULL));
}

static void optInShared(void) {
  Device out = fresh(32);
  OK(cuFuncSetAttribute(kernel("dynamicPastEnd"), 8, 60000));
  LAUNCH_ON(NULL, "dynamicPastEnd", 1, 1, 60000, &out);
  OK(cuCtxSynchronize());
}

static void unsupportedFunction(void) {
  Device p;
  EXPECT(801, cuMemAllocManaged(&p, 4, 1));
}

const Case accessCases[] = {
    {"readPastEnd", "OUT_OF_BOUNDS kernel=readPastEnd .*thread=.63,0,0. .*global=read .*offset=256 allocation-size=256",
     readPastEnd},
    {"writePastEnd", "OUT_OF_BOUNDS kernel=writePastEnd .*global=write .*offset=256 allocation-size=256", writePastEnd},
    {"sharedPastEnd", "OUT_OF_BOUNDS kernel=sharedPastEnd .*shared=write .*offset=128 object-size=128", sharedPastEnd},
    {"dynamicPastEnd", "OUT_OF_BOUNDS kernel=dynamicPastEnd .*shared=read .*offset=128 object-size=128", dynamicPastEnd},
    {"nullPointer", "OUT_OF_BOUNDS kernel=copyOne .*address=0x", nullPointer},
    {"hostMemory", "HOST_MEMORY kernel=copyOne", hostMemory},
    {"mappedHostMemory", NULL, mappedHostMemory},
    {"misaligned", "MISALIGNED kernel=readFour", misaligned},
    {"uninitialisedShared", "UNINITIALISED kernel=uninitialisedShared .*shared=read", uninitialisedShared},
    {"uninitialisedGlobal", "UNINITIALISED kernel=copyOne .*global=read", uninitialisedGlobal},
    {"uninitialisedCopy", "UNINITIALISED copy=DtoH .*offset=128 allocation-size=256", uninitialisedCopy},
    {"uninitialisedThroughCopy", "UNINITIALISED copy=DtoH allocation=#2 offset=64", uninitialisedThroughCopy},
    {"trapped", "TRAP kernel=trapped .*thread=.31,0,0.", trapped},
    {"copyPastEnd", "OUT_OF_BOUNDS call=cuMemcpyDtoH", copyPastEnd},
    {"tooManyThreads", "LAUNCH kernel=copyOne threads=1025", tooManyThreads},
    {"moreThanLaunchBounds", "LAUNCH kernel=tiledProduct threads=512", moreThanLaunchBounds},
    {"tooMuchShared", "LAUNCH kernel=dynamicPastEnd dynamic-shared=50000", tooMuchShared},
    {"optInShared", "UNINITIALISED kernel=dynamicPastEnd", optInShared},
    {"unsupportedFunction", "UNSUPPORTED call=cuMemAllocManaged", unsupportedFunction},
    {0},
};
