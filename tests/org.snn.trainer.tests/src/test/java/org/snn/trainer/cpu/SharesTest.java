package org.snn.trainer.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PseudoLayer;
import org.snn.trainer.layout.KernelRows;
import org.snn.trainer.layout.RowKinds;

/** Shares follow each other, hold every neuron once, and are about equal work. */
class SharesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 40})
  void holdEveryNeuronOnce(int shares) {
    for (int seed = 0; seed < 50; seed++) {
      ExecutionPlan plan = RandomTestNetworks.plan(seed);
      for (PseudoLayer layer : plan.getPseudoLayers()) {
        int first = layer.getFirstNeuron();
        check(Shares.ofTargets(layer, shares), shares, first, first + layer.getNeurons());
        check(Shares.ofSources(layer, plan.getInputs(), shares), shares, plan.getInputs(), first);
      }
      check(Shares.of(0, plan.getInputs(), shares), shares, 0, plan.getInputs());
    }
  }

  private static void check(Shares cut, int shares, int first, int end) {
    assertThat(cut.bounds()).hasSize(shares + 1).isSorted().startsWith(first).endsWith(end);
  }

  /** No share has more than its part and one row. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void areAboutEqual(int shares) {
    for (int seed = 0; seed < 50; seed++) {
      for (PseudoLayer layer : RandomTestNetworks.plan(seed).getPseudoLayers()) {
        Shares cut = Shares.ofTargets(layer, shares);
        long all = work(layer, layer.getFirstNeuron(), layer.getFirstNeuron() + layer.getNeurons());
        long largest = 0;
        for (int neuron = layer.getFirstNeuron(); neuron < layer.getFirstNeuron() + layer.getNeurons(); neuron++) {
          largest = Math.max(largest, work(layer, neuron, neuron + 1));
        }
        for (int share = 0; share < shares; share++) {
          assertThat(work(layer, cut.first(share), cut.end(share))).isLessThanOrEqualTo(all / shares + largest + 1);
        }
      }
    }
  }

  /** Connections into these neurons, and one for each. */
  private static long work(PseudoLayer layer, int first, int end) {
    long work = end - first;
    for (var kernel : layer.getKernels()) {
      KernelRows rows = RowKinds.of(kernel);
      for (int row = 0; row < rows.rows(); row++) {
        work += rows.target(row) >= first && rows.target(row) < end ? rows.length(row) : 0;
      }
    }
    return work;
  }
}
