/* A case: what it does, and which finding must come of it. */
#pragma once
#include "driver.h"

typedef struct {
  const char *name;
  const char *finding; /* an extended regular expression that a line of the report matches; all lines have its first word, or
                          `also`. Null: no line */
  void (*run)(void);
  const char *also; /* another kind that comes with it; may be null */
} Case;

extern const Case correctCases[], raceCases[], accessCases[], lifetimeCases[], streamCases[];

/* The module with the kernels of correct.cu or planted.cu; unloaded at the end. */
Handle kernel(const char *name);

/* Device memory with floats 0, 1, 2, …; freed at the end. */
Device counting(int n);
/* Device memory that nothing has written; freed at the end. */
Device fresh(int n);

/* Launches on a stream; the parameters are pointers to their values. */
#define LAUNCH_ON(stream, name, grid, block, shared, ...)                                         \
  do {                                                                                            \
    void *parameters_[] = {__VA_ARGS__};                                                          \
    OK(cuLaunchKernel(kernel(name), grid, 1, 1, block, 1, 1, shared, stream, parameters_, NULL)); \
  } while (0)
#define LAUNCH(name, grid, block, ...) LAUNCH_ON(NULL, name, grid, block, 0, __VA_ARGS__)
