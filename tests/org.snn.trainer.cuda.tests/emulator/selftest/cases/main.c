/* `cases PTX list`: name and finding of each case. `cases PTX NAME`: runs one, in a fresh process so that faults do not mix. */
#include <string.h>
#include <unistd.h>

#include "cases.h"

static const Case *const all[] = {correctCases, raceCases, accessCases, lifetimeCases, streamCases};
static Handle modules[2];
static Device allocations[32];
static int allocated;

Handle kernel(const char *name) {
  Handle function;
  for (int m = 0; m < 2; m++)
    if (cuModuleGetFunction(&function, modules[m], name) == 0) return function;
  printf("no kernel %s\n", name);
  exit(1);
}

Device fresh(int n) {
  Device p;
  OK(cuMemAlloc_v2(&p, n * sizeof(float)));
  return allocations[allocated++] = p;
}

Device counting(int n) {
  Device p = fresh(n);
  float *values = malloc(n * sizeof(float));
  for (int i = 0; i < n; i++) values[i] = (float)i;
  OK(cuMemcpyHtoD_v2(p, values, n * sizeof(float)));
  free(values);
  return p;
}

static void load(const char *folder, const char *name, Handle *module) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s.ptx", folder, name);
  FILE *file = fopen(path, "r");
  CHECK(file != NULL);
  char *text = calloc(1, 1 << 20);
  CHECK(fread(text, 1, (1 << 20) - 1, file) > 0);
  fclose(file);
  OK(cuModuleLoadData(module, text));
  free(text);
}

static void run(const char *folder, const Case *c) {
  Handle context;
  alarm(60); /* a case that hangs fails */
  OK(cuInit(0));
  OK(cuDevicePrimaryCtxRetain(&context, 0));
  OK(cuCtxSetCurrent(context));
  load(folder, "correct", &modules[0]);
  load(folder, "planted", &modules[1]);
  c->run();
  /* After a fault these return its error, but free all the same. */
  while (allocated > 0) cuMemFree_v2(allocations[--allocated]);
  cuModuleUnload(modules[0]);
  cuModuleUnload(modules[1]);
  OK(cuDevicePrimaryCtxRelease_v2(0));
}

int main(int count, char **arguments) {
  if (count != 3) return 2;
  for (size_t theme = 0; theme < sizeof all / sizeof *all; theme++)
    for (const Case *c = all[theme]; c->name; c++) {
      if (!strcmp(arguments[2], "list")) printf("%s|%s|%s\n", c->name, c->finding ? c->finding : "", c->also ? c->also : "");
      if (!strcmp(arguments[2], c->name)) return run(arguments[1], c), 0;
    }
  return strcmp(arguments[2], "list") != 0;
}
