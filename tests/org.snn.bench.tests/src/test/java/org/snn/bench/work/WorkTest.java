package org.snn.bench.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.bench.TestTexts;
import org.snn.plan.ExecutionPlan;

class WorkTest {

  private static final int INPUTS = 5;
  private static final int HIDDEN = 12;

  private record Edge(int source, int target) {

    String text() {
      String from = source < INPUTS ? "x[" + source + "]" : "n[" + (source - INPUTS) + "]";
      return "connect " + from + " -> n[" + (target - INPUTS) + "]\n";
    }
  }

  /** Every connection of a random network, multiplied and added one by one. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void operationsAreThoseOfTheNaiveLoop(int seed) {
    List<Edge> edges = edges(new Random(seed));
    StringBuilder text = new StringBuilder("input x[5] hidden n[12] tanh output y[2] softmax\n");
    edges.forEach(edge -> text.append(edge.text()));
    ExecutionPlan plan = TestTexts.plan(text + "connect n -> y", "");
    for (int n = 0; n < HIDDEN; n++) {
      edges.add(new Edge(INPUTS + n, INPUTS + HIDDEN));
      edges.add(new Edge(INPUTS + n, INPUTS + HIDDEN + 1));
    }

    Work work = Work.of(plan);

    assertThat(work.connections()).isEqualTo(edges.size());
    assertThat(work.trainingOperations(7)).isEqualTo(naiveTraining(edges, 7));
    assertThat(work.inferenceOperations(7)).isEqualTo(naiveForward(edges, 7));
  }

  private static List<Edge> edges(Random random) {
    List<Edge> edges = new ArrayList<>();
    for (int target = INPUTS; target < INPUTS + HIDDEN; target++) {
      for (int source = 0; source < target; source++) {
        if (random.nextDouble() < 0.4) {
          edges.add(new Edge(source, target));
        }
      }
    }
    return edges;
  }

  private static double naiveForward(List<Edge> edges, int samples) {
    double operations = 0;
    for (int sample = 0; sample < samples; sample++) {
      for (int edge = 0; edge < edges.size(); edge++) {
        operations += 2;
      }
    }
    return operations;
  }

  private static double naiveTraining(List<Edge> edges, int samples) {
    double operations = naiveForward(edges, samples);
    for (int sample = 0; sample < samples; sample++) {
      for (Edge edge : edges) {
        operations += edge.source() < INPUTS ? 0 : 2;
        operations += 2;
      }
    }
    return operations;
  }

  /** Without the loops above: a layered network, a chain, and patterns that become dense, sparse and triangular kernels. */
  @Test
  void operationsOfPatterns() {
    ExecutionPlan plan = TestTexts.plan("""
        input x[6] hidden n[10] relu hidden m[10] relu output y[3] softmax
        connect x -> n connect n -> n forward connect n -> m random 50% seed 1 connect m -> y""", "");
    long random = plan.getConnections() - 60 - 45 - 30;

    assertThat(random).isBetween(25L, 75L);
    assertThat(Work.of(plan).trainingOperations(1)).isEqualTo(4 * 60 + 6 * (45 + random + 30));
  }

  /** 2 inputs, 3 hidden neurons, 1 output, 4 samples, counted by hand. */
  @Test
  void bytesOfADenseNetwork() {
    Work work = Work.of(TestTexts.plan("input x[2] hidden n[3] relu output y identity connect x -> n -> y", "loss mse"));

    double forward = 9 * 4 + 2 * (6 * 4 * 4);
    double dataGradient = 3 * 4 + 2 * (4 * 4 * 4);
    double update = 2 * 9 * 4 + 6 * 4 * 4 + 4 * 4 * 4;
    assertThat(work.indexBytes()).isZero();
    assertThat(work.trainingBytes(4, 0)).isEqualTo(forward + dataGradient + update);
    assertThat(work.trainingBytes(4, 2)).isEqualTo(forward + dataGradient + update + 2 * (2 * 9 * 4));
  }

  @Test
  void indicesOfASparseNetworkCount() {
    ExecutionPlan plan = TestTexts.plan("""
        input x[200] hidden n[50] relu output y[2] softmax
        connect x -> n random 5% seed 1 connect n -> y""", "");
    long sparse = plan.getConnections() - 100;

    assertThat(Work.of(plan).indexBytes()).isBetween(4 * sparse, 4 * (sparse + 60));
  }
}
