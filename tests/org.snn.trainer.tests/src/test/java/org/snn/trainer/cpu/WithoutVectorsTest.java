package org.snn.trainer.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.StepSettings;

/** A JVM that was started without the incubator module trains to the same bits. */
class WithoutVectorsTest {

  private static final int SAMPLES = 9;

  /** Trains some networks and prints what this JVM computes with and the bits of the parameters. */
  public static final class Main {

    private Main() {
    }

    /** No arguments. */
    public static void main(String[] arguments) {
      System.out.println("vectors " + CpuBackend.vectors() + " bits " + bits());
    }
  }

  private static int bits() {
    int bits = 0;
    for (int seed = 0; seed < 5; seed++) {
      ExecutionPlan plan = RandomTestNetworks.plan(seed);
      try (Engine engine = new CpuBackend().open(plan, new EngineOptions(SAMPLES, 2, seed))) {
        RandomData data = new RandomData(plan, SAMPLES, engine.stride(), seed);
        engine.train(data.features, data.targets, SAMPLES, new StepSettings(0.1, 0));
        bits = 31 * bits + Arrays.hashCode(engine.parameters().weights());
      }
    }
    return bits;
  }

  @Test
  void sameBitsWithoutTheModule() throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process = new ProcessBuilder(java.toString(), "-cp", System.getProperty("java.class.path"),
        Main.class.getName()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).isEqualTo("vectors false bits " + bits());
  }
}
