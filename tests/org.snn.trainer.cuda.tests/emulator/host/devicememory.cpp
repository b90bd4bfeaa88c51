#include "devicememory.h"

#include "../driver/report.h"
#include "arena.h"
#include "library.h"

namespace snn {

Space* deviceRange(uint64_t address, uint64_t size, const char* function) {
  if (arena().find(address, size)) return &arena().space();
  for (Library* l : libraries())
    for (const Object& v : l->variables())
      if (address >= v.base && address - v.base + size <= v.size) return l->moduleSpace();
  const Allocation* a = arena().nearest(address);
  bool freed = a && a->freed && address - a->base < a->size;
  report(freed ? "USE_AFTER_FREE" : "OUT_OF_BOUNDS", function + arena().describe(address),
         format("call=%s address=0x%llx size=%llu %s", function, (unsigned long long)address, (unsigned long long)size,
                arena().describe(address).c_str()));
  return nullptr;
}

bool isDeviceAddress(uint64_t address) {
  if (arena().space().contains(address)) return true;
  for (Library* l : libraries())
    if (l->moduleSpace()->contains(address)) return true;
  return false;
}

}  // namespace snn
