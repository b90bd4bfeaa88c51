package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.cli.Snn;

class HelpTest {

  @TempDir
  Path folder;

  @Test
  void versionIsOneLine() {
    Snn.Result result = Snn.in(folder).run("--version");
    assertThat(result.status()).isZero();
    assertThat(result.out()).matches("snn \\d+\\.\\d+\\.\\d+\n");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void helpNamesAllCommands() {
    Snn.Result result = Snn.in(folder).run("--help");
    assertThat(result.status()).isZero();
    List<String> commands = Pattern.compile("(?m)^  ([a-z]+) +[A-Z]").matcher(result.out()).results()
        .map((MatchResult match) -> match.group(1)).toList();
    assertThat(commands).containsExactly("check", "plan", "draw", "train", "eval", "predict", "serve", "info", "verify",
        "export", "import", "prune", "lottery", "report", "bench", "device", "format", "lsp", "data", "help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "plan", "draw", "train", "eval", "predict", "serve", "info", "verify", "export", "import",
      "prune", "lottery", "report", "bench", "device", "format", "lsp", "data", "data get", "data info"})
  void everyCommandHasExamples(String command) {
    String[] arguments = (command + " --help").split(" ");
    ByteArrayOutputStream warnings = new ByteArrayOutputStream();
    PrintStream err = System.err;
    System.setErr(new PrintStream(warnings, true));
    Snn.Result result = Snn.in(folder).run(arguments);
    System.setErr(err);
    assertThat(warnings.toString()).as("what picocli does not understand").isEmpty();
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("Usage: snn " + command, "Examples:", "  snn " + command);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void helpIsAsWideAsTheTerminal() {
    Snn.Result result = Snn.in(folder).with("COLUMNS", "100").run("train", "--help");
    assertThat(result.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100))
        .anySatisfy(line -> assertThat(line).hasSizeGreaterThan(80));
  }

  @Test
  void noColourWhereNobodyWatches() {
    assertThat(Snn.in(folder).run("--help").out()).doesNotContain("\u001b");
    assertThat(Snn.in(folder).onTerminal().with("NO_COLOR", "1").run("--help").out()).doesNotContain("\u001b");
    assertThat(Snn.in(folder).onTerminal().run("--help").out()).contains("\u001b");
  }
}
