// Launches, function attributes and occupancy.
#include <algorithm>

#include "../host/streams.h"
#include "call.h"
#include "modules.h"
#include "report.h"

using namespace snn;

namespace {

constexpr unsigned MAX_THREADS = 1024, MAX_BLOCKS = 16;
// Registers are not known here; ptxas rarely gives these kernels more.
constexpr int REGISTERS = 32;

enum FunctionAttribute {
  MAX_THREADS_PER_BLOCK = 0,
  SHARED_SIZE = 1,
  CONST_SIZE = 2,
  LOCAL_SIZE = 3,
  NUM_REGS = 4,
  PTX_VERSION = 5,
  BINARY_VERSION = 6,
  CACHE_MODE = 7,
  MAX_DYNAMIC_SHARED = 8,
  CARVEOUT = 9,
};

unsigned maxThreads(const Function& f) { return f.entry->maxThreads ? f.entry->maxThreads : MAX_THREADS; }

CUresult wrongLaunch(const Function& f, const std::string& what, CUresult error) {
  report("LAUNCH", f.entry->name + what, format("kernel=%s %s", f.entry->name.c_str(), what.c_str()));
  return error;
}

CUresult checkShape(const Function& f, const Dim3& grid, const Dim3& block, unsigned shared) {
  if (!grid.count() || !block.count() || grid.y > 65535 || grid.z > 65535 || block.z > 64)
    return wrongLaunch(f, "grid=" + dimText(grid) + " block=" + dimText(block) + " is empty or too large",
                       CUDA_ERROR_INVALID_VALUE);
  if (block.count() > MAX_THREADS)
    return wrongLaunch(f, format("threads=%llu of 1024 at most", (unsigned long long)block.count()), CUDA_ERROR_INVALID_VALUE);
  if (block.count() > maxThreads(f))
    return wrongLaunch(f, format("threads=%llu but __launch_bounds__ says %u", (unsigned long long)block.count(), maxThreads(f)),
                       CUDA_ERROR_INVALID_VALUE);
  if (shared > f.maxDynamicShared)
    return wrongLaunch(f, format("dynamic-shared=%u of %llu allowed", shared, (unsigned long long)f.maxDynamicShared),
                       CUDA_ERROR_INVALID_VALUE);
  return CUDA_SUCCESS;
}

}  // namespace

API cuLaunchKernel(void* handle, unsigned gx, unsigned gy, unsigned gz, unsigned bx, unsigned by, unsigned bz, unsigned shared,
                   void* streamHandle, void** parameters, void** extra) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  Function* f = functionOf(handle, "cuLaunchKernel");
  Stream* stream = streamOf(streamHandle, "cuLaunchKernel");
  if (!f || !stream) return CUDA_ERROR_INVALID_HANDLE;
  if (extra) return wrongLaunch(*f, "parameters as one buffer (extra) are not emulated", CUDA_ERROR_NOT_SUPPORTED);
  if (CUresult error = checkShape(*f, {gx, gy, gz}, {bx, by, bz}, shared)) return error;
  if (!parameters && !f->entry->parameterSizes.empty()) return CUDA_ERROR_INVALID_VALUE;
  KernelLaunch launch{f->entry->name, f->library, f->host, f->sharedArrays, shared, {gx, gy, gz}, {bx, by, bz}, {}};
  for (size_t i = 0; i < f->entry->parameterSizes.size(); i++)
    launch.parameters.emplace_back(static_cast<const char*>(parameters[i]), f->entry->parameterSizes[i]);
  return submit(*stream, kernelWork(std::move(launch)));
}

API cuLaunchHostFunc(void* streamHandle, void (*function)(void*), void* data) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  Stream* stream = streamOf(streamHandle, "cuLaunchHostFunc");
  return stream ? submit(*stream, hostFunction(function, data)) : CUDA_ERROR_INVALID_HANDLE;
}

API cuFuncGetAttribute(int* value, int attribute, void* handle) {
  ENTER(CONTEXT);
  Function* f = functionOf(handle, "cuFuncGetAttribute");
  if (!f) return CUDA_ERROR_INVALID_HANDLE;
  switch (attribute) {
    case MAX_THREADS_PER_BLOCK: *value = int(maxThreads(*f)); break;
    case SHARED_SIZE: *value = int(f->staticShared); break;
    case NUM_REGS: *value = REGISTERS; break;
    case PTX_VERSION:
    case BINARY_VERSION: *value = 75; break;
    case MAX_DYNAMIC_SHARED: *value = int(f->maxDynamicShared); break;
    case CONST_SIZE:
    case LOCAL_SIZE:
    case CACHE_MODE: *value = 0; break;
    case CARVEOUT: *value = -1; break;
    default: return CUDA_ERROR_INVALID_VALUE;
  }
  return CUDA_SUCCESS;
}

API cuFuncSetAttribute(void* handle, int attribute, int value) {
  ENTER(CONTEXT);
  Function* f = functionOf(handle, "cuFuncSetAttribute");
  if (!f) return CUDA_ERROR_INVALID_HANDLE;
  if (attribute == CARVEOUT) return CUDA_SUCCESS;
  if (attribute != MAX_DYNAMIC_SHARED) return CUDA_ERROR_INVALID_VALUE;
  if (value < 0 || uint64_t(value) + f->staticShared > SHARED_OPT_IN)
    return wrongLaunch(
        *f, format("dynamic-shared=%d with %llu static is more than 65536", value, (unsigned long long)f->staticShared),
        CUDA_ERROR_INVALID_VALUE);
  f->maxDynamicShared = uint64_t(value);
  return CUDA_SUCCESS;
}

API cuFuncSetCacheConfig(void* handle, int) {
  ENTER(CONTEXT);
  return functionOf(handle, "cuFuncSetCacheConfig") ? CUDA_SUCCESS : CUDA_ERROR_INVALID_HANDLE;
}

API cuFuncGetModule(Module** module, void* handle) {
  ENTER(CONTEXT);
  Function* f = functionOf(handle, "cuFuncGetModule");
  if (!f) return CUDA_ERROR_INVALID_HANDLE;
  *module = f->module;
  return CUDA_SUCCESS;
}

API cuOccupancyMaxActiveBlocksPerMultiprocessor(int* blocks, void* handle, int threads, size_t dynamicShared) {
  ENTER(CONTEXT);
  Function* f = functionOf(handle, "cuOccupancyMaxActiveBlocksPerMultiprocessor");
  if (!f) return CUDA_ERROR_INVALID_HANDLE;
  if (threads <= 0) return CUDA_ERROR_INVALID_VALUE;
  uint64_t shared = std::max<uint64_t>(1, f->staticShared + dynamicShared);
  uint64_t n = std::min<uint64_t>({MAX_BLOCKS, uint64_t(MAX_THREADS / threads), SHARED_OPT_IN / shared});
  *blocks = int(unsigned(threads) > maxThreads(*f) ? 0 : n);
  return CUDA_SUCCESS;
}

API cuOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(int* blocks, void* handle, int threads, size_t dynamicShared, unsigned) {
  return cuOccupancyMaxActiveBlocksPerMultiprocessor(blocks, handle, threads, dynamicShared);
}
