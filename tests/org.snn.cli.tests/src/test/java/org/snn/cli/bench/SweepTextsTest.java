package org.snn.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.bench.Workload;
import org.snn.plan.ExecutionPlan;
import org.snn.transform.Planner;

class SweepTextsTest {

  private static final long HEAP = 1L << 40;

  private static TextWorkloads texts() {
    return new TextWorkloads(new Planner());
  }

  private static ExecutionPlan plan(String text) {
    return texts().ofText("t", () -> text, null, 1).plan().get();
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000, 10_000, 100_000, 1_000_000})
  void networksHaveTheConnectionsOfTheirNames(long connections) {
    assertThat(plan(SweepTexts.dense(connections)).getConnections()).isCloseTo(connections, withinPercentage(4));
    assertThat(plan(SweepTexts.random(connections)).getConnections()).isCloseTo(connections, withinPercentage(8));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 100, 1_000})
  void networksAreAsDeepAsAskedAndOfAboutOneSize(int depth) {
    ExecutionPlan plan = plan(SweepTexts.deep(depth));

    // The outputs are one level more.
    assertThat(plan.getDepth()).isEqualTo(depth + 1);
    assertThat(plan.getNeurons()).isEqualTo(20_110);
    assertThat(plan.getConnections()).isBetween(990_000L, 1_210_000L);
  }

  @Test
  void networksThatCannotFitAreLeftOut() {
    Suite small = new Suite(texts(), null, 1, 200_000_000);
    Suite large = new Suite(texts(), null, 1, HEAP);

    assertThat(names(small, "connections-dense")).containsExactly("dense-1e3", "dense-1e4", "dense-1e5", "dense-1e6");
    assertThat(names(large, "connections-random")).hasSize(6).endsWith("random-1e8");
  }

  @Test
  void threadsAreSweptFromOneToAll() {
    List<Integer> threads = new Suite(texts(), null, 3, HEAP).named(List.of("threads")).get(0).workloads().stream()
        .map(Workload::threads).toList();

    assertThat(threads).containsExactly(1, 2, 3, 1, 2, 3, 1, 2, 3);
  }

  @Test
  void aGivenBatchIsTakenEverywhereButInTheSweepOverBatches() {
    Suite suite = new Suite(texts(), 7, 1, HEAP);

    assertThat(batches(suite.named(List.of("lenet-99")))).containsExactly(7);
    assertThat(batches(suite.named(List.of("batch"))).limit(6)).containsExactly(1, 8, 40, 128, 512, 1024);
  }

  @Test
  void fullHasEverySectionOnce() {
    assertThat(new Suite(texts(), null, 1, HEAP).full().stream().map(Section::name)).containsExactly("workloads",
        "connections-dense", "connections-random", "depth", "batch", "threads");
  }

  private static Stream<Integer> batches(List<Section> sections) {
    return sections.get(0).workloads().stream().map(workload -> workload.plan().get().getTraining().getBatch());
  }

  private static List<String> names(Suite suite, String sweep) {
    return suite.named(List.of(sweep)).get(0).workloads().stream().map(Workload::name).toList();
  }
}
