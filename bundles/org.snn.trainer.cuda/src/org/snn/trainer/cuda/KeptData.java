package org.snn.trainer.cuda;

import java.lang.ref.WeakReference;
import jcuda.Pointer;
import jcuda.driver.JCudaDriver;
import org.snn.data.DataSet;

/** A data set in the device's memory, normalised, sample after sample. */
final class KeptData implements AutoCloseable {

  /** Samples that are turned at once on their way. */
  private static final int AT_ONCE = 1024;

  private final WeakReference<DataSet> data;
  private final DeviceMemory memory = new DeviceMemory();
  private final DeviceArray features;
  private final DeviceArray targets;
  private int users;

  KeptData(DataSet data) {
    this.data = new WeakReference<>(data);
    try {
      features = memory.allocate((long) Float.BYTES * data.samples() * data.features());
      targets = memory.allocate((long) Float.BYTES * data.samples() * data.targets());
      fill(features, data.samples(), data.features(), data::copyFeatures);
      fill(targets, data.samples(), data.targets(), data::copyTargets);
    } catch (RuntimeException | Error refused) {
      memory.closeAfter(refused);
      throw refused;
    }
  }

  /** Bytes that a data set takes. */
  static long bytes(DataSet data) {
    return (long) Float.BYTES * data.samples() * (data.features() + data.targets());
  }

  /** {@link DataSet#copyFeatures} or its like for targets. */
  private interface Copy {

    void copy(int[] samples, int from, int count, float[] out, int start, int stride);
  }

  /** A copy of one sample with stride 1 has its values one after the other. */
  private static void fill(DeviceArray array, int samples, int width, Copy copy) {
    float[] part = new float[Math.multiplyExact(Math.min(AT_ONCE, samples), width)];
    int[] number = new int[1];
    for (int first = 0; first < samples; first += AT_ONCE) {
      int count = Math.min(AT_ONCE, samples - first);
      for (int i = 0; i < count; i++) {
        number[0] = first + i;
        copy.copy(number, 0, 1, part, i * width, 1);
      }
      long start = (long) Float.BYTES * first * width;
      Driver.check(JCudaDriver.cuMemcpyHtoD(array.withByteOffset(start), Pointer.to(part), (long) Float.BYTES * count * width),
          "copy data to the device");
    }
    DeviceArray.await();
  }

  boolean isOf(DataSet other) {
    return data.get() == other;
  }

  void addUser() {
    users++;
  }

  void removeUser() {
    users--;
  }

  /** Whether no engine uses it. */
  boolean isUnused() {
    return users == 0;
  }

  /** Whether it is unused for good. */
  boolean isForgotten() {
    return isUnused() && data.get() == null;
  }

  /** (samples, features). */
  DeviceArray features() {
    return features;
  }

  /** (samples, targets). */
  DeviceArray targets() {
    return targets;
  }

  @Override
  public void close() {
    memory.close();
  }
}
