// Calls a kernel with parameters as cuLaunchKernel has them: C++ deduces their types from the kernel itself.
#pragma once
#include <utility>

#include "registration.h"

// The values of the parameters are the host's, so these functions must not be checked.
#define SNN_UNCHECKED __attribute__((no_sanitize("thread")))

template <auto Kernel>
struct SnnInvoke;

template <typename... A, void (*Kernel)(A...)>
struct SnnInvoke<Kernel> {
  static constexpr unsigned sizes[] = {unsigned(sizeof(A))..., 0};

  template <size_t... I>
  SNN_UNCHECKED static void call(void** parameters, std::index_sequence<I...>) {
    Kernel(*static_cast<A*>(parameters[I])...);
  }
  SNN_UNCHECKED static void invoke(void** parameters) { call(parameters, std::index_sequence_for<A...>()); }

  static constexpr SnnKernel entry(const char* name) { return {name, invoke, sizes, unsigned(sizeof...(A))}; }
};

extern "C" {
thread_local char snn_shared_anchor;
extern thread_local char snn_dynamic_shared[];
}
SNN_UNCHECKED inline char* snnSharedAnchor() { return &snn_shared_anchor; }
SNN_UNCHECKED inline char* snnDynamicShared() { return snn_dynamic_shared; }
