// The kinds of work that streams queue and graphs record.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "../device/running.h"
#include "library.h"

namespace snn {

/** What the host did to a queued operation, and what it may find out when it is due. */
struct Pending {
  uint64_t sourceChecksum = 0;
  double finished = 0;  // seconds, for events
};

/** Device memory that a copy or fill reads and writes; empty for others. */
struct Touched {
  uint64_t readBegin = 0, readEnd = 0, writeBegin = 0, writeEnd = 0;
};

class Work {
 public:
  virtual ~Work() = default;
  virtual std::string name() const = 0;
  /** Called when it is queued, not when it is recorded in a graph. `blocking`: it runs at once. */
  virtual void queued(Pending&, bool /*blocking*/) const {}
  virtual CUresult execute(Pending&) const { return CUDA_SUCCESS; }
  virtual Touched touched() const { return {}; }
  /** CUgraphNodeType. */
  virtual int nodeType() const = 0;
};

using WorkPointer = std::shared_ptr<const Work>;

/** `host` bytes to device memory, the other way round, or within the device. */
WorkPointer copyToDevice(uint64_t device, const void* host, uint64_t size);
WorkPointer copyToHost(void* host, uint64_t device, uint64_t size);
WorkPointer copyOnDevice(uint64_t to, uint64_t from, uint64_t size);
/** `count` elements of `width` 1, 2 or 4 bytes. */
WorkPointer fill(uint64_t device, uint32_t value, unsigned width, uint64_t count);
/** Does nothing itself; others wait for it. */
WorkPointer marker(const std::string& name);
WorkPointer hostFunction(void (*function)(void*), void* data);

/** A kernel with the values of its parameters. */
struct KernelLaunch {
  std::string kernel;
  Library* library;
  const SnnKernel* host;
  std::vector<std::string> sharedArrays;  // static ones
  uint64_t dynamicShared;
  Dim3 grid, block;
  std::vector<std::string> parameters;  // bytes of each
};
WorkPointer kernelWork(KernelLaunch launch);

}  // namespace snn
