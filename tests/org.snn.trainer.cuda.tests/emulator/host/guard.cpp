// The guard: page protection and a handler of SIGSEGV that passes everything else on to the handler before it (the JVM has one).
#include <signal.h>
#include <sys/mman.h>

#include <cstdlib>
#include <cstring>
#include <list>

#include "../driver/call.h"
#include "../driver/report.h"
#include "arena.h"
#include "hostmemory.h"

namespace snn {
namespace {

struct Guarded {
  uint64_t begin, end;
  bool closed;  // its pages fault; not those of pageable memory
};

std::list<Guarded>& ranges() {
  static auto* all = new std::list<Guarded>;
  return *all;
}
struct sigaction before;
bool active = false;

uint64_t pageOf(uint64_t a) { return a & ~4095ull; }

bool ownPages(uint64_t begin, uint64_t size) {
  for (auto& [base, a] : hostAllocations())
    if (!a.registered && begin >= base && begin + size <= base + a.size) return true;
  return false;
}

bool ours(uint64_t address) {
  for (auto& [base, a] : hostAllocations())
    if (!a.registered && address >= base && address < pageOf(base + a.size + 4095)) return true;
  return false;
}

void protect(const Guarded& g, int access) {
  mprotect(reinterpret_cast<void*>(pageOf(g.begin)), pageOf(g.end + 4095) - pageOf(g.begin), access);
}

void letThrough(uint64_t address) {
  for (Guarded& g : ranges()) {
    if (!g.closed || pageOf(address) < pageOf(g.begin) || address >= pageOf(g.end + 4095)) continue;
    if (address >= g.begin && address < g.end)
      report("MISSING_SYNC", describeHost(g.begin),
             describeHost(address) + " the host touches the target of a copy that no synchronisation has finished");
    g.closed = false;
    protect(g, PROT_READ | PROT_WRITE);
  }
}

void passOn(int signal, siginfo_t* info, void* context) {
  if (before.sa_flags & SA_SIGINFO && before.sa_sigaction) return before.sa_sigaction(signal, info, context);
  if (before.sa_handler != SIG_DFL && before.sa_handler != SIG_IGN) return before.sa_handler(signal);
  sigaction(SIGSEGV, &before, nullptr);  // the access happens again, and ends the process
}

void onFault(int signal, siginfo_t* info, void* context) {
  uint64_t address = uint64_t(info->si_addr);
  {
    // A fault in guarded pages comes from host code outside the emulator, so the lock is free or held by another thread.
    std::lock_guard<std::recursive_mutex> hold(driverLock());
    if (ours(address)) return letThrough(address);
  }
  passOn(signal, info, context);
}

}  // namespace

void openGuard() {
  const char* wanted = getenv("SNN_EMULATOR_GUARD");
  if (active || (wanted && !strcmp(wanted, "0"))) return;
  struct sigaction mine = {};
  active = sigaction(SIGSEGV, nullptr, &before) == 0;
  mine.sa_sigaction = onFault;
  mine.sa_flags = before.sa_flags | SA_SIGINFO;
  mine.sa_mask = before.sa_mask;
  active = active && sigaction(SIGSEGV, &mine, nullptr) == 0;
}

void guard(uint64_t begin, uint64_t size) {
  unguard(begin, size);  // where an earlier copy to the same place waits too
  memset(reinterpret_cast<void*>(begin), POISON, size);
  ranges().push_back({begin, begin + size, active && ownPages(begin, size)});
  if (ranges().back().closed) protect(ranges().back(), PROT_NONE);
}

bool copyWaits(uint64_t begin, uint64_t size) {
  for (const Guarded& g : ranges())
    if (g.begin < begin + size && begin < g.end) return true;
  return false;
}

void unguard(uint64_t begin, uint64_t size) {
  for (auto g = ranges().begin(); g != ranges().end();) {
    bool touches = pageOf(g->begin) < pageOf(begin + size + 4095) && pageOf(begin) < pageOf(g->end + 4095);
    if (touches && g->closed) protect(*g, PROT_READ | PROT_WRITE), g->closed = false;
    bool same = g->begin < begin + size && begin < g->end;
    g = touches && same ? ranges().erase(g) : std::next(g);
  }
}

}  // namespace snn
