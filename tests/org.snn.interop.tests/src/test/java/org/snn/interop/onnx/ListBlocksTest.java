package org.snn.interop.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lists are put into the blocks that cost least: compared with all ways there are. */
class ListBlocksTest {

  private static double cost(int[] lengths, int begin, int end) {
    return 3 * Costs.NODE + Costs.SPARSE * (end - begin) * Math.max(1, lengths[end - 1]);
  }

  /** Of the lists from here on. */
  private static double least(int[] lengths, int begin) {
    double least = begin == lengths.length ? 0 : Double.POSITIVE_INFINITY;
    for (int end = begin + 1; end <= lengths.length; end++) {
      least = Math.min(least, cost(lengths, begin, end) + least(lengths, end));
    }
    return least;
  }

  @Test
  void noOtherBlocksCostLess() {
    Random random = new Random(1);
    for (int trial = 0; trial < 300; trial++) {
      int[] lengths = random.ints(1 + random.nextInt(12), 0, 1 + random.nextInt(200)).sorted().toArray();
      ListBlocks blocks = ListBlocks.of(lengths);
      double cost = 0;
      int begin = 0;
      for (int end : blocks.ends()) {
        cost += cost(lengths, begin, end);
        begin = end;
      }
      assertThat(begin).isEqualTo(lengths.length);
      assertThat(blocks.cost()).as(Arrays.toString(lengths)).isCloseTo(cost, within(1e-6 * cost));
      assertThat(cost).as(Arrays.toString(lengths)).isCloseTo(least(lengths, 0), within(1e-6 * cost));
    }
  }
}
