// The launch and block that run now, as the scheduler, the barriers and the access checker see them.
#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "../driver/types.h"
#include "clock.h"
#include "fiber.h"
#include "space.h"

namespace snn {

enum class Wait : uint8_t { READY, BARRIER, WARP, DONE };

/** Where in the source a barrier or a warp operation stands. */
struct Site {
  const char* file = nullptr;
  int line = 0;
  bool operator==(const Site& o) const { return file == o.file && line == o.line; }
  std::string text() const;
};

struct Thread {
  void* stack;
  Dim3 index;
  uint16_t number;
  Wait wait;
  Site site;
  int operation;      // of a warp operation or a reducing barrier
  uint32_t lanes;     // those that a warp operation names
  uint64_t value;     // given to it
  unsigned argument;  // source lane, lane mask, delta or predicate
  unsigned width;
  uint64_t result;
  Knowledge knows;
};

/** An object that a launch may touch: an array in shared memory or a variable of a module. */
struct Object {
  std::string name;
  uint64_t base;
  uint64_t size;
};

/** Everything a kernel launch needs. */
struct Launch {
  std::string kernel;
  void (*invoke)(void** parameters);
  std::vector<void*> parameters;  // pointers to their values
  Dim3 grid, block;
  std::vector<Object> shared;  // arrays of this kernel, the dynamic one included, at this thread's addresses
  Space* sharedSpace;
  Space* moduleSpace;
  const std::vector<Object>* moduleObjects;
  uint64_t imageBase, imageEnd;  // where the host code of the kernels lies
};

/** State of the running launch. Epochs: a number that grows at each launch, block and barrier, so that it names all three. */
struct Running {
  const Launch* launch = nullptr;
  Space* deviceSpace = nullptr;
  Dim3 blockIndex;
  Thread* thread = nullptr;  // null: the scheduler runs
  uint32_t epoch = 0;
  uint32_t blockEpoch = 0;   // first of this block
  uint32_t launchEpoch = 0;  // first of this launch
  std::vector<uint32_t> blockEpochs;
  std::vector<uint64_t> blockOrder;
  uint16_t warpEpochs[32];
  Knowledge blockKnows;
  // By the address of an atomic; those in shared memory end with the block.
  std::unordered_map<uint64_t, Knowledge> releases, sharedReleases;
  CUresult fault = CUDA_SUCCESS;
  Stacks stacks;
};

Running& running();
inline Running* runningNow;

/** Ends the launch with an error of the driver API. Does not return when called by a device thread. */
void stopLaunch(CUresult error);

/** Lets other threads of the block run; `asleep`: the kernel asked for it. */
void yieldThread(bool asleep);

/** `kernel=… block=(x,y,z) thread=(x,y,z)`. */
std::string where();
std::string threadText(unsigned number);
std::string dimText(const Dim3& d);

/** Runs all blocks; returns the error that stopped it. */
CUresult runLaunch(const Launch& launch);

}  // namespace snn
