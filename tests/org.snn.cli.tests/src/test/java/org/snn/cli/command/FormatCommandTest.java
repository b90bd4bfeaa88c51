package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.cli.Project;
import org.snn.cli.Snn;

class FormatCommandTest {

  private static final String UGLY = "network   N{input x [ 2 ] // two\n   output y[2]softmax connect x->y}";

  @TempDir
  Path folder;

  private Path ugly;

  @BeforeEach
  void writeTexts() {
    ugly = folder.resolve("ugly.snn");
    Project.write(ugly, UGLY);
  }

  @Test
  void printsTheHouseStyleAndChangesNothing() throws IOException {
    Snn.Result result = Snn.in(folder).run("format", "ugly.snn");
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("network N {\n", "    input  x[2] // two\n", "    connect x -> y\n");
    assertThat(Files.readString(ugly)).isEqualTo(UGLY);
  }

  @Test
  void isIdempotent() throws IOException {
    Snn.in(folder).run("format", "-w", "ugly.snn");
    String once = Files.readString(ugly);
    assertThat(once).isNotEqualTo(UGLY);
    Snn.Result again = Snn.in(folder).run("format", "-w", "ugly.snn");
    assertThat(again.out()).isEmpty();
    assertThat(Files.readString(ugly)).isEqualTo(once);
    assertThat(Snn.in(folder).run("format", "--check", "ugly.snn")).isEqualTo(new Snn.Result(0, "", ""));
  }

  @Test
  void checkNamesTheFilesThatAreNot() throws IOException {
    Project.write(folder.resolve("fine.snn"), Snn.in(folder).run("format", "ugly.snn").out());
    Snn.Result result = Snn.in(folder).run("format", "--check", "fine.snn", "ugly.snn");
    assertThat(result).isEqualTo(new Snn.Result(1, "ugly.snn\n", ""));
    assertThat(Files.readString(ugly)).isEqualTo(UGLY);
  }

  @Test
  void formatsWhatIsWrongOnlyInMeaning() {
    Project.write(ugly, UGLY.replace("connect x->y", "connect x->z"));
    assertThat(Snn.in(folder).run("format", "ugly.snn").status()).isZero();
  }

  @Test
  void aSettingThatStandsTwiceIsReported() throws IOException {
    Project.write(ugly, Project.TINY.replace("batch 2", "optimizer adam optimizer sgd"));
    Snn.Result result = Snn.in(folder).run("format", "-w", "ugly.snn");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("[snn.experiment.twice]");
    assertThat(Files.readString(ugly)).contains("optimizer adam optimizer sgd");
  }

  @Test
  void aBrokenFileIsLeftAlone() throws IOException {
    Project.write(ugly, "network {");
    assertThat(Snn.in(folder).run("format", "-w", "ugly.snn").status()).isEqualTo(1);
    assertThat(Files.readString(ugly)).isEqualTo("network {");
  }
}
