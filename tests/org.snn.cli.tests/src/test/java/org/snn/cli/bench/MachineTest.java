package org.snn.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

  @TempDir
  Path folder;

  @Test
  void nameIsThatOfTheFirstProcessor() throws IOException {
    Path cpuinfo = Files.writeString(folder.resolve("cpuinfo"), """
        processor\t: 0
        model\t\t: 17
        model name\t: Example CPU: 3000
        processor\t: 1
        model name\t: Another
        """);

    assertThat(Machine.processorName(cpuinfo)).isEqualTo("Example CPU: 3000");
  }

  @Test
  void withoutANameItIsTheArchitecture() throws IOException {
    String architecture = System.getProperty("os.arch");

    assertThat(Machine.processorName(folder.resolve("absent"))).isEqualTo(architecture);
    assertThat(Machine.processorName(Files.writeString(folder.resolve("arm"), "processor: 0\n"))).isEqualTo(architecture);
  }
}
