// What was never freed: reported when its context or the process ends.
#pragma once
#include "call.h"

namespace snn {

void reportLeak(const char* what, unsigned sequence);

/** Reports and frees the memory of a context. */
void freeOwnedBy(Context* context);

void reportContextLeaks();
void reportModuleLeaks();

}  // namespace snn
