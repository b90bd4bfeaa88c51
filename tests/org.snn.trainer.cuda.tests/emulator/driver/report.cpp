#include "report.h"

#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <map>

namespace snn {
namespace {

struct Finding {
  std::string line;
  unsigned times = 0;
};

// Never destroyed: findings come until the very end of the process.
std::map<std::string, Finding>& findings() {
  static auto* all = new std::map<std::string, Finding>;
  return *all;
}
FILE* file = nullptr;

void writeLine(const std::string& line) {
  FILE* out = file ? file : stderr;
  fprintf(out, "%s%s\n", file ? "" : "snn-emulator: ", line.c_str());
  fflush(out);
}

}  // namespace

void openReport() {
  const char* path = getenv("SNN_EMULATOR_REPORT");
  if (path && *path && !file) {
    file = fopen(path, "a");
    if (!file) fprintf(stderr, "snn-emulator: cannot write SNN_EMULATOR_REPORT=%s; findings go to stderr\n", path);
  }
}

void report(const std::string& kind, const std::string& key, const std::string& details) {
  Finding& finding = findings()[kind + " " + key];
  if (finding.times++ > 0) return;
  finding.line = kind + " " + details;
  writeLine(finding.line);
}

void closeReport() {
  for (auto& [key, finding] : findings())
    if (finding.times > 1) writeLine(format("REPEATED times=%u %s", finding.times, finding.line.c_str()));
  findings().clear();
}

std::string format(const char* pattern, ...) {
  char text[1024];
  va_list values;
  va_start(values, pattern);
  vsnprintf(text, sizeof text, pattern, values);
  va_end(values);
  return text;
}

}  // namespace snn
