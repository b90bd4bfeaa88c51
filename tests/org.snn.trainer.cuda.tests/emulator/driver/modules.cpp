// Modules: the PTX says what there is, SNN_EMULATOR_KERNELS has the code.
#include "modules.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "../host/streams.h"
#include "call.h"
#include "leaks.h"
#include "report.h"

using namespace snn;

namespace {

std::set<Module*>& modules() {
  static auto* all = new std::set<Module*>;
  return *all;
}

CUresult reject(const std::string& entry, const std::string& why) {
  report("PTX", entry + why, format("entry=%s %s", entry.c_str(), why.c_str()));
  return CUDA_ERROR_INVALID_PTX;
}

/** Arrays that the entry names, and those that nvcc has removed from all entries but g++ has not. */
std::vector<std::string> sharedArrays(const Ptx& ptx, const PtxEntry& entry, const Library& library) {
  std::vector<std::string> names;
  for (const std::string& name : library.sharedArrays()) {
    bool elsewhere =
        std::any_of(ptx.entries.begin(), ptx.entries.end(), [&](auto& e) { return e.second.staticShared.count(name); });
    if (entry.staticShared.count(name) || !elsewhere) names.push_back(name);
  }
  return names;
}

CUresult bind(Module* module, const PtxEntry& entry) {
  auto function = std::make_unique<Function>();
  function->module = module;
  function->entry = &entry;
  for (Library* l : libraries())
    if (!function->host && (function->host = l->kernel(entry.name))) function->library = l;
  if (!function->host) return reject(entry.name, "is in no library of SNN_EMULATOR_KERNELS");
  std::vector<unsigned> sizes(function->host->parameterSizes, function->host->parameterSizes + function->host->parameterCount);
  if (sizes != entry.parameterSizes)
    return reject(entry.name, "has other parameters in the PTX than in SNN_EMULATOR_KERNELS; build both anew");
  for (auto& [name, bytes] : entry.staticShared) function->staticShared += bytes;
  function->sharedArrays = sharedArrays(module->ptx, entry, *function->library);
  function->maxDynamicShared = SHARED_DEFAULT - std::min(SHARED_DEFAULT, function->staticShared);
  module->functions.push_back(std::move(function));
  return CUDA_SUCCESS;
}

CUresult loadText(Module** result, const std::string& text) {
  if (CUresult refused = refuseWhileCapturing("cuModuleLoadData")) return refused;
  auto module = std::make_unique<Module>();
  if (!parsePtx(text, &module->ptx)) return reject("", "the text does not begin as PTX does");
  for (auto& [name, entry] : module->ptx.entries)
    if (CUresult error = bind(module.get(), entry)) return error;
  std::set<Library*> used;
  for (auto& f : module->functions) used.insert(f->library);
  for (Library* l : used) l->resetVariables();
  module->sequence = nextSequence();
  *result = module.release();
  modules().insert(*result);
  return CUDA_SUCCESS;
}

}  // namespace

void snn::reportModuleLeaks() {
  for (Module* m : modules()) reportLeak("module", m->sequence);
}

Function* snn::functionOf(void* handle, const char* call) {
  for (Module* m : modules())
    for (auto& f : m->functions)
      if (f.get() == handle) return f.get();
  wrongCall("INVALID_HANDLE", call, "no such function, or its module was unloaded", CUDA_ERROR_INVALID_HANDLE);
  return nullptr;
}

API cuModuleLoadData(Module** module, const void* image) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  if (!image) return CUDA_ERROR_INVALID_VALUE;
  return loadText(module, static_cast<const char*>(image));
}

API cuModuleLoadDataEx(Module** module, const void* image, unsigned, int*, void**) { return cuModuleLoadData(module, image); }

API cuModuleLoad(Module** module, const char* path) {
  ENTER(DEVICE_FREE_OF_FAULTS);
  std::ifstream in(path, std::ios::binary);
  if (!in) return CUDA_ERROR_NOT_FOUND;
  return loadText(module, std::string((std::istreambuf_iterator<char>(in)), {}));
}

API cuModuleUnload(Module* module) {
  ENTER(CONTEXT);
  if (!modules().count(module))
    return wrongCall("INVALID_HANDLE", "cuModuleUnload", "no such module, or unloaded", CUDA_ERROR_INVALID_HANDLE);
  CUresult error = stickyError() ? stickyError() : finishAll();
  modules().erase(module);
  delete module;
  return error;
}

API cuModuleGetFunction(Function** function, Module* module, const char* name) {
  ENTER(CONTEXT);
  if (!modules().count(module))
    return wrongCall("INVALID_HANDLE", "cuModuleGetFunction", "no such module, or unloaded", CUDA_ERROR_INVALID_HANDLE);
  for (auto& f : module->functions)
    if (f->entry->name == name) {
      *function = f.get();
      return CUDA_SUCCESS;
    }
  return CUDA_ERROR_NOT_FOUND;
}

API cuModuleGetGlobal_v2(CUdeviceptr* pointer, size_t* size, Module* module, const char* name) {
  ENTER(CONTEXT);
  if (!modules().count(module))
    return wrongCall("INVALID_HANDLE", "cuModuleGetGlobal", "no such module, or unloaded", CUDA_ERROR_INVALID_HANDLE);
  auto declared = module->ptx.variables.find(name);
  if (declared == module->ptx.variables.end()) return CUDA_ERROR_NOT_FOUND;
  for (Library* l : libraries())
    if (const Object* v = l->variable(name)) {
      if (pointer) *pointer = v->base;
      if (size) *size = declared->second;
      return CUDA_SUCCESS;
    }
  report("PTX", name, format("variable=%s is in no library of SNN_EMULATOR_KERNELS", name));
  return CUDA_ERROR_NOT_FOUND;
}
