// Initialisation, the device and its properties.
#include <cstdlib>
#include <cstring>

#include "../device/random.h"
#include "../host/arena.h"
#include "../host/hostmemory.h"
#include "../host/library.h"
#include "call.h"
#include "report.h"

using namespace snn;

namespace {

constexpr int DRIVER_VERSION = 12060;
const char NAME[] = "SNN emulated device";

struct Attribute {
  int number, value;
};
constexpr Attribute ATTRIBUTES[] = {
    {1, 1024},                  // threads a block
    {2, 1024},                  // block x
    {3, 1024},                  // block y
    {4, 64},                    // block z
    {5, 2147483647},            // grid x
    {6, 65535},                 // grid y
    {7, 65535},                 // grid z
    {8, 49152},                 // shared memory a block
    {9, 65536},                 // constant memory
    {10, 32},                   // warp size
    {11, 2147483647},           // pitch
    {12, 65536},                // registers a block
    {13, 1590000},              // kHz
    {14, 512},                  // texture alignment
    {15, 1},                    // copies overlap kernels
    {16, 4},                    // multiprocessors
    {17, 0},                    // no time limit
    {18, 0},                    // not integrated
    {19, 1},                    // maps host memory
    {20, 0},                    // compute mode default
    {31, 1},                    // concurrent kernels
    {32, 0},                    // ECC
    {33, 1},                    // PCI bus
    {34, 0},                    // PCI device
    {36, 5001000},              // memory kHz
    {37, 256},                  // memory bus bits
    {38, 4194304},              // L2 bytes
    {39, 1024},                 // threads a multiprocessor
    {40, 2},                    // copy engines
    {41, 1},                    // unified addresses
    {50, 0},                    // PCI domain
    {75, 7},                    // compute capability
    {76, 5},          {78, 1},  // stream priorities
    {81, 65536},                // shared memory a multiprocessor
    {82, 65536},                // registers a multiprocessor
    {83, 0},                    // managed memory
    {95, 0},                    // cooperative launch
    {97, 65536},                // shared memory a block after opting in
    {106, 16},                  // blocks a multiprocessor
    {111, 0},                   // reserved shared memory
    {115, 0},                   // memory pools
};

uint64_t environmentNumber(const char* name, uint64_t otherwise) {
  const char* text = getenv(name);
  return text && *text ? strtoull(text, nullptr, 10) : otherwise;
}

}  // namespace

API cuInit(unsigned flags) {
  ENTER(NOTHING);
  if (flags) return CUDA_ERROR_INVALID_VALUE;
  if (initialized()) return CUDA_SUCCESS;
  openReport();
  arena().open(environmentNumber("SNN_EMULATOR_MEMORY", 1ull << 30));
  randomOrder().seed(environmentNumber("SNN_EMULATOR_SEED", 1));
  running();
  openGuard();
  openLibraries();
  initialized() = true;
  return CUDA_SUCCESS;
}

API cuDriverGetVersion(int* version) {
  *version = DRIVER_VERSION;
  return CUDA_SUCCESS;
}

API cuDeviceGetCount(int* count) {
  ENTER(INIT);
  *count = 1;
  return CUDA_SUCCESS;
}

API cuDeviceGet(CUdevice* device, int ordinal) {
  ENTER(INIT);
  if (ordinal != 0) return CUDA_ERROR_INVALID_DEVICE;
  *device = 0;
  return CUDA_SUCCESS;
}

API cuDeviceGetName(char* name, int length, CUdevice device) {
  ENTER(INIT);
  if (device != 0) return CUDA_ERROR_INVALID_DEVICE;
  if (length <= 0) return CUDA_ERROR_INVALID_VALUE;
  strncpy(name, NAME, size_t(length));
  name[length - 1] = 0;
  return CUDA_SUCCESS;
}

API cuDeviceGetUuid(void* uuid, CUdevice device) {
  ENTER(INIT);
  if (device != 0) return CUDA_ERROR_INVALID_DEVICE;
  memcpy(uuid, "SNN-emulated-gpu", 16);
  return CUDA_SUCCESS;
}

API cuDeviceTotalMem_v2(size_t* bytes, CUdevice device) {
  ENTER(INIT);
  if (device != 0) return CUDA_ERROR_INVALID_DEVICE;
  *bytes = arena().capacity();
  return CUDA_SUCCESS;
}

API cuDeviceComputeCapability(int* major, int* minor, CUdevice device) {
  ENTER(INIT);
  if (device != 0) return CUDA_ERROR_INVALID_DEVICE;
  *major = 7, *minor = 5;
  return CUDA_SUCCESS;
}

API cuDeviceGetPCIBusId(char* id, int length, CUdevice device) {
  ENTER(INIT);
  if (device != 0) return CUDA_ERROR_INVALID_DEVICE;
  strncpy(id, "0000:01:00.0", size_t(length));
  return CUDA_SUCCESS;
}

API cuDeviceGetAttribute(int* value, int attribute, CUdevice device) {
  ENTER(INIT);
  if (device != 0) return CUDA_ERROR_INVALID_DEVICE;
  *value = 0;
  for (const Attribute& a : ATTRIBUTES)
    if (a.number == attribute) {
      *value = a.value;
      return CUDA_SUCCESS;
    }
  report("UNKNOWN_ATTRIBUTE", format("%d", attribute), format("call=cuDeviceGetAttribute attribute=%d is 0 here", attribute));
  return CUDA_SUCCESS;
}
