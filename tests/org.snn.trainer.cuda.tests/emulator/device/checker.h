// Checks every access of a device thread: bounds, initialised bytes, races.
#pragma once
#include <cstdint>
#include <string>

#include "space.h"

namespace snn {

enum class Access : uint8_t { READ, WRITE, ATOMIC_READ, ATOMIC_WRITE };

/** Called before the access. Stops the launch if the address is not the thread's to touch. `pc`: in the code that accesses. */
void checkAccess(uint64_t address, unsigned size, Access access, void* pc);

/** As above, for a range whose length is known only at run time. */
void checkRange(uint64_t address, uint64_t size, Access access, void* pc);

/** Checks that a vector load or store is aligned. */
void checkAlignment(uint64_t address, unsigned alignment, void* pc);

/** Orders this thread after those that used an atomic at the address, and later users after it. */
void synchronizeAtomic(uint64_t address);

/** Sometimes lets other threads run: called before an atomic or volatile access. */
void interleave();

/** `file.cu:line` of an address in the kernels' code, or the address. */
std::string sourceLine(void* pc);

}  // namespace snn
