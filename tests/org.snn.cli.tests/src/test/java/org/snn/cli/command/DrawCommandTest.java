package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.cli.Project;
import org.snn.cli.Snn;
import org.snn.draw.chart.Drawn;
import org.w3c.dom.Element;

class DrawCommandTest {

  private static final Path EXAMPLES = Path.of("../../examples").toAbsolutePath().normalize();

  @TempDir
  Path folder;

  @BeforeEach
  void writeTexts() {
    Project.tiny(folder);
  }

  private String drawn(String... arguments) throws IOException {
    Snn.Result result = Snn.in(folder).run(arguments);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return Files.readString(folder.resolve(result.out().strip()));
  }

  @Test
  void drawsATextAndATrainedNetwork() throws IOException {
    Drawn text = Drawn.of(drawn("draw", "tiny.snn", "-o", "tiny.svg"));
    assertThat(text.all("g", "edge")).hasSize(16);
    assertThat(text.all("path", "l-positive")).isEmpty();
    assertThat(Snn.in(folder).run("train", "tiny.snn", "-q").status()).isZero();
    Drawn model = Drawn.of(drawn("draw", "runs/tiny/model.snna", "-o", "model.svg"));
    assertThat(model.all("g", "edge")).hasSize(16);
    assertThat(Stream.of("l-positive", "l-negative").mapToInt(sign -> model.all("path", sign).size()).sum()).isGreaterThanOrEqualTo(16);
    assertThat(model.texts("")).as("names of features and classes").contains("a", "b", "left", "right");
  }

  @Test
  void drawsPlansPagesAndImages() throws IOException {
    assertThat(Drawn.of(drawn("draw", "tiny.snn", "--plan", "-o", "plan.svg")).all("g", "kernel")).hasSize(2);
    assertThat(drawn("draw", "tiny.snn", "tiny", "-o", "tiny.html")).startsWith("<!DOCTYPE html>").contains("<svg", "data-name=\"h[3]\"");
    Snn.Result image = Snn.in(folder).run("draw", "tiny.snn", "-o", "tiny.png", "--scale", "3", "--theme", "dark");
    if (image.status() == 0) {
      assertThat(ImageIO.read(folder.resolve("tiny.png").toFile()).getWidth()).isGreaterThan(3 * 400);
    } else {
      assertThat(image.err()).as("a machine without fonts").contains("install fontconfig").doesNotContain("Exception");
    }
  }

  @Test
  void themesDecideWhatAnSvgHas() throws IOException {
    String both = drawn("draw", "tiny.snn", "-o", "a.svg");
    String dark = drawn("draw", "tiny.snn", "-o", "d.svg", "--theme", "dark");
    assertThat(both).contains("prefers-color-scheme: dark", "#ffffff", "#14171c");
    assertThat(dark).doesNotContain("prefers-color-scheme", "#ffffff").contains("#14171c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-o tiny.gif", "-o tiny", "-o tiny.svg --most 0", "-o tiny.svg --top -1", "-o tiny.png --scale 0",
      "-o tiny.png --scale 1000", "-o tiny.svg --theme pink", "--plan"})
  void wrongOptionsAreSaid(String options) {
    Snn.Result result = Snn.in(folder).run(Stream.concat(Stream.of("draw", "tiny.snn"), Stream.of(options.split(" "))).toArray(String[]::new));
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.errorLines()).hasSize(2);
  }

  @Test
  void wrongInputsAreSaid() throws IOException {
    assertFails("no group 'z'; it has x, h, y", "draw", "tiny.snn", "-o", "a.svg", "--expand", "h,z");
    assertFails("more than 3", "draw", "tiny.snn", "-o", "a.svg", "--expand", "h", "--most", "3");
    assertFails("its folder is not there", "draw", "tiny.snn", "-o", "none/a.svg");
    Files.writeString(folder.resolve("broken.snna"), "no zip");
    assertFails("broken.snna", "draw", "broken.snna", "-o", "a.svg");
    assertThat(folder.resolve("a.svg")).doesNotExist();
  }

  private void assertFails(String reason, String... arguments) {
    Snn.Result result = Snn.in(folder).run(arguments);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains(reason).doesNotContain("Exception");
  }

  /** All but the largest, which needs more memory than tests have. */
  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".snn") && !file.endsWith("hundred-million.snn")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleCanBeDrawn(Path file) throws IOException {
    for (String name : names(file)) {
      Drawn drawn = Drawn.of(drawn("draw", file.toString(), name, "-o", "example.svg"));
      List<Element> nodes = drawn.all("g", "node");
      assertThat(nodes).hasSizeBetween(2, 60);
      long shown = drawn.all("g", "edge").stream().mapToLong(edge -> Long.parseLong(edge.getAttribute("data-connections"))).sum()
          + nodes.stream().mapToLong(node -> Long.parseLong(node.getAttribute("data-inside"))).sum();
      assertThat(shown + Long.parseLong(drawn.root().getAttribute("data-left-out")))
          .isEqualTo(Long.parseLong(drawn.root().getAttribute("data-connections")));
    }
  }

  private static List<String> names(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> line.startsWith("network ")).map(line -> line.split(" ")[1]).toList();
  }
}
