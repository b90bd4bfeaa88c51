// Copies and fills. Those without "Async" go to the legacy default stream; the ones with the host wait for it.
#include "../host/devicememory.h"
#include "../host/streams.h"
#include "call.h"

using namespace snn;

namespace {

enum Direction { TO_DEVICE, TO_HOST, ON_DEVICE };

CUresult copy(Direction direction, uint64_t to, uint64_t from, size_t size, void* handle, bool blocking, const char* function) {
  if (size == 0) return CUDA_SUCCESS;
  if (direction != TO_HOST && !deviceRange(to, size, function)) return CUDA_ERROR_INVALID_VALUE;
  if (direction != TO_DEVICE && !deviceRange(from, size, function)) return CUDA_ERROR_INVALID_VALUE;
  if ((direction == TO_DEVICE && !from) || (direction == TO_HOST && !to)) return CUDA_ERROR_INVALID_VALUE;
  Stream* stream = streamOf(handle, function);
  if (!stream) return CUDA_ERROR_INVALID_HANDLE;
  WorkPointer work = direction == TO_DEVICE ? copyToDevice(to, reinterpret_cast<const void*>(from), size)
                     : direction == TO_HOST ? copyToHost(reinterpret_cast<void*>(to), from, size)
                                            : copyOnDevice(to, from, size);
  return submit(*stream, work, blocking);
}

Direction direction(uint64_t to, uint64_t from) {
  return !isDeviceAddress(from) ? TO_DEVICE : isDeviceAddress(to) ? ON_DEVICE : TO_HOST;
}

CUresult set(CUdeviceptr device, uint32_t value, unsigned width, size_t count, void* handle, const char* function) {
  if (count == 0) return CUDA_SUCCESS;
  if (device % width) return CUDA_ERROR_INVALID_VALUE;
  if (!deviceRange(device, count * width, function)) return CUDA_ERROR_INVALID_VALUE;
  Stream* stream = streamOf(handle, function);
  if (!stream) return CUDA_ERROR_INVALID_HANDLE;
  return submit(*stream, fill(device, value, width, count));
}

}  // namespace

API cuMemcpyHtoD_v2(CUdeviceptr to, const void* from, size_t size) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  return copy(TO_DEVICE, to, uint64_t(from), size, nullptr, true, "cuMemcpyHtoD");
}

API cuMemcpyDtoH_v2(void* to, CUdeviceptr from, size_t size) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  return copy(TO_HOST, uint64_t(to), from, size, nullptr, true, "cuMemcpyDtoH");
}

API cuMemcpyDtoD_v2(CUdeviceptr to, CUdeviceptr from, size_t size) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  return copy(ON_DEVICE, to, from, size, nullptr, false, "cuMemcpyDtoD");
}

API cuMemcpy(CUdeviceptr to, CUdeviceptr from, size_t size) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  Direction d = direction(to, from);
  return copy(d, to, from, size, nullptr, d != ON_DEVICE, "cuMemcpy");
}

API cuMemcpyHtoDAsync_v2(CUdeviceptr to, const void* from, size_t size, void* stream) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  return copy(TO_DEVICE, to, uint64_t(from), size, stream, false, "cuMemcpyHtoDAsync");
}

API cuMemcpyDtoHAsync_v2(void* to, CUdeviceptr from, size_t size, void* stream) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  return copy(TO_HOST, uint64_t(to), from, size, stream, false, "cuMemcpyDtoHAsync");
}

API cuMemcpyDtoDAsync_v2(CUdeviceptr to, CUdeviceptr from, size_t size, void* stream) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  return copy(ON_DEVICE, to, from, size, stream, false, "cuMemcpyDtoDAsync");
}

API cuMemcpyAsync(CUdeviceptr to, CUdeviceptr from, size_t size, void* stream) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  return copy(direction(to, from), to, from, size, stream, false, "cuMemcpyAsync");
}

API cuMemsetD8_v2(CUdeviceptr device, unsigned char value, size_t count) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  return set(device, value, 1, count, nullptr, "cuMemsetD8");
}

API cuMemsetD16_v2(CUdeviceptr device, unsigned short value, size_t count) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  return set(device, value, 2, count, nullptr, "cuMemsetD16");
}

API cuMemsetD32_v2(CUdeviceptr device, unsigned value, size_t count) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  return set(device, value, 4, count, nullptr, "cuMemsetD32");
}

API cuMemsetD8Async(CUdeviceptr device, unsigned char value, size_t count, void* stream) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  return set(device, value, 1, count, stream, "cuMemsetD8Async");
}

API cuMemsetD16Async(CUdeviceptr device, unsigned short value, size_t count, void* stream) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  return set(device, value, 2, count, stream, "cuMemsetD16Async");
}

API cuMemsetD32Async(CUdeviceptr device, unsigned value, size_t count, void* stream) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  return set(device, value, 4, count, stream, "cuMemsetD32Async");
}
