#include "ptx.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <cstring>

namespace snn {
namespace {

using Tokens = std::vector<std::string>;

bool isWord(char c) { return isalnum((unsigned char)c) || c == '_' || c == '.' || c == '$' || c == '%'; }

/** Words and single characters of punctuation; comments and strings dropped. */
Tokens tokenize(const std::string& text) {
  Tokens tokens;
  for (size_t i = 0; i < text.size();) {
    if (text.compare(i, 2, "//") == 0) {
      i = std::min(text.find('\n', i), text.size());
    } else if (text.compare(i, 2, "/*") == 0) {
      size_t end = text.find("*/", i);
      i = end == std::string::npos ? text.size() : end + 2;
    } else if (text[i] == '"') {
      size_t end = text.find('"', i + 1);
      i = end == std::string::npos ? text.size() : end + 1;
    } else if (isWord(text[i])) {
      size_t end = i;
      while (end < text.size() && isWord(text[end])) end++;
      tokens.push_back(text.substr(i, end - i));
      i = end;
    } else {
      if (!isspace((unsigned char)text[i])) tokens.push_back(std::string(1, text[i]));
      i++;
    }
  }
  return tokens;
}

/** Bytes of .b8, .u32, .f64, …; 0 for anything else. */
unsigned typeSize(const std::string& t) {
  if (t.size() < 3 || t[0] != '.' || !strchr("busf", t[1])) return 0;
  for (size_t i = 2; i < t.size(); i++)
    if (!isdigit((unsigned char)t[i])) return 0;
  return unsigned(atoi(t.c_str() + 2)) / 8;
}

struct Declaration {
  std::string name;
  uint64_t bytes = 0;  // 0: an array without length
};

/** Reads `… .type name[dimension]…` from position i on. */
Declaration declaration(const Tokens& t, size_t i) {
  Declaration d;
  while (i < t.size() && !typeSize(t[i])) i++;
  if (i + 1 >= t.size()) return d;
  d.bytes = typeSize(t[i]);
  d.name = t[i + 1];
  for (i += 2; i + 1 < t.size() && t[i] == "["; i += 3) {
    if (t[i + 1] == "]") return {d.name, 0};
    d.bytes *= strtoull(t[i + 1].c_str(), nullptr, 10);
  }
  return d;
}

size_t closing(const Tokens& t, size_t open, const char* opens, const char* closes) {
  int depth = 0;
  for (size_t i = open; i < t.size(); i++) {
    if (t[i] == opens) depth++;
    if (t[i] == closes && --depth == 0) return i;
  }
  return t.size();
}

struct Shared {
  std::map<std::string, uint64_t> arrays;
  std::set<std::string> dynamic;
};

/** Reads one entry; i is at its name. Returns the position after its body. */
size_t entry(const Tokens& t, size_t i, const Shared& module, Ptx* result) {
  PtxEntry e;
  e.name = t[i++];
  size_t body = i;
  if (body < t.size() && t[body] == "(") {
    size_t end = closing(t, body, "(", ")");
    for (size_t p = body; p < end; p++)
      if (t[p] == ".param") e.parameterSizes.push_back(unsigned(declaration(t, p).bytes));
    body = end;
  }
  for (; body < t.size() && t[body] != "{" && t[body] != ";"; body++)
    if (t[body] == ".maxntid") {
      e.maxThreads = 1;
      for (size_t n = body + 1; n < t.size() && (isdigit((unsigned char)t[n][0]) || t[n] == ","); n++)
        if (t[n] != ",") e.maxThreads *= unsigned(atoi(t[n].c_str()));
    }
  size_t end = body < t.size() && t[body] == "{" ? closing(t, body, "{", "}") : body;
  for (size_t p = body; p < end; p++) {
    if (t[p] == ".shared") {
      Declaration d = declaration(t, p);
      e.staticShared[d.name] = d.bytes;
    } else if (module.dynamic.count(t[p])) {
      e.dynamicShared = true;
    } else if (auto a = module.arrays.find(t[p]); a != module.arrays.end()) {
      e.staticShared[a->first] = a->second;
    }
  }
  result->entries[e.name] = e;
  return end;
}

}  // namespace

bool parsePtx(const std::string& text, Ptx* result) {
  Tokens t = tokenize(text);
  if (t.size() < 2 || t[0] != ".version") return false;
  Shared shared;
  for (size_t i = 0; i < t.size(); i++) {
    if (t[i] == ".entry" && i + 1 < t.size()) {
      i = entry(t, i + 1, shared, result);
    } else if (t[i] == ".func") {
      while (i < t.size() && t[i] != "{" && t[i] != ";") i++;
      if (i < t.size() && t[i] == "{") i = closing(t, i, "{", "}");
    } else if (t[i] == ".shared") {
      Declaration d = declaration(t, i);
      if (d.bytes)
        shared.arrays[d.name] = d.bytes;
      else
        shared.dynamic.insert(d.name);
    } else if (t[i] == ".global" || t[i] == ".const") {
      Declaration d = declaration(t, i);
      result->variables[d.name] = d.bytes;
    }
  }
  return true;
}

}  // namespace snn
