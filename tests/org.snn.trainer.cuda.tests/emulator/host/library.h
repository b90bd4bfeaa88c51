// A kernels.so: the kernels compiled for the host, with the places of their shared arrays and module variables.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "../device/running.h"
#include "../shim/registration.h"

namespace snn {

class Library {
 public:
  /** Null, with a report, if it cannot be loaded. */
  static Library* load(const std::string& path);

  const SnnKernel* kernel(const std::string& name) const;
  /** One of sharedArrays, at the calling thread's addresses. */
  Object sharedArray(const std::string& name) const;
  /** Names of all shared arrays, the dynamic one not included. */
  std::vector<std::string> sharedArrays() const;
  Object dynamicShared(uint64_t size) const;
  const Object* variable(const std::string& name) const;

  /** Module variables get their first values again, as when a module is loaded. */
  void resetVariables();

  /** Moves the shadow of shared memory to the calling thread's addresses. */
  Space* sharedSpace();
  Space* moduleSpace() { return &module_; }
  const std::vector<Object>& variables() const { return variables_; }
  uint64_t imageBase() const { return imageBase_; }
  uint64_t imageEnd() const { return imageEnd_; }

 private:
  bool readSymbols(const std::string& path);
  void openModuleSpace();
  uint64_t threadBase() const;

  const SnnLibrary* table_ = nullptr;
  uint64_t imageBase_ = 0, imageEnd_ = 0;
  std::map<std::string, Object> shared_;  // base: offset in the thread-local block
  uint64_t sharedSize_ = 0;
  std::vector<Object> variables_;
  std::vector<std::string> initial_;
  Space sharedSpace_{SpaceKind::SHARED}, module_{SpaceKind::MODULE};
};

/** The libraries that SNN_EMULATOR_KERNELS names; loaded once. */
std::vector<Library*>& libraries();
void openLibraries();

}  // namespace snn
