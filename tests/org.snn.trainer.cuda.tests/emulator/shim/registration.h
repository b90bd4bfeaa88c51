// How kernels.so tells the emulator of its kernels: the generated registration source lists them.
#pragma once
#include <cstddef>

struct SnnKernel {
  const char* name;
  void (*invoke)(void** parameters);
  const unsigned* parameterSizes;
  unsigned parameterCount;
};

struct SnnLibrary {
  const SnnKernel* kernels;  // ends with a null name
  char* (*sharedAnchor)();   // address of the thread-local snn_shared_anchor
  char* (*dynamicShared)();  // address of the array that all `extern __shared__` arrays are
};
