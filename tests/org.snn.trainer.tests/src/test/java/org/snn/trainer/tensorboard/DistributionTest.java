package org.snn.trainer.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tensorflow.proto.HistogramProto;

class DistributionTest {

  private static HistogramProto of(float... values) throws Exception {
    Distribution distribution = new Distribution();
    for (float value : values) {
      distribution.measure(value);
    }
    for (float value : values) {
      distribution.count(value);
    }
    return HistogramProto.parseFrom(distribution.message().toBytes());
  }

  /** Up to a limit are as many values as the buckets say; a value that is as near to it as rounding may be on either side. */
  @Property(tries = 200)
  void bucketsHoldTheValues(@ForAll @Size(min = 1, max = 200) float[] drawn) throws Exception {
    HistogramProto histogram = of(drawn);
    int finite = 0;
    double sum = 0;
    for (float value : drawn) {
      finite += Float.isFinite(value) ? 1 : 0;
      sum += Float.isFinite(value) ? value : 0;
    }
    assertThat(histogram.getNum()).isEqualTo(finite);
    assertThat(histogram.getSum()).isEqualTo(sum);
    assertThat(histogram.getBucketList().stream().mapToDouble(Double::doubleValue).sum()).isEqualTo(finite);
    assertThat(histogram.getBucketLimitList()).hasSameSizeAs(histogram.getBucketList()).isSorted();
    assertThat(histogram.getBucketLimit(histogram.getBucketLimitCount() - 1)).isEqualTo(histogram.getMax());
    for (int bucket = 0; bucket < histogram.getBucketCount(); bucket++) {
      double limit = histogram.getBucketLimit(bucket);
      double reach = 1e-9 * (histogram.getMax() - histogram.getMin());
      double counted = histogram.getBucketList().subList(0, bucket + 1).stream().mapToDouble(Double::doubleValue).sum();
      assertThat(counted).isBetween(below(drawn, limit - reach), below(drawn, limit + reach));
    }
  }

  private static double below(float[] values, double limit) {
    int count = 0;
    for (float value : values) {
      count += Float.isFinite(value) && value <= limit ? 1 : 0;
    }
    return count;
  }

  @Property(tries = 50)
  void squaresAreAdded(@ForAll @Size(min = 1, max = 50) @FloatRange(min = -2, max = 2) float[] values) throws Exception {
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value;
    }
    assertThat(of(values).getSumSquares()).isCloseTo(squares, within(1e-12));
  }

  @Test
  void equalValuesAreOneBucketWithoutWidth() throws Exception {
    HistogramProto histogram = of(0.5f, 0.5f, 0.5f);
    assertThat(histogram.getMin()).isEqualTo(0.5);
    assertThat(histogram.getMax()).isEqualTo(0.5);
    assertThat(histogram.getBucketLimitList()).containsExactly(0.5);
    assertThat(histogram.getBucketList()).containsExactly(3.0);
  }

  @Test
  void valuesThatAreNotFiniteAreLeftOut() throws Exception {
    HistogramProto histogram = of(-1, Float.NaN, Float.POSITIVE_INFINITY, 1, Float.NEGATIVE_INFINITY);
    assertThat(histogram.getNum()).isEqualTo(2);
    assertThat(histogram.getMin()).isEqualTo(-1);
    assertThat(histogram.getMax()).isEqualTo(1);
    Distribution none = new Distribution();
    none.measure(Float.NaN);
    assertThat(none.isEmpty()).isTrue();
  }
}
