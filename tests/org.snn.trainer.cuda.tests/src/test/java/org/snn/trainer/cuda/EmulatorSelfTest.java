package org.snn.trainer.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The emulated driver finds the faults that were put into small programs, and none in right ones. */
class EmulatorSelfTest {

  @Test
  void findsPlantedFaultsAndNoOthers() throws Exception {
    Assumptions.assumeTrue(Emulated.onPath("g++"), "no g++ on the PATH: the CUDA driver cannot be emulated");
    Process run = new ProcessBuilder(Emulated.MODULE.resolve("emulator/selftest/run").toString()).redirectErrorStream(true).start();
    String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(run.waitFor()).as(output).isZero();
  }
}
