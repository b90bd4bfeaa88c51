/* The driver functions that the cases call, and a check of their results. */
#pragma once
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

typedef unsigned long long Device;
typedef struct Opaque *Handle;

int cuInit(unsigned flags);
int cuDevicePrimaryCtxRetain(Handle *context, int device);
int cuDevicePrimaryCtxRelease_v2(int device);
int cuCtxSetCurrent(Handle context);
int cuCtxSynchronize(void);
int cuMemAlloc_v2(Device *p, size_t size);
int cuMemFree_v2(Device p);
int cuMemGetInfo_v2(size_t *free, size_t *total);
int cuMemHostAlloc(void **p, size_t size, unsigned flags);
int cuMemFreeHost(void *p);
int cuMemcpyHtoD_v2(Device to, const void *from, size_t size);
int cuMemcpyDtoH_v2(void *to, Device from, size_t size);
int cuMemcpyHtoDAsync_v2(Device to, const void *from, size_t size, Handle stream);
int cuMemcpyDtoHAsync_v2(void *to, Device from, size_t size, Handle stream);
int cuMemcpyDtoD_v2(Device to, Device from, size_t size);
int cuMemsetD8_v2(Device p, unsigned char value, size_t count);
int cuMemsetD32_v2(Device p, unsigned value, size_t count);
int cuMemAllocManaged(Device *p, size_t size, unsigned flags);
int cuModuleLoadData(Handle *module, const void *image);
int cuModuleUnload(Handle module);
int cuModuleGetFunction(Handle *function, Handle module, const char *name);
int cuModuleGetGlobal_v2(Device *p, size_t *size, Handle module, const char *name);
int cuLaunchKernel(Handle function, unsigned gx, unsigned gy, unsigned gz, unsigned bx, unsigned by, unsigned bz, unsigned shared,
                   Handle stream, void **parameters, void **extra);
int cuFuncSetAttribute(Handle function, int attribute, int value);
int cuStreamCreate(Handle *stream, unsigned flags);
int cuStreamDestroy_v2(Handle stream);
int cuStreamSynchronize(Handle stream);
int cuStreamQuery(Handle stream);
int cuStreamWaitEvent(Handle stream, Handle event, unsigned flags);
int cuStreamBeginCapture_v2(Handle stream, int mode);
int cuStreamEndCapture(Handle stream, Handle *graph);
int cuEventCreate(Handle *event, unsigned flags);
int cuEventDestroy_v2(Handle event);
int cuEventRecord(Handle event, Handle stream);
int cuEventSynchronize(Handle event);
int cuGraphInstantiateWithFlags(Handle *exec, Handle graph, unsigned long long flags);
int cuGraphLaunch(Handle exec, Handle stream);
int cuGraphGetNodes(Handle graph, Handle *nodes, size_t *count);
int cuGraphExecDestroy(Handle exec);
int cuGraphDestroy(Handle graph);

/* Ends the case if a call does not give the expected code. */
#define EXPECT(code, call)                                                          \
  do {                                                                              \
    int got_ = (call);                                                              \
    if (got_ != (code)) {                                                           \
      printf("%s:%d: %s gave %d, not %d\n", __FILE__, __LINE__, #call, got_, code); \
      exit(1);                                                                      \
    }                                                                               \
  } while (0)
#define OK(call) EXPECT(0, call)

/* Ends the case if a value is wrong. */
#define CHECK(condition)                                             \
  do {                                                               \
    if (!(condition)) {                                              \
      printf("%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
      exit(1);                                                       \
    }                                                                \
  } while (0)

#define ILLEGAL_ADDRESS 700
#define LAUNCH_TIMEOUT 702
#define MISALIGNED_ADDRESS 716
#define LAUNCH_FAILED 719
#define NON_BLOCKING 1
