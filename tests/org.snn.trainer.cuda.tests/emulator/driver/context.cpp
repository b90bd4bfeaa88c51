// Contexts. All share the device's memory; what a context owns is freed with it, and reported as a leak.
#include <set>
#include <vector>

#include "../host/streams.h"
#include "call.h"
#include "leaks.h"

using namespace snn;

namespace {

Context primary{true, 0, 0};
unsigned primaryUsers = 0;
// Never destroyed: leaks are reported after the destructors of static objects.
std::set<Context*>& created = *new std::set<Context*>;

thread_local std::vector<Context*> below;  // of cuCtxPushCurrent

bool alive(Context* c) { return created.count(c) || (c == &primary && primaryUsers > 0); }

/** A context ends: its work is done, its memory freed; a fault of the device is forgotten. */
void end(Context* c) {
  finishAll();
  freeOwnedBy(c);
  dropAll();
  stickyError() = CUDA_SUCCESS;
  if (currentContext() == c) currentContext() = nullptr;
}

}  // namespace

void snn::reportContextLeaks() {
  if (primaryUsers > 0) reportLeak("primary-context", 0);
  for (Context* c : created) reportLeak("context", c->sequence);
}

API cuDevicePrimaryCtxRetain(Context** context, CUdevice device) {
  ENTER(INIT);
  if (device != 0) return CUDA_ERROR_INVALID_DEVICE;
  primaryUsers++;
  *context = &primary;
  return CUDA_SUCCESS;
}

API cuDevicePrimaryCtxRelease_v2(CUdevice device) {
  ENTER(INIT);
  if (device != 0) return CUDA_ERROR_INVALID_DEVICE;
  if (primaryUsers == 0)
    return wrongCall("INVALID_HANDLE", "cuDevicePrimaryCtxRelease", "more often released than retained",
                     CUDA_ERROR_INVALID_CONTEXT);
  if (primaryUsers == 1) end(&primary);
  primaryUsers--;
  return CUDA_SUCCESS;
}

API cuDevicePrimaryCtxReset_v2(CUdevice device) {
  ENTER(INIT);
  if (device != 0) return CUDA_ERROR_INVALID_DEVICE;
  end(&primary);
  return CUDA_SUCCESS;
}

API cuDevicePrimaryCtxGetState(CUdevice device, unsigned* flags, int* active) {
  ENTER(INIT);
  if (device != 0) return CUDA_ERROR_INVALID_DEVICE;
  *flags = primary.flags, *active = primaryUsers > 0;
  return CUDA_SUCCESS;
}

API cuDevicePrimaryCtxSetFlags_v2(CUdevice device, unsigned flags) {
  ENTER(INIT);
  if (device != 0) return CUDA_ERROR_INVALID_DEVICE;
  primary.flags = flags;
  return CUDA_SUCCESS;
}

API cuCtxCreate_v2(Context** context, unsigned flags, CUdevice device) {
  ENTER(INIT);
  if (device != 0) return CUDA_ERROR_INVALID_DEVICE;
  auto* c = new Context{false, flags, nextSequence()};
  created.insert(c);
  if (currentContext()) below.push_back(currentContext());
  currentContext() = *context = c;
  return CUDA_SUCCESS;
}

API cuCtxDestroy_v2(Context* context) {
  ENTER(INIT);
  if (!created.count(context))
    return wrongCall("INVALID_HANDLE", "cuCtxDestroy", "no such context, or destroyed", CUDA_ERROR_INVALID_CONTEXT);
  bool current = currentContext() == context;
  end(context);
  created.erase(context);
  delete context;
  if (current && !below.empty()) currentContext() = below.back(), below.pop_back();
  return CUDA_SUCCESS;
}

API cuCtxSetCurrent(Context* context) {
  ENTER(INIT);
  if (context && !alive(context))
    return wrongCall("INVALID_HANDLE", "cuCtxSetCurrent", "no such context, or destroyed", CUDA_ERROR_INVALID_CONTEXT);
  currentContext() = context;
  return CUDA_SUCCESS;
}

API cuCtxGetCurrent(Context** context) {
  ENTER(INIT);
  *context = currentContext();
  return CUDA_SUCCESS;
}

API cuCtxPushCurrent_v2(Context* context) {
  ENTER(INIT);
  if (!context || !alive(context)) return CUDA_ERROR_INVALID_CONTEXT;
  if (currentContext()) below.push_back(currentContext());
  currentContext() = context;
  return CUDA_SUCCESS;
}

API cuCtxPopCurrent_v2(Context** context) {
  ENTER(CONTEXT);
  if (context) *context = currentContext();
  currentContext() = below.empty() ? nullptr : below.back();
  if (!below.empty()) below.pop_back();
  return CUDA_SUCCESS;
}

API cuCtxGetDevice(CUdevice* device) {
  ENTER(CONTEXT);
  *device = 0;
  return CUDA_SUCCESS;
}

API cuCtxGetFlags(unsigned* flags) {
  ENTER(CONTEXT);
  *flags = currentContext()->flags;
  return CUDA_SUCCESS;
}

API cuCtxGetApiVersion(Context*, unsigned* version) {
  ENTER(INIT);
  *version = 3020;
  return CUDA_SUCCESS;
}

API cuCtxGetStreamPriorityRange(int* least, int* greatest) {
  ENTER(CONTEXT);
  if (least) *least = 0;
  if (greatest) *greatest = -1;
  return CUDA_SUCCESS;
}

API cuCtxSynchronize() {
  ENTER(DEVICE_FREE_OF_FAULTS);
  if (capturing()) {
    capturing()->capture->invalid = true;
    return wrongCall("CAPTURE", "cuCtxSynchronize", "not allowed while a stream captures", CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED);
  }
  return finishAll();
}
