/* Races, barriers that not all reach, and spins. */
#include "cases.h"

static void missingBarrier(void) {
  Device in = counting(64), out = fresh(64);
  LAUNCH("missingBarrier", 1, 64, &in, &out);
  OK(cuCtxSynchronize());
}

static void sharedRace(void) {
  Device out = fresh(64);
  LAUNCH("sharedRace", 1, 64, &out);
  OK(cuCtxSynchronize());
}

static void reductionWithoutBarrier(void) {
  Device in = counting(128), out = fresh(1);
  LAUNCH("reductionWithoutBarrier", 1, 128, &in, &out);
  OK(cuCtxSynchronize());
}

static void missingSecondBarrier(void) {
  Device in = counting(64), out = fresh(64);
  int rounds = 2;
  LAUNCH("missingSecondBarrier", 1, 64, &in, &out, &rounds);
  OK(cuCtxSynchronize());
}

static void plainReadOfAtomic(void) {
  Device counter = counting(1), out = fresh(64);
  LAUNCH("plainReadOfAtomic", 1, 64, &counter, &out);
  OK(cuCtxSynchronize());
}

static void sharedAtomicOrdersNoBlocks(void) {
  Device total = counting(1);
  LAUNCH("sharedAtomicOrdersNoBlocks", 4, 64, &total);
  OK(cuCtxSynchronize());
}

static void writeWhatOthersRead(void) {
  Device shared = counting(1), out = fresh(256);
  LAUNCH("writeWhatOthersRead", 4, 64, &shared, &out);
  OK(cuCtxSynchronize());
}

static void missingWarpBarrier(void) {
  Device values = counting(32);
  LAUNCH("missingWarpBarrier", 1, 32, &values);
  OK(cuCtxSynchronize());
}

static void globalRace(void) {
  Device out = fresh(1);
  LAUNCH("globalRace", 1, 64, &out);
  OK(cuCtxSynchronize());
}

static void raceBetweenBlocks(void) {
  Device total = counting(1);
  LAUNCH("raceBetweenBlocks", 4, 32, &total);
  OK(cuCtxSynchronize());
}

static void lastBlockTooEarly(void) {
  Device partial = fresh(256), arrived = counting(1), total = fresh(1);
  LAUNCH("lastBlockTooEarly", 4, 64, &partial, &arrived, &total);
  OK(cuCtxSynchronize());
}

static void divergentBarrier(void) {
  Device out = fresh(64);
  LAUNCH("divergentBarrier", 1, 64, &out);
  EXPECT(LAUNCH_FAILED, cuCtxSynchronize());
}

static void endBeforeBarrier(void) {
  Device out = fresh(64);
  int n = 40;
  LAUNCH("endBeforeBarrier", 1, 64, &out, &n);
  OK(cuCtxSynchronize());
}

static void divergentShuffle(void) {
  Device out = fresh(32);
  LAUNCH("divergentShuffle", 1, 32, &out);
  EXPECT(LAUNCH_FAILED, cuCtxSynchronize());
}

static void spin(void) {
  Device flag = fresh(1);
  OK(cuMemsetD32_v2(flag, 0, 1));
  LAUNCH("spin", 1, 2, &flag);
  EXPECT(LAUNCH_TIMEOUT, cuCtxSynchronize());
}

const Case raceCases[] = {
    {"missingBarrier", "RACE kernel=missingBarrier .*at=planted.cu:8 shared=", missingBarrier, "UNINITIALISED"},
    {"sharedRace", "RACE kernel=sharedRace .*shared=write earlier-write", sharedRace},
    {"reductionWithoutBarrier", "RACE kernel=reductionWithoutBarrier .*shared=", reductionWithoutBarrier},
    {"missingSecondBarrier", "RACE kernel=missingSecondBarrier .*shared=", missingSecondBarrier},
    {"plainReadOfAtomic", "RACE kernel=plainReadOfAtomic .*global=", plainReadOfAtomic},
    {"sharedAtomicOrdersNoBlocks", "RACE kernel=sharedAtomicOrdersNoBlocks .*other-block=", sharedAtomicOrdersNoBlocks},
    {"writeWhatOthersRead", "RACE kernel=writeWhatOthersRead .*global=", writeWhatOthersRead},
    {"missingWarpBarrier", "RACE kernel=missingWarpBarrier .*shared=", missingWarpBarrier, "UNINITIALISED"},
    {"globalRace", "RACE kernel=globalRace .*global=write earlier-write", globalRace},
    {"raceBetweenBlocks", "RACE kernel=raceBetweenBlocks .*other-block=", raceBetweenBlocks},
    {"lastBlockTooEarly", "RACE kernel=lastBlockTooEarly .*global=read earlier-write", lastBlockTooEarly, "UNINITIALISED"},
    {"divergentBarrier", "DIVERGENT_BARRIER kernel=divergentBarrier .*other-at=planted.cu", divergentBarrier},
    {"endBeforeBarrier", "DIVERGENT_BARRIER kernel=endBeforeBarrier .*waiting=40 ended=24", endBeforeBarrier},
    {"divergentShuffle", "DIVERGENT_WARP kernel=divergentShuffle", divergentShuffle},
    {"spin", "HANG kernel=spin", spin},
    {0},
};
