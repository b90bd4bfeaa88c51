package org.snn.trainer.tensorboard;

import java.util.Arrays;

/**
 * How values are distributed, as histogram.proto of TensorFlow (tsl/protobuf) holds it: counts in buckets of equal width from the
 * least to the largest value. The values are gone through twice: {@link #measure} takes each, and then {@link #count} each of them again.
 * Values that are not finite are left out, since they have no bucket.
 */
final class Distribution {

  /** As many as TensorBoard's own writer makes unless told otherwise. */
  private static final int BUCKETS = 30;

  private static final int MIN = 1;
  private static final int MAX = 2;
  private static final int NUM = 3;
  private static final int SUM = 4;
  private static final int SUM_SQUARES = 5;
  private static final int BUCKET_LIMIT = 6;
  private static final int BUCKET = 7;

  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;
  private long num;
  private double sum;
  private double squares;
  private final double[] counts = new double[BUCKETS];

  void measure(float value) {
    if (Float.isFinite(value)) {
      min = Math.min(min, value);
      max = Math.max(max, value);
      num++;
      sum += value;
      squares += (double) value * value;
    }
  }

  void count(float value) {
    if (Float.isFinite(value)) {
      // The largest value would be one past the last bucket; without any width all are in the first.
      counts[max > min ? Math.min(BUCKETS - 1, (int) ((value - min) / (max - min) * BUCKETS)) : 0]++;
    }
  }

  boolean isEmpty() {
    return num == 0;
  }

  ProtoMessage message() {
    int buckets = max > min ? BUCKETS : 1;
    double[] limits = new double[buckets];
    Arrays.setAll(limits, bucket -> bucket == buckets - 1 ? max : min + (max - min) * (bucket + 1) / buckets);
    return new ProtoMessage().real(MIN, min).real(MAX, max).real(NUM, num).real(SUM, sum).real(SUM_SQUARES, squares)
        .reals(BUCKET_LIMIT, limits).reals(BUCKET, Arrays.copyOf(counts, buckets));
  }
}
