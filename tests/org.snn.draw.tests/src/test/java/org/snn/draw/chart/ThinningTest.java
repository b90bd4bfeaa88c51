package org.snn.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ThinningTest {

  private static int[] thin(double[] y, int columns) {
    return Thinning.of(i -> i, i -> y[i], 0, y.length, columns);
  }

  /** First, lowest, highest and last value of each column of pixels, computed in the plain way. */
  private static Map<Integer, double[]> extents(double[] y, int[] points, int columns) {
    Map<Integer, double[]> extents = new TreeMap<>();
    for (int point : points) {
      if (Double.isFinite(y[point])) {
        int column = (int) ((double) point / (y.length - 1) * columns);
        double value = y[point];
        extents.merge(column, new double[] {value, value, value, value},
            (a, b) -> new double[] {a[0], Math.min(a[1], b[1]), Math.max(a[2], b[2]), b[3]});
      }
    }
    return extents;
  }

  /** Powers of two, so that both computations find the same columns. */
  @Property(tries = 200)
  void columnsCoverTheSamePixels(@ForAll @NotEmpty @Size(max = 8) double[] seed, @ForAll @IntRange(max = 5) int power) {
    double[] y = IntStream.range(0, 257).mapToDouble(i -> seed[i * 31 % seed.length] * Math.sin(i) + 0.0).toArray();
    int columns = 1 << power;
    int[] kept = thin(y, columns);

    Map<Integer, double[]> all = extents(y, IntStream.range(0, y.length).toArray(), columns);
    Map<Integer, double[]> left = extents(y, kept, columns);
    assertThat(left.keySet()).isEqualTo(all.keySet());
    all.forEach((column, extent) -> assertThat(left.get(column)).containsExactly(extent));
    assertThat(kept).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(4 * (columns + 1));
  }

  @Test
  void aSpikeInManyPointsStays() {
    double[] y = new double[100_000];
    y[54_321] = 7;
    assertThat(thin(y, 800)).contains(54_321).hasSizeLessThan(3300);
  }

  @Test
  void fewPointsAllStay() {
    assertThat(thin(new double[] {3, 1, 2}, 800)).containsExactly(0, 1, 2);
    assertThat(thin(new double[] {3}, 800)).containsExactly(0);
    assertThat(thin(new double[] {}, 800)).isEmpty();
  }

  @Test
  void whatIsNotFiniteIsLeftOut() {
    double[] y = {1, Double.NaN, 2, Double.POSITIVE_INFINITY, Double.NaN};
    assertThat(thin(y, 1)).containsExactly(0, 2);
    Arrays.fill(y, Double.NaN);
    assertThat(thin(y, 10)).isEmpty();
  }

  @Test
  void aPartIsThinnedAlone() {
    double[] y = IntStream.range(0, 1000).mapToDouble(i -> i % 10).toArray();
    int[] kept = Thinning.of(i -> i, i -> y[i], 100, 200, 2);
    assertThat(kept).contains(100, 199);
    assertThat(Arrays.stream(kept)).allMatch(point -> point >= 100 && point < 200);
  }
}
