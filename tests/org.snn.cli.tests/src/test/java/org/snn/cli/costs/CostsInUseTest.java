package org.snn.cli.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snn.cli.Console;
import org.snn.cli.Consoles;
import org.snn.cli.UserError;
import org.snn.transform.kernel.KernelCosts;

class CostsInUseTest {

  @TempDir
  Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Path file;
  private Console console;

  @BeforeEach
  void makeConsole() {
    file = folder.resolve("snn/kernel-costs.json");
    console = console(folder);
  }

  private Console console(Path cache) {
    return Consoles.in(folder, Map.of("XDG_CACHE_HOME", cache.toString()), said);
  }

  private static KernelCosts measured(String from) {
    return new KernelCosts(1.25, 10.5, 3.75, 7, 3.5, 99.125, from);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void builtInOnesAreUsedWithoutAWordWhereNothingWasMeasured() {
    assertThat(CostsInUse.of(console)).isEqualTo(new CostsInUse(KernelCosts.builtIn(), Optional.empty()));
    assertThat(said()).isEmpty();
  }

  @Test
  void measuredOnesAreKept() {
    CostsInUse measured = CostsInUse.measure(console, CostsInUseTest::measured);
    assertThat(measured.costs().from()).matches("measured \\d{4}-\\d\\d-\\d\\d");
    assertThat(CostsInUse.of(console)).isEqualTo(measured);
    assertThat(measured.line(console)).matches("Kernels by costs measured [0-9-]+ \\(snn/kernel-costs.json\\)\\.");
    assertThat(measured.asMap()).containsEntry("file", file.toString()).containsEntry("kernel", 99.125);
    assertThat(said()).isEmpty();
  }

  @Test
  void theFileIsReplacedAsAWhole() throws IOException {
    CostsInUse.measure(console, CostsInUseTest::measured);
    String before = Files.readString(file);
    assertThatThrownBy(() -> CostsInUse.measure(console, from -> {
      throw new IllegalStateException("disturbed");
    })).hasMessage("disturbed");
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(file.getParent()).isDirectoryContaining("glob:**kernel-costs.json").isDirectoryNotContaining("glob:**.part");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "\"format\" : 1      | \"format\" : 0       | has format 0",
      "\"java\" : [0-9]+   | \"java\" : 11        | was measured with Java 11 on",
      "\"processor\" : \"  | \"processor\" : \"x- | on x-",
      "\"vectorBits\" : .  | \"vectorBits\" : 7   | this is Java",
      "\"row\" : 7.0       | \"row\" : -7.0       | is damaged",
      "\"row\" : 7.0,      | ''                   | is damaged",
      "\"place\"           | \"plaice\"           | is damaged",
      "(?s)kernel.*        | ''                   | is damaged",
      "(?s).*              | ''                   | is damaged"})
  void aFileThatCannotBeUsedIsOneWarning(String part, String replacement, String why) throws IOException {
    CostsInUse.measure(console, CostsInUseTest::measured);
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst(part, replacement));
    assertThat(Files.readString(file)).isNotEqualTo(text);
    assertThat(CostsInUse.of(console).costs()).isEqualTo(KernelCosts.builtIn());
    assertThat(said()).hasLineCount(1).startsWith("snn: warning: snn/kernel-costs.json: ").contains(why)
        .endsWith("; the built-in costs are used; run 'snn plan --calibrate' again, or delete it.\n");
  }

  /** A file where the folder should be: a folder without permission would not stop an administrator. */
  @Test
  void nothingIsMeasuredThatCannotBeKept() throws IOException {
    Path blocked = Files.createFile(folder.resolve("blocked"));
    assertThatThrownBy(() -> CostsInUse.measure(console(blocked), from -> {
      throw new AssertionError("measured");
    })).isInstanceOf(UserError.class).hasMessageContaining("kernel-costs.json").hasMessageContaining("set XDG_CACHE_HOME");
    Console nowhere = Consoles.in(folder, Map.of(), said);
    assertThatThrownBy(() -> CostsInUse.measure(nowhere, CostsInUseTest::measured)).isInstanceOf(UserError.class)
        .hasMessageContaining("set XDG_CACHE_HOME");
  }
}
