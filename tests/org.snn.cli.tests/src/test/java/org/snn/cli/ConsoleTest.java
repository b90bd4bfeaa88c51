package org.snn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  private static Console console(String directory, boolean terminal, Map<String, String> environment) {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    return new Console(InputStream.nullInputStream(), nowhere, nowhere, Path.of(directory), environment, terminal,
        new Interrupt());
  }

  @Test
  void pathsAreShownAsTyped() {
    Console console = console("/home/ada", false, Map.of());
    assertThat(console.resolve(Path.of("nets/../a.snn"))).isEqualTo(Path.of("/home/ada/a.snn"));
    assertThat(console.show(Path.of("/home/ada/a.snn"))).isEqualTo("a.snn");
    assertThat(console.show(Path.of("/home/bob/a.snn"))).isEqualTo("/home/bob/a.snn");
  }

  @Test
  void rootAsWorkingDirectoryKeepsPaths() {
    assertThat(console("/", false, Map.of()).relative("see /home/ada/a.snn")).isEqualTo("see /home/ada/a.snn");
  }

  @Test
  void columnsComeFromTheEnvironment() {
    assertThat(console("/", true, Map.of("COLUMNS", "132")).columns()).isEqualTo(132);
    assertThat(console("/", true, Map.of("COLUMNS", "wide")).columns()).isEqualTo(80);
    assertThat(console("/", true, Map.of()).columns()).isEqualTo(80);
  }

  @Test
  void drawsOnlyOnTerminalsThatCan() {
    assertThat(console("/", true, Map.of("TERM", "xterm")).canRedraw()).isTrue();
    assertThat(console("/", true, Map.of("TERM", "dumb")).canRedraw()).isFalse();
    assertThat(console("/", false, Map.of("TERM", "xterm")).canRedraw()).isFalse();
  }

  @Test
  void coloursUnlessAskedNotTo() {
    assertThat(console("/", true, Map.of()).canColour()).isTrue();
    assertThat(console("/", true, Map.of("NO_COLOR", "1")).canColour()).isFalse();
    assertThat(console("/", true, Map.of("NO_COLOR", "")).canColour()).isTrue();
    assertThat(console("/", false, Map.of()).canColour()).isFalse();
  }

  @Test
  void controlCharactersDoNothingToTheTerminal() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(InputStream.nullInputStream(), new PrintStream(PrintStream.nullOutputStream()),
        new PrintStream(err, true, StandardCharsets.UTF_8), Path.of("/home/ada"), Map.of(), true, new Interrupt());
    console.complain("a.snn: \u001b[31mred\u0000\tend");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("a.snn: \uFFFD[31mred\uFFFD\tend\n");
  }
}
