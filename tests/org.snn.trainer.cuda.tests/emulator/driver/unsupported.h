// For the stubs that the build generates from driver-symbols.txt for all that is not emulated.
#pragma once
#include "call.h"

namespace snn {

inline CUresult unsupported(const char* function) {
  std::lock_guard<std::recursive_mutex> hold(driverLock());
  return wrongCall("UNSUPPORTED", function, "is not emulated", CUDA_ERROR_NOT_SUPPORTED);
}

}  // namespace snn

#define UNSUPPORTED(name) \
  API name() { return snn::unsupported(#name); }
