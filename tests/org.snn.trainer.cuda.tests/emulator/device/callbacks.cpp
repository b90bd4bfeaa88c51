// What `g++ -fsanitize=thread` calls in the kernels. No libtsan is linked: these are the emulator's own.
#include "checker.h"

using snn::Access;

#define PC __builtin_return_address(0)
#define PLAIN(N)                                                                                  \
  void __tsan_read##N(void* a) { snn::checkAccess(uint64_t(a), N, Access::READ, PC); }            \
  void __tsan_write##N(void* a) { snn::checkAccess(uint64_t(a), N, Access::WRITE, PC); }          \
  void __tsan_unaligned_read##N(void* a) { snn::checkRange(uint64_t(a), N, Access::READ, PC); }   \
  void __tsan_unaligned_write##N(void* a) { snn::checkRange(uint64_t(a), N, Access::WRITE, PC); } \
  void __tsan_volatile_read##N(void* a) {                                                         \
    snn::interleave();                                                                            \
    snn::checkAccess(uint64_t(a), N, Access::ATOMIC_READ, PC);                                    \
    snn::synchronizeAtomic(uint64_t(a));                                                          \
  }                                                                                               \
  void __tsan_volatile_write##N(void* a) {                                                        \
    snn::interleave();                                                                            \
    snn::checkAccess(uint64_t(a), N, Access::ATOMIC_WRITE, PC);                                   \
    snn::synchronizeAtomic(uint64_t(a));                                                          \
  }

#define ATOMIC_UPDATE(BITS, NAME)                                                                        \
  uint##BITS##_t __tsan_atomic##BITS##_fetch_##NAME(volatile uint##BITS##_t* a, uint##BITS##_t v, int) { \
    snn::interleave();                                                                                   \
    snn::checkAccess(uint64_t(a), BITS / 8, Access::ATOMIC_WRITE, PC);                                   \
    snn::synchronizeAtomic(uint64_t(a));                                                                 \
    return __atomic_fetch_##NAME(a, v, __ATOMIC_SEQ_CST);                                                \
  }

#define ATOMIC(BITS)                                                                                                             \
  ATOMIC_UPDATE(BITS, add)                                                                                                       \
  ATOMIC_UPDATE(BITS, sub)                                                                                                       \
  ATOMIC_UPDATE(BITS, and)                                                                                                       \
  ATOMIC_UPDATE(BITS, or)                                                                                                        \
  ATOMIC_UPDATE(BITS, xor)                                                                                                       \
  uint##BITS##_t __tsan_atomic##BITS##_exchange(volatile uint##BITS##_t* a, uint##BITS##_t v, int) {                             \
    snn::interleave();                                                                                                           \
    snn::checkAccess(uint64_t(a), BITS / 8, Access::ATOMIC_WRITE, PC);                                                           \
    snn::synchronizeAtomic(uint64_t(a));                                                                                         \
    return __atomic_exchange_n(a, v, __ATOMIC_SEQ_CST);                                                                          \
  }                                                                                                                              \
  int __tsan_atomic##BITS##_compare_exchange_strong(volatile uint##BITS##_t* a, uint##BITS##_t* expected, uint##BITS##_t v, int, \
                                                    int) {                                                                       \
    snn::interleave();                                                                                                           \
    snn::checkAccess(uint64_t(a), BITS / 8, Access::ATOMIC_WRITE, PC);                                                           \
    snn::synchronizeAtomic(uint64_t(a));                                                                                         \
    return __atomic_compare_exchange_n(a, expected, v, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);                               \
  }                                                                                                                              \
  int __tsan_atomic##BITS##_compare_exchange_weak(volatile uint##BITS##_t* a, uint##BITS##_t* expected, uint##BITS##_t v, int,   \
                                                  int) {                                                                         \
    snn::interleave();                                                                                                           \
    snn::checkAccess(uint64_t(a), BITS / 8, Access::ATOMIC_WRITE, PC);                                                           \
    snn::synchronizeAtomic(uint64_t(a));                                                                                         \
    return __atomic_compare_exchange_n(a, expected, v, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);                               \
  }                                                                                                                              \
  uint##BITS##_t __tsan_atomic##BITS##_load(const volatile uint##BITS##_t* a, int) {                                             \
    snn::interleave();                                                                                                           \
    snn::checkAccess(uint64_t(a), BITS / 8, Access::ATOMIC_READ, PC);                                                            \
    snn::synchronizeAtomic(uint64_t(a));                                                                                         \
    return __atomic_load_n(a, __ATOMIC_SEQ_CST);                                                                                 \
  }                                                                                                                              \
  void __tsan_atomic##BITS##_store(volatile uint##BITS##_t* a, uint##BITS##_t v, int) {                                          \
    snn::interleave();                                                                                                           \
    snn::checkAccess(uint64_t(a), BITS / 8, Access::ATOMIC_WRITE, PC);                                                           \
    snn::synchronizeAtomic(uint64_t(a));                                                                                         \
    __atomic_store_n(a, v, __ATOMIC_SEQ_CST);                                                                                    \
  }

#pragma GCC visibility push(default)
extern "C" {

PLAIN(1)
PLAIN(2)
PLAIN(4)
PLAIN(8)
PLAIN(16)
ATOMIC(32)
ATOMIC(64)

void __tsan_init() {}
void __tsan_func_entry(void*) {}
void __tsan_func_exit() {}
void __tsan_atomic_thread_fence(int) {}
void __tsan_atomic_signal_fence(int) {}
void __tsan_vptr_update(void**, void*) {}
void __tsan_vptr_read(void**) {}
void __tsan_read_range(void* a, size_t n) { snn::checkRange(uint64_t(a), n, Access::READ, PC); }
void __tsan_write_range(void* a, size_t n) { snn::checkRange(uint64_t(a), n, Access::WRITE, PC); }

void snn_aligned(const void* a, unsigned alignment) { snn::checkAlignment(uint64_t(a), alignment, PC); }
}
#pragma GCC visibility pop
