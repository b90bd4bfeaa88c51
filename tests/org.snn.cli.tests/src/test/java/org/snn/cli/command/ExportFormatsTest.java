package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snn.cli.Project;
import org.snn.cli.Snn;
import org.snn.cli.export.ExportFormat;
import org.snn.cli.export.ExportFormats;

/** {@code snn export} to formats that are one file or a program, and {@code snn import}; org.snn.interop.tests hold the formats themselves. */
class ExportFormatsTest {

  private static final String MODEL = "runs/tiny/model.snna";

  @TempDir
  static Path folder;

  @BeforeAll
  static void train() {
    Project.tiny(folder);
    Snn.in(folder).run("train", "tiny.snn", "--quiet");
  }

  private static int shell(String command) throws IOException {
    try {
      return new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  @ParameterizedTest
  @CsvSource({"plain,--form,smallest", "tables,--form,tables", "weights,--int8,weights", "all,--int8,all"})
  void cPrintsItsFiguresAndPassesItsTest(String name, String option, String value) throws IOException {
    Snn.Result result = Snn.in(folder).run("export", MODEL, "--format", "c", "--name", name, option + "=" + value, "-o", name);
    assertThat(result.err()).isEmpty();
    assertThat(result.lines().subList(0, 3)).containsExactly(name + "/" + name + ".h", name + "/" + name + ".c",
        name + "/" + name + "_test.c");
    assertThat(result.lines().get(3)).matches("flash: [\\d,]+ bytes, estimated, without math.h");
    assertThat(result.lines().get(4)).matches("RAM:   [\\d,]+ bytes of scratch; features and answers are 16 more");
    assumeTrue(shell("gcc --version") == 0, "no gcc");
    assertThat(shell("cd %s && gcc -std=c99 -pedantic -Wall -Wextra -Werror *.c -o test -lm && ./test".formatted(name))).isZero();
  }

  @Test
  void cWithoutDataHasSamplesThatAreMadeUp() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.copy(folder.resolve(MODEL), elsewhere.resolve("model.snna"));
    Snn.Result result = Snn.in(elsewhere).run("export", "model.snna", "--format", "c", "-o", "c");
    assertThat(result.status()).isZero();
    assertThat(result.err()).startsWith("snn: warning: Without data the test has made-up samples: ");
    assertThat(elsewhere.resolve("c/tiny_test.c")).exists();
    Snn.Result calibrated = Snn.in(elsewhere).run("export", "model.snna", "--format", "c", "--int8", "all", "-o", "int8");
    assertThat(calibrated.status()).isEqualTo(1);
    assertThat(elsewhere.resolve("int8")).doesNotExist();
  }

  @Test
  void javaHasTheNameOfTheNetwork() {
    assertThat(Snn.in(folder).run("export", MODEL, "--format", "java", "-o", "java").lines()).containsExactly("java/Tiny.java");
    assertThat(Snn.in(folder).run("export", MODEL, "--format", "java", "--name", "a.b.Other", "-o", "java").lines())
        .containsExactly("java/Other.java");
    assertThat(folder.resolve("java/Other.java")).content(StandardCharsets.UTF_8).startsWith("package a.b;\n");
  }

  @Test
  void graphMlIsOneFile() {
    assertThat(Snn.in(folder).run("export", MODEL, "--format", "graphml", "-o", "net/tiny.graphml").lines())
        .containsExactly("net/tiny.graphml");
    assertThat(folder.resolve("net/tiny.graphml")).content(StandardCharsets.UTF_8).contains("<edge ");
  }

  @Test
  void neatSaysWhatItLeavesOut() throws IOException {
    Snn.Result result = Snn.in(folder).run("export", MODEL, "--format", "neat", "-o", "tiny.json");
    assertThat(result.lines()).containsExactly("tiny.json");
    assertThat(result.err()).startsWith("snn: warning: neat-python has no softmax");
    JsonNode json = Project.json(Files.readString(folder.resolve("tiny.json")));
    assertThat(json.get("connections")).hasSize(16);
  }

  @Test
  void importedConnectionsAnswerAsTheNetworkThatTheyAreFrom() {
    Snn.in(folder).run("export", MODEL, "--format", "csv", "-o", "csv");
    Snn.Result result = Snn.in(folder).run("import", "csv/connections.csv", "--neurons", "csv/neurons.csv", "-o", "again.snna");
    assertThat(result).isEqualTo(new Snn.Result(0, "again.snna: 2 inputs, 2 outputs, 8 neurons, 16 connections\n", ""));
    String samples = "0.25,0.75\n-1,2\n";
    List<String> right = Snn.in(folder).reading(samples).run("predict", MODEL).lines();
    List<String> answers = Snn.in(folder).reading(samples).run("predict", "again.snna").lines();
    assertThat(answers.get(0)).isEqualTo("y[0],y[1]");
    for (int i = 1; i < answers.size(); i++) {
      assertThat(right.get(i)).endsWith(answers.get(i));
    }
  }

  @Test
  void whatWasImportedCanBeTrained() throws IOException {
    Snn.in(folder).run("export", MODEL, "--format", "neat", "-o", "trainable.json");
    assertThat(Snn.in(folder).run("import", "trainable.json", "-o", "trainable.snna").status()).isZero();
    assertThat(Snn.in(folder).run("export", "trainable.snna", "--format", "snn", "-o", "text").lines())
        .containsExactly("text/network.snn", "text/connections.csv.gz");
    Path text = folder.resolve("text/network.snn");
    Files.writeString(text, Files.readString(text).replace("data synthetic", "data \"../tiny.csv\" epochs 1")
        .replace("loss mse", "loss cross-entropy"));
    assertThat(Snn.in(folder).run("train", "text/network.snn", "--quiet")).isEqualTo(new Snn.Result(0, "", ""));
  }

  @Test
  void connectionsAloneAreANetwork() {
    Project.write(folder.resolve("graph.csv"), "a,m\nb,m\nm,out\n");
    assertThat(Snn.in(folder).run("import", "graph.csv", "--activation", "tanh", "-o", "graph.snna").out())
        .isEqualTo("graph.snna: 2 inputs, 1 outputs, 4 neurons, 3 connections\n");
    assertThat(Snn.in(folder).reading("b,a\n1,2\n").run("predict", "graph.snna").lines().get(0)).isEqualTo("out");
  }

  @Test
  void namesOfOnlyFilesEndAsTheFormatSays() {
    for (ExportFormat format : ExportFormats.ALL) {
      Path output = folder.resolve("ending-" + format.name());
      assertThat(Snn.in(folder).run("export", MODEL, "--format", format.name(), "-o", output.toString()).status()).isZero();
      assertThat(Files.isDirectory(output)).as(format.name()).isEqualTo(format.extension().isEmpty());
      assertThat(format.extension().orElse(".")).startsWith(".");
    }
  }

  @Test
  void nothingIsWrittenOnceTheUserWantsToStop() {
    for (ExportFormat format : ExportFormats.ALL) {
      Path output = folder.resolve("stopped-" + format.name());
      Snn.Result result = Snn.in(folder).interrupted().run("export", MODEL, "--format", format.name(), "-o", output.toString());
      assertThat(result.status()).as(format.name()).isEqualTo(1);
      assertThat(result.err()).contains("stopped");
      assertThat(Files.isRegularFile(output) || Files.isDirectory(output) && output.toFile().list().length > 0).as(format.name()).isFalse();
    }
  }
}
