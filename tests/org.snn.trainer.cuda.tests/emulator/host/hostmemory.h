// Page-locked host memory, and the guard on buffers that a queued copy will write: the host must not touch them yet.
#pragma once
#include <cstdint>
#include <map>
#include <string>

#include "../driver/types.h"

namespace snn {

struct HostAllocation {
  uint64_t size;
  unsigned flags;  // of cuMemHostAlloc
  unsigned sequence;
  bool registered;  // by cuMemHostRegister: not ours to free
  void* owner;
};

/** CU_MEMHOSTALLOC_DEVICEMAP. */
constexpr unsigned HOST_DEVICE_MAP = 2;

std::map<uint64_t, HostAllocation>& hostAllocations();
CUresult allocateHost(uint64_t size, unsigned flags, void* owner, void** result);
void freeHost(uint64_t base);

/** Whether it is mapped for the device. */
bool deviceMayTouch(uint64_t address, uint64_t size);

/** `host-allocation=#n offset=…`, or that the memory is pageable. */
std::string describeHost(uint64_t address);

/** Installs the guard unless SNN_EMULATOR_GUARD=0. */
void openGuard();

/**
 * Poisons a buffer that a queued copy will write. Where it lies in page-locked memory of cuMemHostAlloc, its pages fault from now
 * on: an access of the host before the copy is done is reported as MISSING_SYNC and then let through, to the poison.
 */
void guard(uint64_t begin, uint64_t size);
/** The copy is due: the pages can be touched again. */
void unguard(uint64_t begin, uint64_t size);

/** Whether a queued copy will write there. */
bool copyWaits(uint64_t begin, uint64_t size);

/** A fast hash, to see whether bytes have changed. */
uint64_t checksum(const void* data, uint64_t size);

}  // namespace snn
