#include "library.h"

#include <dlfcn.h>
#include <elf.h>
#include <link.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "../driver/report.h"

namespace snn {
namespace {

/** Whether a section holds what can be written after loading; the emulator's own tables are in .data.rel.ro. */
bool holdsVariables(const std::string& section) { return section == ".data" || section == ".bss"; }

}  // namespace

Library* Library::load(const std::string& path) {
  void* handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!handle) {
    report("KERNELS", path, format("SNN_EMULATOR_KERNELS: %s", dlerror()));
    return nullptr;
  }
  auto* library = new Library;
  library->table_ = static_cast<const SnnLibrary*>(dlsym(handle, "snn_library"));
  link_map* map;
  if (!library->table_ || dlinfo(handle, RTLD_DI_LINKMAP, &map) != 0) {
    report("KERNELS", path, path + " was not made by emulator/build");
    return nullptr;
  }
  library->imageBase_ = map->l_addr;
  if (!library->readSymbols(path)) {
    report("KERNELS", path, path + " has no symbol table");
    return nullptr;
  }
  library->openModuleSpace();
  return library;
}

bool Library::readSymbols(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), {});
  if (bytes.size() < sizeof(Elf64_Ehdr)) return false;
  auto* header = reinterpret_cast<const Elf64_Ehdr*>(bytes.data());
  auto* sections = reinterpret_cast<const Elf64_Shdr*>(bytes.data() + header->e_shoff);
  auto* segments = reinterpret_cast<const Elf64_Phdr*>(bytes.data() + header->e_phoff);
  const char* sectionNames = bytes.data() + sections[header->e_shstrndx].sh_offset;
  for (int i = 0; i < header->e_phnum; i++) {
    if (segments[i].p_type == PT_TLS) sharedSize_ = segments[i].p_memsz;
    if (segments[i].p_type == PT_LOAD) imageEnd_ = imageBase_ + segments[i].p_vaddr + segments[i].p_memsz;
  }
  for (int i = 0; i < header->e_shnum; i++) {
    if (sections[i].sh_type != SHT_SYMTAB) continue;
    auto* symbols = reinterpret_cast<const Elf64_Sym*>(bytes.data() + sections[i].sh_offset);
    const char* names = bytes.data() + sections[sections[i].sh_link].sh_offset;
    for (size_t s = 0; s < sections[i].sh_size / sizeof(Elf64_Sym); s++) {
      const Elf64_Sym& symbol = symbols[s];
      std::string name = names + symbol.st_name;
      if (ELF64_ST_TYPE(symbol.st_info) == STT_TLS && symbol.st_shndx != SHN_UNDEF)
        shared_[name] = {name, symbol.st_value, symbol.st_size};
      bool object = ELF64_ST_TYPE(symbol.st_info) == STT_OBJECT && symbol.st_size > 0 && symbol.st_shndx < header->e_shnum;
      if (object && holdsVariables(sectionNames + sections[symbol.st_shndx].sh_name))
        variables_.push_back({name, imageBase_ + symbol.st_value, symbol.st_size});
    }
    return true;
  }
  return false;
}

void Library::openModuleSpace() {
  if (variables_.empty()) return;
  uint64_t begin = ~uint64_t(0), end = 0;
  for (const Object& v : variables_) {
    begin = std::min(begin, v.base & ~uint64_t(15)), end = std::max(end, v.base + v.size);
    initial_.emplace_back(reinterpret_cast<const char*>(v.base), v.size);
  }
  module_.base = begin, module_.size = (end - begin + 3) & ~3ull;
  module_.state = static_cast<uint8_t*>(calloc(module_.size / 4, 1));
  module_.cells = static_cast<Cell*>(calloc(module_.size / 4, sizeof(Cell)));
  for (const Object& v : variables_) module_.allow(v.base, v.base + v.size), module_.written(v.base, v.base + v.size);
}

void Library::resetVariables() {
  for (size_t i = 0; i < variables_.size(); i++)
    memcpy(reinterpret_cast<void*>(variables_[i].base), initial_[i].data(), variables_[i].size);
}

const SnnKernel* Library::kernel(const std::string& name) const {
  for (const SnnKernel* k = table_->kernels; k->name; k++)
    if (name == k->name) return k;
  return nullptr;
}

uint64_t Library::threadBase() const { return uint64_t(table_->sharedAnchor()) - shared_.at("snn_shared_anchor").base; }

Object Library::sharedArray(const std::string& name) const {
  const Object& array = shared_.at(name);
  return {name, threadBase() + array.base, array.size};
}

std::vector<std::string> Library::sharedArrays() const {
  std::vector<std::string> names;
  for (auto& [name, array] : shared_)
    if (array.size > 0 && name != "snn_shared_anchor") names.push_back(name);
  return names;
}

Object Library::dynamicShared(uint64_t size) const { return {"dynamic", uint64_t(table_->dynamicShared()), size}; }

const Object* Library::variable(const std::string& name) const {
  for (const Object& v : variables_)
    if (v.name == name) return &v;
  return nullptr;
}

Space* Library::sharedSpace() {
  uint64_t cells = sharedSize_ / 4 + 2;
  if (!sharedSpace_.state) {
    sharedSpace_.state = static_cast<uint8_t*>(calloc(cells, 1));
    sharedSpace_.cells = static_cast<Cell*>(calloc(cells, sizeof(Cell)));
  }
  sharedSpace_.base = threadBase() & ~3ull;
  sharedSpace_.size = sharedSize_;
  return &sharedSpace_;
}

std::vector<Library*>& libraries() {
  static auto* all = new std::vector<Library*>;
  return *all;
}

void openLibraries() {
  const char* paths = getenv("SNN_EMULATOR_KERNELS");
  if (!paths || !libraries().empty()) return;
  std::string rest = paths;
  while (!rest.empty()) {
    size_t colon = std::min(rest.find(':'), rest.size());
    if (colon > 0)
      if (Library* l = Library::load(rest.substr(0, colon))) libraries().push_back(l);
    rest.erase(0, colon + 1);
  }
}

}  // namespace snn
