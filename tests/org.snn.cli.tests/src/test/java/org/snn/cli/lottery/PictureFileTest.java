package org.snn.cli.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.cli.Project;
import org.snn.cli.Snn;
import org.snn.cli.Snn.Result;
import org.snn.draw.chart.Drawn;

/** {@code snn lottery} leaves a picture in its folder. */
class PictureFileTest {

  @TempDir
  Path folder;

  @BeforeEach
  void writeTexts() {
    Project.tiny(folder);
    write("train 60% validation 20% test 20%", "rounds 2");
  }

  private void write(String splits, String rounds) {
    Project.write(folder.resolve("tiny.snn"), Project.TINY.replace("train 60% validation 20% test 20%", splits)
        .replace("seed 1", "seed 1\n    prune magnitude per-pair 50%% %s rewind 0".formatted(rounds)));
  }

  private Path picture() {
    return folder.resolve("lottery/tiny/lottery.svg");
  }

  private Drawn drawn() throws IOException {
    return Drawn.of(Files.readString(picture()));
  }

  @Test
  void isWrittenAfterTheTable() throws IOException {
    Result result = Snn.in(folder).run("lottery", "tiny.snn", "--seeds", "2", "--every", "1");
    assertThat(result.status()).isZero();
    assertThat(result.errorLines()).containsExactly("Picture: lottery/tiny/lottery.svg", "Tickets: lottery/tiny");
    assertThat(drawn().texts("title")).containsExactly("Lottery tickets of 'tiny'");
    assertThat(drawn().charts()).hasSize(2).allSatisfy(chart -> assertThat(chart.points()).as("3 tickets, 2 controls").hasSize(5));
    try (var files = Files.list(picture().getParent())) {
      assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
    }
  }

  @Test
  void showsWhatIsThere() throws IOException {
    assertThat(Snn.in(folder).run("lottery", "tiny.snn", "--seeds", "1", "--no-control", "-q").err()).isEmpty();
    assertThat(drawn().charts()).hasSize(2).allSatisfy(chart -> assertThat(chart.points()).hasSize(3));
    assertThat(drawn().all("path", "band")).isEmpty();
  }

  @Test
  void isWrittenBesideJsonToo() throws IOException {
    Result result = Snn.in(folder).run("lottery", "tiny.snn", "--seeds", "1", "--json");
    assertThat(Project.json(result.out()).get("results")).hasSize(5);
    assertThat(result.err()).contains("Picture: ");
    assertThat(drawn().charts()).hasSize(2);
  }

  @Test
  void needsNeitherValidationNorControlNorSecondRound() throws IOException {
    write("train 80% test 20%", "rounds 1");
    assertThat(Snn.in(folder).run("lottery", "tiny.snn", "--seeds", "1").status()).isZero();
    assertThat(drawn().charts()).hasSize(1).allSatisfy(chart -> assertThat(chart.points()).hasSize(3));
  }

  @Test
  void isNotMadeUp() {
    write("train 100%", "rounds 1");
    Result result = Snn.in(folder).run("lottery", "tiny.snn", "--seeds", "1");
    assertThat(result.errorLines()).isEqualTo(List.of("Tickets: lottery/tiny"));
    assertThat(picture()).doesNotExist();
  }

  @Test
  void saysWhyItCannotBeWritten() throws IOException {
    Files.createDirectories(picture().resolve("full"));
    Result result = Snn.in(folder).run("lottery", "tiny.snn", "--seeds", "1");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.lines()).as("the table").anyMatch(line -> line.startsWith("round  remaining"));
    assertThat(result.err()).contains("lottery.svg: cannot be written");
  }
}
