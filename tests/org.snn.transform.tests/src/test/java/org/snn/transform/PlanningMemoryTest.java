package org.snn.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snn.network.Activation.IDENTITY;
import static org.snn.network.Activation.RELU;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.snn.network.Network;
import org.snn.network.RandomPattern;
import org.snn.plan.ExecutionPlan;

/** What a connection costs while a network is planned and in its plan, in a JVM that has no more memory than that. */
class PlanningMemoryTest {

  /** Plans a network with two rules into each of its neurons, and prints connections and bytes that the plan keeps. */
  public static final class Main {

    private Main() {
    }

    /** No arguments. */
    public static void main(String[] arguments) {
      new Planner().plan(network(200));
      long before = used();
      ExecutionPlan plan = new Planner().plan(network(20_000));
      long after = used();
      System.out.println(plan.getConnections() + " " + (after - before));
    }
  }

  private static Network network(int hidden) {
    return new Net().input("x", 100).hidden("n", hidden, RELU).output("y", 10, IDENTITY).random(0.1, 1L, "x", "n")
        .random(0.02, 2L, "n", "n").with(rule -> ((RandomPattern) rule.getPattern()).setForward(true)).connect("n", "y").network();
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void aConnectionCostsFourBytesInThePlanAndAFewTimesThatBefore() throws IOException, InterruptedException {
    // 4.4 million connections; 14 bytes each are 59 MiB, and a third of the heap is the young generation.
    String output = outputOfMain("-Xmx88m", "-XX:+UseSerialGC");
    String[] figures = output.split(" ");
    assertThat(Long.parseLong(figures[0])).isGreaterThan(4_000_000);
    assertThat(Double.parseDouble(figures[1]) / Long.parseLong(figures[0])).isBetween(4.0, 4.5);
  }

  private static String outputOfMain(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
