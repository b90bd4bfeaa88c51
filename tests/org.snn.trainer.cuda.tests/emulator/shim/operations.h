// Numbers of the warp operations, shared by the kernels' shim and the emulator.
#pragma once

enum {
  SNN_SYNCWARP,
  SNN_SHUFFLE,
  SNN_SHUFFLE_XOR,
  SNN_SHUFFLE_UP,
  SNN_SHUFFLE_DOWN,
  SNN_BALLOT,
  SNN_ANY,
  SNN_ALL,
};
