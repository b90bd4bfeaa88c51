// Device memory as copies see it: allocations and module variables.
#pragma once
#include <string>

#include "../device/space.h"

namespace snn {

/** The space with all of [address, address + size) in one live allocation or variable; null, with a report, if there is none. */
Space* deviceRange(uint64_t address, uint64_t size, const char* function);

/** Whether the address lies in device memory at all. */
bool isDeviceAddress(uint64_t address);

}  // namespace snn
