package org.snn.trainer.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jcuda.Pointer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Work that is recorded. */
@ExtendWith(Emulated.class)
class StreamTest {

  private Gpu gpu;
  private Stream stream;
  private DeviceMemory memory;

  @BeforeEach
  void open() {
    gpu = new Gpu(0);
    stream = new Stream(gpu);
    memory = new DeviceMemory();
  }

  @AfterEach
  void close() {
    stream.close();
    memory.close();
    gpu.close();
  }

  private static int first(DeviceArray array) {
    int[] value = {-1};
    array.copyTo(Pointer.to(value));
    return value[0];
  }

  /** As when a server opens another engine while one records its first step; what the driver checks is the device, not the thread. */
  @Test
  void memoryIsFilledWhileAnEngineRecords() {
    DeviceArray recorded = memory.ints(new int[] {1});
    try (Recording recording = stream.record(() -> {
      assertThat(first(memory.ints(new int[] {2}))).isEqualTo(2);
      assertThat(first(memory.zeros(Integer.BYTES))).isZero();
      stream.clear(recorded);
    })) {
      assertThat(first(recorded)).isEqualTo(1);
      stream.play(recording);
      stream.await();
      assertThat(first(recorded)).isZero();
    }
  }

  /** Nothing of the recording is left, and the stream works again. */
  @Test
  void aRecordingThatFailsTellsWhy() {
    DeviceArray array = memory.ints(new int[] {1});
    IllegalStateException failure = new IllegalStateException("why");
    assertThatThrownBy(() -> stream.record(() -> {
      stream.clear(array);
      throw failure;
    })).isSameAs(failure);
    stream.clear(array);
    stream.await();
    assertThat(first(array)).isZero();
  }
}
