#include "call.h"

#include "report.h"

namespace snn {

std::recursive_mutex& driverLock() {
  static auto* lock = new std::recursive_mutex;
  return *lock;
}

CUresult& stickyError() {
  static CUresult error = CUDA_SUCCESS;
  return error;
}

bool& initialized() {
  static bool done = false;
  return done;
}

Context*& currentContext() {
  static thread_local Context* current = nullptr;
  return current;
}

Call::Call(Needs needs) : hold_(driverLock()) {
  if (needs != Needs::NOTHING && !initialized())
    refused_ = CUDA_ERROR_NOT_INITIALIZED;
  else if (needs >= Needs::CONTEXT && !currentContext())
    refused_ = CUDA_ERROR_INVALID_CONTEXT;
  else if (needs == Needs::DEVICE_FREE_OF_FAULTS)
    refused_ = stickyError();
}

CUresult wrongCall(const char* kind, const char* function, const char* what, CUresult error) {
  report(kind, std::string(function) + what, format("call=%s %s", function, what));
  return error;
}

}  // namespace snn
