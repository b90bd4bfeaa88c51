// Kernels, markers and host functions as work of a stream.
#include "work.h"

namespace snn {
namespace {

class Marker : public Work {
 public:
  explicit Marker(std::string name) : name_(std::move(name)) {}
  std::string name() const override { return name_; }
  int nodeType() const override { return 5; }  // CU_GRAPH_NODE_TYPE_EMPTY

 private:
  std::string name_;
};

class HostFunction : public Work {
 public:
  HostFunction(void (*function)(void*), void* data) : function_(function), data_(data) {}
  std::string name() const override { return "host-function"; }
  int nodeType() const override { return 3; }  // CU_GRAPH_NODE_TYPE_HOST
  CUresult execute(Pending&) const override {
    function_(data_);
    return CUDA_SUCCESS;
  }

 private:
  void (*function_)(void*);
  void* data_;
};

class KernelWork : public Work {
 public:
  explicit KernelWork(KernelLaunch launch) : launch_(std::move(launch)) {}
  std::string name() const override { return launch_.kernel; }
  int nodeType() const override { return 0; }  // CU_GRAPH_NODE_TYPE_KERNEL
  CUresult execute(Pending&) const override {
    Launch l;
    l.kernel = launch_.kernel;
    l.invoke = launch_.host->invoke;
    for (const std::string& p : launch_.parameters) l.parameters.push_back(const_cast<char*>(p.data()));
    l.grid = launch_.grid, l.block = launch_.block;
    Library& library = *launch_.library;
    l.sharedSpace = library.sharedSpace();
    l.moduleSpace = library.moduleSpace();
    l.moduleObjects = &library.variables();
    l.imageBase = library.imageBase(), l.imageEnd = library.imageEnd();
    for (const std::string& name : launch_.sharedArrays) l.shared.push_back(library.sharedArray(name));
    if (launch_.dynamicShared) l.shared.push_back(library.dynamicShared(launch_.dynamicShared));
    return runLaunch(l);
  }

 private:
  KernelLaunch launch_;
};

}  // namespace

WorkPointer marker(const std::string& name) { return std::make_shared<Marker>(name); }
WorkPointer hostFunction(void (*f)(void*), void* data) { return std::make_shared<HostFunction>(f, data); }
WorkPointer kernelWork(KernelLaunch launch) { return std::make_shared<KernelWork>(std::move(launch)); }

}  // namespace snn
