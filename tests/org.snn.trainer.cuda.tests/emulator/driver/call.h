// Every entry point begins with `ENTER(…)`: the lock, and what must hold before the call.
#pragma once
#include <mutex>

#include "types.h"

namespace snn {

std::recursive_mutex& driverLock();

struct Context {
  bool primary;
  unsigned flags;
  unsigned sequence;
};

enum class Needs { NOTHING, INIT, CONTEXT, DEVICE_FREE_OF_FAULTS };

class Call {
 public:
  explicit Call(Needs needs);
  CUresult refused() const { return refused_; }

 private:
  std::lock_guard<std::recursive_mutex> hold_;
  CUresult refused_ = CUDA_SUCCESS;
};

#define ENTER(needs)                  \
  snn::Call call_(snn::Needs::needs); \
  if (call_.refused()) return call_.refused()
#define API extern "C" __attribute__((visibility("default"))) CUresult

/** The error that a fault on the device has left: all calls that need the device return it from then on. */
CUresult& stickyError();

bool& initialized();
Context*& currentContext();

/** Reports a wrong call and returns the error. */
CUresult wrongCall(const char* kind, const char* function, const char* what, CUresult error);

}  // namespace snn
