// Allocation and release of device and page-locked host memory.
#include "../host/arena.h"
#include "../host/hostmemory.h"
#include "../host/streams.h"
#include "call.h"

using namespace snn;

API cuMemGetInfo_v2(size_t* free, size_t* total) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  *free = arena().capacity() - arena().used();
  *total = arena().capacity();
  return CUDA_SUCCESS;
}

API cuMemAlloc_v2(CUdeviceptr* pointer, size_t size) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  if (CUresult refused = refuseWhileCapturing("cuMemAlloc")) return refused;
  return arena().allocate(size, currentContext(), pointer);
}

API cuMemFree_v2(CUdeviceptr pointer) {
  ENTER(CONTEXT);
  if (pointer == 0) return CUDA_SUCCESS;
  if (CUresult refused = refuseWhileCapturing("cuMemFree")) return refused;
  auto found = arena().all().find(pointer);
  if (found == arena().all().end())
    return wrongCall("INVALID_FREE", "cuMemFree", "a pointer that cuMemAlloc never gave", CUDA_ERROR_INVALID_VALUE);
  if (found->second.freed)
    return wrongCall("DOUBLE_FREE", "cuMemFree", arena().describe(pointer).c_str(), CUDA_ERROR_INVALID_VALUE);
  // As in CUDA, the call waits for the device first.
  CUresult error = stickyError() ? stickyError() : finishAll();
  arena().free(found->second);
  return error;
}

API cuMemGetAddressRange_v2(CUdeviceptr* base, size_t* size, CUdeviceptr pointer) {
  ENTER(CONTEXT);
  Allocation* a = arena().find(pointer, 1);
  if (!a) return CUDA_ERROR_NOT_FOUND;
  if (base) *base = a->base;
  if (size) *size = a->size;
  return CUDA_SUCCESS;
}

API cuMemHostAlloc(void** pointer, size_t size, unsigned flags) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  if (CUresult refused = refuseWhileCapturing("cuMemHostAlloc")) return refused;
  return allocateHost(size, flags, currentContext(), pointer);
}

API cuMemAllocHost_v2(void** pointer, size_t size) { return cuMemHostAlloc(pointer, size, 0); }

API cuMemFreeHost(void* pointer) {
  ENTER(CONTEXT);
  auto found = hostAllocations().find(uint64_t(pointer));
  if (found == hostAllocations().end() || found->second.registered)
    return wrongCall("INVALID_FREE", "cuMemFreeHost", "a pointer that cuMemHostAlloc never gave, or freed before",
                     CUDA_ERROR_INVALID_VALUE);
  CUresult error = stickyError() ? stickyError() : finishAll();
  freeHost(uint64_t(pointer));
  return error;
}

API cuMemHostRegister_v2(void* pointer, size_t size, unsigned flags) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  if (!pointer || !size) return CUDA_ERROR_INVALID_VALUE;
  if (hostAllocations().count(uint64_t(pointer))) return CUDA_ERROR_HOST_MEMORY_ALREADY_REGISTERED;
  hostAllocations()[uint64_t(pointer)] = {size, flags, nextSequence(), true, currentContext()};
  return CUDA_SUCCESS;
}

API cuMemHostUnregister(void* pointer) {
  ENTER(CONTEXT);
  auto found = hostAllocations().find(uint64_t(pointer));
  if (found == hostAllocations().end() || !found->second.registered) return CUDA_ERROR_HOST_MEMORY_NOT_REGISTERED;
  CUresult error = stickyError() ? stickyError() : finishAll();
  hostAllocations().erase(found);
  return error;
}

API cuMemHostGetDevicePointer_v2(CUdeviceptr* device, void* host, unsigned) {
  ENTER(CONTEXT);
  if (!deviceMayTouch(uint64_t(host), 1)) return CUDA_ERROR_INVALID_VALUE;
  *device = uint64_t(host);
  return CUDA_SUCCESS;
}

API cuMemHostGetFlags(unsigned* flags, void* pointer) {
  ENTER(CONTEXT);
  auto found = hostAllocations().find(uint64_t(pointer));
  if (found == hostAllocations().end()) return CUDA_ERROR_INVALID_VALUE;
  *flags = found->second.flags;
  return CUDA_SUCCESS;
}
