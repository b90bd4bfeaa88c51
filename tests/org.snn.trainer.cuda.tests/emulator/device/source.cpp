// Source lines of machine addresses, by addr2line (it comes with gcc); asked for findings only, and once an address.
#include <dlfcn.h>

#include <cstdio>
#include <cstring>
#include <map>

#include "../driver/report.h"
#include "checker.h"

namespace snn {
namespace {

std::string ask(void* pc) {
  Dl_info info;
  if (!dladdr(pc, &info) || !info.dli_fname) return format("%p", pc);
  // The return address is after the call: one less lies in it.
  uint64_t offset = uint64_t(pc) - uint64_t(info.dli_fbase) - 1;
  std::string unknown = format("+0x%llx", (unsigned long long)offset);
  std::string command = format("addr2line -e '%s' 0x%llx 2>/dev/null", info.dli_fname, (unsigned long long)offset);
  FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) return unknown;
  char line[1024] = "";
  bool read = fgets(line, sizeof line, pipe) != nullptr;
  pclose(pipe);
  // `/path/file.cu:12` or `/path/file.cu:12 (discriminator 3)`
  const char* slash = strrchr(line, '/');
  std::string place = slash ? slash + 1 : line;
  return !read || line[0] == '?' ? unknown : place.substr(0, place.find_first_of(" \n"));
}

}  // namespace

std::string sourceLine(void* pc) {
  static auto* known = new std::map<void*, std::string>;
  auto found = known->find(pc);
  if (found == known->end()) found = known->emplace(pc, ask(pc)).first;
  return found->second;
}

}  // namespace snn
