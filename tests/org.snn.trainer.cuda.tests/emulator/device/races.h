// Races within a launch, and between launches and copies of streams that nothing orders.
#pragma once
#include <vector>

#include "checker.h"
#include "space.h"

namespace snn {

/** Compares an access of the running thread with the last ones to the cell, reports a race, and notes the access. */
void checkRace(Space& space, Cell& cell, uint64_t address, uint8_t bytes, Access access, void* pc);

/** Work of another stream, executed already, that nothing orders before the work that runs now. */
struct Unordered {
  std::string name;
  uint32_t firstEpoch, lastEpoch;                     // of a kernel; 0 for a copy or fill
  uint64_t readBegin, readEnd, writeBegin, writeEnd;  // of a copy or fill
};

/** The unordered work for the launch or copy that runs next. */
std::vector<Unordered>& unorderedWork();
/** Call after a change of unorderedWork. */
void unorderedWorkChanged();

/** Checks a copy or fill by the device of [begin, end) against unordered work. */
void checkCopyRace(uint64_t begin, uint64_t end, bool writes, const std::string& name);

}  // namespace snn
