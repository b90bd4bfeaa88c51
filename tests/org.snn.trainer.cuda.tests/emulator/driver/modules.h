// Modules and functions, as handles.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "../host/library.h"
#include "../host/ptx.h"

namespace snn {

struct Module;

struct Function {
  Module* module;
  const PtxEntry* entry;
  const SnnKernel* host;
  Library* library;
  uint64_t staticShared;  // bytes, by the PTX
  std::vector<std::string> sharedArrays;
  uint64_t maxDynamicShared;  // until cuFuncSetAttribute allows more
};

struct Module {
  unsigned sequence;
  Ptx ptx;
  std::vector<std::unique_ptr<Function>> functions;
};

/** Shared memory a block may have without and with opting in. */
constexpr uint64_t SHARED_DEFAULT = 48 << 10, SHARED_OPT_IN = 64 << 10;

/** Null, with a report, if there is none or its module was unloaded. */
Function* functionOf(void* handle, const char* call);

}  // namespace snn
