package org.snn.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private long now = 42 * SECOND;

  private ProgressBar bar(int columns) {
    return new ProgressBar(new PrintStream(screen, true, StandardCharsets.UTF_8), columns, () -> now);
  }

  private String screen() {
    return screen.toString(StandardCharsets.UTF_8);
  }

  /** What stood on the terminal's line after each drawing. */
  private List<String> drawings() {
    return Arrays.stream(screen().split("\r")).filter(line -> !line.isEmpty()).toList();
  }

  @Test
  void showsWhatIsDoneAndHowLongTheRestTakes() {
    ProgressBar bar = bar(60);
    bar.start("Epoch 1/5", 200);
    now += 3 * SECOND;
    bar.update(50, "loss 0.5");
    // 3 s for a quarter: 9 s for the rest; the line may have 59 characters, 35 of them are not the bar
    assertThat(drawings()).containsExactly("Epoch 1/5 [######..................]  25% ETA 0:09 loss 0.5");
  }

  @Test
  void writesHoursWhereThereAreAny() {
    ProgressBar bar = bar(80);
    bar.start("Epoch 1/5", 2);
    now += 3725 * SECOND;
    bar.update(1, "");
    assertThat(screen()).contains("ETA 1:02:05");
  }

  @Test
  void guessesNothingBeforeAnythingIsDone() {
    ProgressBar bar = bar(80);
    bar.start("Epoch 1/5", 2);
    bar.update(0, "");
    assertThat(screen()).contains("  0% ETA -:--");
  }

  @Test
  void drawsAtMostTenTimesASecond() {
    ProgressBar bar = bar(80);
    bar.start("Epoch 1/1", 1000);
    for (int batch = 1; batch <= 1000; batch++) {
      now += SECOND / 1000;
      bar.update(batch, "");
    }
    assertThat(drawings()).hasSize(10);
  }

  @Test
  void neverFillsTheLastColumn() {
    for (int columns = 1; columns < 100; columns++) {
      screen.reset();
      ProgressBar bar = bar(columns);
      bar.start("Epoch 1/5", 10);
      bar.update(10, "loss 0.1234");
      assertThat(screen()).hasSizeLessThanOrEqualTo(columns);
    }
  }

  @Test
  void coversALongerLineWithSpaces() {
    ProgressBar bar = bar(60);
    bar.start("Epoch 1/5", 10);
    bar.update(1, "a long figure");
    now += SECOND;
    bar.update(2, "short");
    assertThat(drawings().get(1)).hasSameSizeAs(drawings().get(0));
  }

  @Test
  void leavesAnEmptyLine() {
    ProgressBar bar = bar(60);
    bar.start("Epoch 1/5", 10);
    bar.update(1, "");
    int shown = drawings().get(0).length();
    screen.reset();
    bar.clear();
    assertThat(screen()).isEqualTo("\r" + " ".repeat(shown) + "\r");
    screen.reset();
    bar.clear();
    assertThat(screen()).isEmpty();
  }

  @Test
  void usesNoEscapeSequences() {
    ProgressBar bar = bar(60);
    bar.start("Epoch 1/5", 10);
    bar.update(1, "");
    bar.clear();
    assertThat(screen()).doesNotContain("\u001b");
  }
}
