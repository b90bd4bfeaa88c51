#include "races.h"

#include <algorithm>

#include "../driver/report.h"
#include "../host/arena.h"
#include "faults.h"
#include "running.h"

namespace snn {
namespace {

std::vector<Unordered> unordered;
uint32_t oldestUnordered = UINT32_MAX;

bool isWrite(Access a) { return a == Access::WRITE || a == Access::ATOMIC_WRITE; }
bool isAtomic(Access a) { return a == Access::ATOMIC_READ || a == Access::ATOMIC_WRITE; }

size_t blockPosition(uint32_t epoch) {
  auto& starts = runningNow->blockEpochs;
  return size_t(std::upper_bound(starts.begin(), starts.end(), epoch) - starts.begin()) - 1;
}

bool orderedByAtomics(uint32_t block, const Mark& before) {
  return runningNow->blockKnows.covers(block, before.epoch, before.thread) ||
         runningNow->thread->knows.covers(block, before.epoch, before.thread);
}

bool knowsAnything() { return !runningNow->blockKnows.empty() || !runningNow->thread->knows.empty(); }

/** Whether the running thread's access may meet the earlier one, as they conflict. */
bool concurrent(const Space& space, const Mark& before) {
  const Running& r = *runningNow;
  if (before.epoch < r.blockEpoch) {
    if (space.kind == SpaceKind::SHARED || before.epoch < r.launchEpoch) return false;
    if (before.flags & SEVERAL_BLOCKS && !knowsAnything()) return true;
    return !orderedByAtomics(r.blockEpochs[blockPosition(before.epoch)], before);
  }
  if (before.flags & SEVERAL_BLOCKS && !knowsAnything()) return true;
  if (before.epoch != r.epoch) return false;
  if (!(before.flags & SEVERAL_WARPS)) {
    const bool alone = !(before.flags & SEVERAL_LANES);
    if (before.thread == r.thread->number && alone) return false;
    unsigned warp = r.thread->number / 32;
    if (before.thread / 32u == warp && before.warpEpoch != r.warpEpochs[warp]) return false;
  }
  return !orderedByAtomics(r.blockEpoch, before);
}

void reportRace(const Space& space, const Mark& before, bool wrote, uint64_t address, Access access, void* pc) {
  const Running& r = *runningNow;
  std::string at = sourceLine(pc), other;
  if (before.epoch >= r.blockEpoch && !(before.flags & SEVERAL_BLOCKS))
    other = dimText(threadIndex(before.thread));
  else if (before.epoch >= r.blockEpoch)
    other = "of-several-blocks";
  else
    other = dimText(threadIndex(before.thread)) + " other-block=" + dimText(blockIndexAt(blockPosition(before.epoch)));
  report("RACE", r.launch->kernel + at + describeObject(space, address, false),
         format("%s at=%s %s=%s earlier-%s-by-thread=%s %s", where().c_str(), at.c_str(), spaceName(space.kind),
                isWrite(access) ? "write" : "read", wrote ? "write" : "read", other.c_str(),
                describeObject(space, address, true).c_str()));
}

void reportStreamRace(const Space& space, const std::string& other, uint64_t address, void* pc) {
  std::string at = sourceLine(pc);
  report("STREAM_RACE", runningNow->launch->kernel + at + other,
         format("%s at=%s with=%s %s no event or synchronisation orders the two streams", where().c_str(), at.c_str(),
                other.c_str(), describeObject(space, address, true).c_str()));
}

const Unordered* unorderedKernel(uint32_t epoch) {
  if (epoch < oldestUnordered) return nullptr;
  for (const Unordered& u : unordered)
    if (u.firstEpoch <= epoch && epoch <= u.lastEpoch) return &u;
  return nullptr;
}

void checkStreams(const Space& space, const Cell& cell, uint64_t address, Access access, void* pc) {
  uint32_t launch = runningNow->launchEpoch;
  const Unordered* other = cell.write.epoch < launch ? unorderedKernel(cell.write.epoch) : nullptr;
  if (!other && isWrite(access) && cell.read.epoch < launch) other = unorderedKernel(cell.read.epoch);
  if (other) return reportStreamRace(space, other->name, address, pc);
  for (const Unordered& u : unordered) {
    bool written = address - u.writeBegin < u.writeEnd - u.writeBegin;
    bool read = isWrite(access) && address - u.readBegin < u.readEnd - u.readBegin;
    if (written || read) return reportStreamRace(space, u.name, address, pc);
  }
}

void noteRead(Mark& m, const Running& r, uint8_t bytes, uint8_t atomic) {
  uint16_t me = r.thread->number, warpEpoch = r.warpEpochs[me / 32];
  uint8_t flags = atomic;
  if (m.epoch >= r.launchEpoch && (m.epoch < r.blockEpoch || m.flags & SEVERAL_BLOCKS)) flags |= SEVERAL_BLOCKS;
  if (m.epoch == r.epoch) {
    flags |= m.flags & SEVERAL_WARPS;
    bytes |= m.bytes;
    if (!(m.flags & ATOMIC)) flags &= ~ATOMIC;
    if (m.thread / 32 != me / 32)
      flags |= SEVERAL_WARPS;
    else if (m.warpEpoch == warpEpoch && (m.thread != me || m.flags & SEVERAL_LANES))
      flags |= SEVERAL_LANES;
  }
  m = {r.epoch, me, warpEpoch, bytes, flags};
}

}  // namespace

std::vector<Unordered>& unorderedWork() { return unordered; }

void unorderedWorkChanged() {
  oldestUnordered = UINT32_MAX;
  for (const Unordered& u : unordered) {
    if (u.firstEpoch) oldestUnordered = std::min(oldestUnordered, u.firstEpoch);
  }
}

void checkRace(Space& space, Cell& cell, uint64_t address, uint8_t bytes, Access access, void* pc) {
  const Running& r = *runningNow;
  const bool writes = isWrite(access);
  const uint8_t atomic = isAtomic(access) ? ATOMIC : 0;
  auto conflicts = [&](const Mark& m) {
    bool mine = m.epoch == r.epoch && m.thread == r.thread->number && !(m.flags & ~ATOMIC);  // the usual case, decided at once
    return m.epoch >= r.launchEpoch && !mine && m.bytes & bytes && !(m.flags & atomic) && concurrent(space, m);
  };
  if (conflicts(cell.write))
    reportRace(space, cell.write, true, address, access, pc);
  else if (writes && conflicts(cell.read))
    reportRace(space, cell.read, false, address, access, pc);
  if (!unordered.empty() && space.kind != SpaceKind::SHARED) checkStreams(space, cell, address, access, pc);
  uint16_t me = r.thread->number;
  if (writes) {
    cell.write = {r.epoch, me, r.warpEpochs[me / 32], bytes, atomic};
    cell.read = {};
  } else {
    noteRead(cell.read, r, bytes, atomic);
  }
}

void checkCopyRace(uint64_t begin, uint64_t end, bool writes, const std::string& name) {
  if (unordered.empty() || begin == end) return;
  auto complain = [&](const std::string& other) {
    report("STREAM_RACE", name + other,
           format("copy=%s with=%s %s no event or synchronisation orders the two streams", name.c_str(), other.c_str(),
                  arena().describe(begin).c_str()));
  };
  auto meets = [&](uint64_t b, uint64_t e) { return b < end && begin < e; };
  for (const Unordered& u : unordered)
    if (meets(u.writeBegin, u.writeEnd) || (writes && meets(u.readBegin, u.readEnd))) return complain(u.name);
  Space& space = arena().space();
  if (oldestUnordered == UINT32_MAX || !space.contains(begin)) return;
  for (uint64_t c = (begin - space.base) / 4; c < (end - space.base + 3) / 4; c++) {
    const Unordered* u = unorderedKernel(space.cells[c].write.epoch);
    if (!u && writes) u = unorderedKernel(space.cells[c].read.epoch);
    if (u) return complain(u->name);
  }
}

}  // namespace snn
