// Findings about single accesses, and the words for places in memory and in the source.
#pragma once
#include "checker.h"
#include "running.h"

namespace snn {

/** Report and stop the launch. */
void outOfBounds(uint64_t address, unsigned size, Access access, void* pc);
void misaligned(uint64_t address, unsigned size, void* pc);
/** An address that is neither device memory, shared memory nor a variable of a module. */
void foreignAccess(uint64_t address, unsigned size, Access access, void* pc);

/** Reports only. */
void uninitialised(uint64_t address, unsigned size, void* pc);

const char* spaceName(SpaceKind kind);
/** The object at an address; with `exact`, the offset in it. */
std::string describeObject(const Space& space, uint64_t address, bool exact);
Dim3 threadIndex(unsigned number);
/** Index of the block that ran as number `position` of this launch. */
Dim3 blockIndexAt(size_t position);

}  // namespace snn
