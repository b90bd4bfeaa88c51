// The list of findings: one line each, `KIND key=value …`, in the file named by SNN_EMULATOR_REPORT or on stderr.
#pragma once
#include <string>

namespace snn {

/** Opens the file that SNN_EMULATOR_REPORT names; called by cuInit. */
void openReport();

/** Writes a finding. Findings of the same kind and key are counted only: the first one stands for all. */
void report(const std::string& kind, const std::string& key, const std::string& details);

/** Writes a line `REPEATED times=N KIND …` for each finding that came more than once. */
void closeReport();

/** printf into a string. */
std::string format(const char* pattern, ...) __attribute__((format(printf, 1, 2)));

}  // namespace snn
