package org.snn.trainer.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code snn device} tests. */
@ExtendWith(Emulated.class)
class SelfTestTest {

  @Test
  void passesAndUsesEveryKernel() throws IOException {
    List<Check> checks = new ArrayList<>();
    try (CudaBackend device = CudaBackend.open(0)) {
      new SelfTest(device).run(checks::add);
    }
    assertThat(checks).allMatch(Check::passed);
    Set<String> used = checks.stream().flatMap(check -> check.kernels().stream()).collect(Collectors.toCollection(TreeSet::new));
    assertThat(used).isEqualTo(kernels());
  }

  private static Set<String> kernels() throws IOException {
    return Pattern.compile("\\.entry (\\w+)").matcher(Files.readString(Emulated.KERNELS.resolve("snn.ptx"))).results()
        .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void anEmulatedDeviceIsThere() {
    assertThat(CudaDevice.all()).singleElement().satisfies(device -> {
      assertThat(device.name()).isEqualTo("SNN emulated device");
      assertThat(device.major() * 10 + device.minor()).isEqualTo(75);
      assertThat(device.memory()).isPositive();
    });
  }
}
