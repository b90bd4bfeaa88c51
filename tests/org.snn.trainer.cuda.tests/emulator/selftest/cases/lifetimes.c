/* Memory and objects: used after their end, ended twice, never ended. */
#include "cases.h"

static void useAfterFree(void) {
  Device in, out = fresh(32);
  OK(cuMemAlloc_v2(&in, 128));
  OK(cuMemsetD8_v2(in, 0, 128));
  OK(cuMemFree_v2(in));
  LAUNCH("copyOne", 1, 32, &in, &out);
  EXPECT(ILLEGAL_ADDRESS, cuCtxSynchronize());
}

static void copyAfterFree(void) {
  float value;
  Device p;
  OK(cuMemAlloc_v2(&p, 128));
  OK(cuMemFree_v2(p));
  EXPECT(1, cuMemcpyDtoH_v2(&value, p, sizeof value));
}

static void doubleFree(void) {
  Device p;
  OK(cuMemAlloc_v2(&p, 128));
  OK(cuMemFree_v2(p));
  EXPECT(1, cuMemFree_v2(p));
}

static void freeInside(void) { EXPECT(1, cuMemFree_v2(fresh(32) + 64)); }

static void memoryLeak(void) {
  Device p;
  OK(cuMemAlloc_v2(&p, 100));
}

static void hostMemoryLeak(void) {
  void *p;
  OK(cuMemHostAlloc(&p, 100, 0));
}

static void streamLeak(void) {
  Handle stream;
  OK(cuStreamCreate(&stream, 0));
}

static void eventLeak(void) {
  Handle event;
  OK(cuEventCreate(&event, 0));
}

static void contextLeak(void) {
  Handle context;
  OK(cuDevicePrimaryCtxRetain(&context, 0));
}

static void streamAfterDestroy(void) {
  Handle stream;
  OK(cuStreamCreate(&stream, 0));
  OK(cuStreamDestroy_v2(stream));
  EXPECT(400, cuStreamSynchronize(stream));
}

static void otherParameters(void) {
  Handle module;
  EXPECT(218, cuModuleLoadData(&module,
                               ".version 7.0\n.target sm_75\n.visible .entry copyOne(.param .u64 a, .param .u32 b) { ret; }"));
}

static void unknownEntry(void) {
  Handle module;
  EXPECT(218, cuModuleLoadData(&module, ".version 7.0\n.target sm_75\n.visible .entry absent(.param .u64 a) { ret; }"));
}

const Case lifetimeCases[] = {
    {"useAfterFree", "USE_AFTER_FREE kernel=copyOne .*freed=true", useAfterFree},
    {"copyAfterFree", "USE_AFTER_FREE call=cuMemcpyDtoH", copyAfterFree},
    {"doubleFree", "DOUBLE_FREE call=cuMemFree", doubleFree},
    {"freeInside", "INVALID_FREE call=cuMemFree", freeInside},
    {"memoryLeak", "LEAK allocation=#1 size=100", memoryLeak},
    {"hostMemoryLeak", "LEAK host-allocation=#1 size=100", hostMemoryLeak},
    {"streamLeak", "LEAK stream=", streamLeak},
    {"eventLeak", "LEAK event=", eventLeak},
    {"contextLeak", "LEAK primary-context", contextLeak},
    {"streamAfterDestroy", "INVALID_HANDLE call=cuStreamSynchronize", streamAfterDestroy},
    {"otherParameters", "PTX entry=copyOne has other parameters", otherParameters},
    {"unknownEntry", "PTX entry=absent is in no library", unknownEntry},
    {0},
};
