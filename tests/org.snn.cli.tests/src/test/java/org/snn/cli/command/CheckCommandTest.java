package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.cli.Project;
import org.snn.cli.Snn;

class CheckCommandTest {

  private static final String BAD = Project.TINY.replace("x -> h -> y", "x -> z -> y");
  private static final String DOUBTFUL = Project.TINY.replace("hidden h", "hidden alone[3] relu\n    hidden h");

  @TempDir
  Path folder;

  @BeforeEach
  void writeTexts() {
    Project.tiny(folder);
    Project.write(folder.resolve("bad.snn"), BAD);
    Project.write(folder.resolve("doubtful.snn"), DOUBTFUL);
  }

  @Test
  void acceptsARightText() {
    Snn.Result result = Snn.in(folder).run("check", "tiny.snn");
    assertThat(result).isEqualTo(new Snn.Result(0, "tiny.snn: no errors\n", ""));
  }

  @Test
  void pointsAtTheSource() {
    Snn.Result result = Snn.in(folder).run("check", "bad.snn");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.errorLines().get(0)).startsWith("bad.snn:5:18: error: ").endsWith("[snn.group.unknown]");
    assertThat(result.errorLines().get(1)).isEqualTo("5 |     connect x -> z -> y");
    assertThat(result.errorLines().get(2)).isEqualTo("  |                  ^");
  }

  @Test
  void warningsDoNotFail() {
    Snn.Result result = Snn.in(folder).run("check", "doubtful.snn");
    assertThat(result.status()).isZero();
    assertThat(result.out()).isEqualTo("doubtful.snn: no errors, 2 warnings\n");
    assertThat(result.errorLines().get(0)).startsWith("doubtful.snn:3:12: warning: ");
  }

  @Test
  void oneBadFileAmongSeveralFails() {
    Snn.Result result = Snn.in(folder).run("check", "tiny.snn", "bad.snn", "doubtful.snn");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.lines()).hasSize(2);
  }

  @Test
  void jsonHasEveryIssue() throws IOException {
    Snn.Result result = Snn.in(folder).run("check", "--json", "tiny.snn", "bad.snn");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
    JsonNode files = Project.json(result.out()).get("files");
    assertThat(files.get(0).get("errors").asInt()).isZero();
    assertThat(files.get(0).get("networks").get(0).asText()).isEqualTo("Tiny");
    JsonNode issue = files.get(1).get("issues").get(0);
    assertThat(issue.get("code").asText()).isEqualTo("snn.group.unknown");
    assertThat(issue.get("severity").asText()).isEqualTo("error");
    assertThat(issue.get("file").asText()).isEqualTo("bad.snn");
    assertThat(issue.get("line").asInt()).isEqualTo(5);
    assertThat(issue.get("column").asInt()).isEqualTo(18);
  }

  @Test
  void dataIsLookedForWhereTheUserSays() {
    Project.write(folder.resolve("elsewhere/other.csv"), "a,b,c\n1,2,3\n");
    Project.write(folder.resolve("other.snn"), Project.TINY.replace("tiny.csv", "other.csv"));
    assertThat(Snn.in(folder).run("check", "other.snn").err()).contains("[snn.data.unknown]");
    assertThat(Snn.in(folder).run("check", "other.snn", "--data", "elsewhere").err()).contains("[snn.data.outputs]");
    assertThat(Snn.in(folder).with("SNN_DATA", "elsewhere").run("check", "other.snn").err())
        .contains("[snn.data.outputs]");
  }
}
