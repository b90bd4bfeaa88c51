#include "fiber.h"

#include <sys/mman.h>

#include <cstdio>
#include <cstdlib>

asm(R"(
.text
.globl snn_switch
.hidden snn_switch
.type snn_switch, @function
snn_switch:
  pushq %rbp
  pushq %rbx
  pushq %r12
  pushq %r13
  pushq %r14
  pushq %r15
  movq %rsp, (%rdi)
  movq %rsi, %rsp
  popq %r15
  popq %r14
  popq %r13
  popq %r12
  popq %rbx
  popq %rbp
  ret
.size snn_switch, .-snn_switch
)");

namespace snn {

void* Stacks::prepare(unsigned i, void (*entry)()) {
  if (!base_) {
    void* p = mmap(nullptr, SIZE * COUNT, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p == MAP_FAILED) {
      fprintf(stderr, "snn-emulator: cannot reserve stacks for device threads\n");
      abort();
    }
    base_ = uint64_t(p);
  }
  for (; guarded_ <= i; guarded_++) mprotect(reinterpret_cast<void*>(base_ + guarded_ * SIZE), 4096, PROT_NONE);
  auto* top = reinterpret_cast<uint64_t*>(base_ + (i + 1) * SIZE);
  // From the top: a null return address, at which entry finds its stack aligned as after a call; entry; six saved registers.
  top[-1] = 0;
  top[-2] = uint64_t(entry);
  return top - 8;
}

}  // namespace snn
