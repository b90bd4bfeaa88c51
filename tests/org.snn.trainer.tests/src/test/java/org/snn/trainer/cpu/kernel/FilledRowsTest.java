package org.snn.trainer.cpu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.snn.plan.PlanFactory;
import org.snn.plan.SparseKernel;

class FilledRowsTest {

  /** Each row reads every {@code step}-th of the sources, which are those from 5 on. */
  private static SparseKernel kernel(int targets, int sources, int step) {
    SparseKernel kernel = PlanFactory.eINSTANCE.createSparseKernel();
    int fanIn = (sources + step - 1) / step;
    kernel.setTargets(targets);
    kernel.setRowStart(IntStream.rangeClosed(0, targets).map(row -> row * fanIn).toArray());
    kernel.setSource(IntStream.range(0, targets * fanIn).map(entry -> 5 + entry % fanIn * step).toArray());
    return kernel;
  }

  @Test
  void rowsThatAreAQuarterFullAreFilled() {
    assertThat(FilledRows.pay(kernel(8, 40, 1))).isTrue();
    assertThat(FilledRows.pay(kernel(300, 101, 4))).isTrue();
    assertThat(FilledRows.pay(kernel(300, 101, 5))).isFalse();
  }

  @Test
  void smallKernelsAreNot() {
    assertThat(FilledRows.pay(kernel(7, 40, 1))).isFalse();
    assertThat(FilledRows.pay(kernel(8, 31, 1))).isFalse();
    assertThat(FilledRows.pay(kernel(8, 0, 1))).isFalse();
  }

  @Test
  void rowsInAnotherOrderAreNot() {
    SparseKernel kernel = kernel(8, 40, 1);
    int last = kernel.getSource().length - 1;
    int[] source = kernel.getSource();
    source[last] = source[last - 1];
    source[last - 1] = 44;
    kernel.setSource(source);
    assertThat(FilledRows.pay(kernel)).isFalse();
  }
}
