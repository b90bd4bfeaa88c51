// Copies and fills. The host's bytes are read, and written, only when the copy is due.
#include <cstring>

#include "../driver/report.h"
#include "arena.h"
#include "devicememory.h"
#include "hostmemory.h"
#include "work.h"

namespace snn {
namespace {

enum NodeType { KERNEL_NODE = 0, MEMCPY_NODE = 1, MEMSET_NODE = 2 };

Space* spaceAt(uint64_t address) {
  if (arena().space().contains(address)) return &arena().space();
  for (Library* l : libraries())
    if (l->moduleSpace()->contains(address)) return l->moduleSpace();
  return nullptr;
}

template <typename T>
T* at(uint64_t address) {
  return reinterpret_cast<T*>(address);
}

class ToDevice : public Work {
 public:
  ToDevice(uint64_t device, const void* host, uint64_t size) : device_(device), host_(host), size_(size) {}
  std::string name() const override { return "HtoD"; }
  int nodeType() const override { return MEMCPY_NODE; }
  Touched touched() const override { return {0, 0, device_, device_ + size_}; }
  void queued(Pending& p, bool blocking) const override {
    // What a queued copy will write to the host first cannot be known yet.
    if (!blocking && !copyWaits(uint64_t(host_), size_)) p.sourceChecksum = checksum(host_, size_);
  }
  CUresult execute(Pending& p) const override {
    if (p.sourceChecksum && checksum(host_, size_) != p.sourceChecksum)
      report("HOST_BUFFER_REUSED", describeHost(uint64_t(host_)),
             format("copy=HtoD size=%llu %s the host changed the source before the copy was done", (unsigned long long)size_,
                    describeHost(uint64_t(host_)).c_str()));
    memcpy(at<void>(device_), host_, size_);
    spaceAt(device_)->written(device_, device_ + size_);
    return CUDA_SUCCESS;
  }

 private:
  uint64_t device_;
  const void* host_;
  uint64_t size_;
};

class ToHost : public Work {
 public:
  ToHost(void* host, uint64_t device, uint64_t size) : host_(host), device_(device), size_(size) {}
  std::string name() const override { return "DtoH"; }
  int nodeType() const override { return MEMCPY_NODE; }
  Touched touched() const override { return {device_, device_ + size_, 0, 0}; }
  void queued(Pending&, bool blocking) const override {
    if (!blocking) guard(uint64_t(host_), size_);
  }
  CUresult execute(Pending&) const override {
    reportUninitialised();
    unguard(uint64_t(host_), size_);
    memcpy(host_, at<void>(device_), size_);
    return CUDA_SUCCESS;
  }

 private:
  void reportUninitialised() const {
    Allocation* a = arena().find(device_, size_);
    uint64_t first;
    if (!a || a->uninitialisedReported || arena().space().allWritten(device_, device_ + size_, &first)) return;
    a->uninitialisedReported = true;
    report("UNINITIALISED", format("DtoH #%u", a->sequence),
           "copy=DtoH " + arena().describe(first) + " bytes that nothing has written");
  }

  void* host_;
  uint64_t device_, size_;
};

class OnDevice : public Work {
 public:
  OnDevice(uint64_t to, uint64_t from, uint64_t size) : to_(to), from_(from), size_(size) {}
  std::string name() const override { return "DtoD"; }
  int nodeType() const override { return MEMCPY_NODE; }
  Touched touched() const override { return {from_, from_ + size_, to_, to_ + size_}; }
  CUresult execute(Pending&) const override {
    memmove(at<void>(to_), at<void>(from_), size_);
    const Space& source = *spaceAt(from_);
    uint64_t first;
    if (source.allWritten(from_, from_ + size_, &first))
      spaceAt(to_)->written(to_, to_ + size_);
    else
      spaceAt(to_)->writtenAs(source, from_, to_, to_ + size_);
    return CUDA_SUCCESS;
  }

 private:
  uint64_t to_, from_, size_;
};

class Fill : public Work {
 public:
  Fill(uint64_t device, uint32_t value, unsigned width, uint64_t count)
      : device_(device), value_(value), width_(width), size_(count * width) {}
  std::string name() const override { return "memset"; }
  int nodeType() const override { return MEMSET_NODE; }
  Touched touched() const override { return {0, 0, device_, device_ + size_}; }
  CUresult execute(Pending&) const override {
    for (uint64_t a = device_; a < device_ + size_; a += width_) memcpy(at<void>(a), &value_, width_);
    spaceAt(device_)->written(device_, device_ + size_);
    return CUDA_SUCCESS;
  }

 private:
  uint64_t device_;
  uint32_t value_;
  unsigned width_;
  uint64_t size_;
};

}  // namespace

WorkPointer copyToDevice(uint64_t d, const void* h, uint64_t size) { return std::make_shared<ToDevice>(d, h, size); }
WorkPointer copyToHost(void* h, uint64_t d, uint64_t size) { return std::make_shared<ToHost>(h, d, size); }
WorkPointer copyOnDevice(uint64_t to, uint64_t from, uint64_t size) { return std::make_shared<OnDevice>(to, from, size); }
WorkPointer fill(uint64_t d, uint32_t value, unsigned width, uint64_t count) {
  return std::make_shared<Fill>(d, value, width, count);
}

}  // namespace snn
