// What the emulator reads from PTX text: entries with their parameters and shared memory, and module variables.
#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace snn {

struct PtxEntry {
  std::string name;
  std::vector<unsigned> parameterSizes;
  std::map<std::string, uint64_t> staticShared;  // name to bytes
  bool dynamicShared = false;
  unsigned maxThreads = 0;  // of __launch_bounds__; 0: none
};

struct Ptx {
  std::map<std::string, PtxEntry> entries;
  std::map<std::string, uint64_t> variables;  // .global and .const: name to bytes
};

/** False if the text is no PTX. */
bool parsePtx(const std::string& text, Ptx* result);

}  // namespace snn
