package org.snn.trainer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.trainer.checkpoint.Progress;
import org.snn.trainer.loop.TrainingStart;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;
import org.snn.trainer.report.RunMetrics.Figure;

class MetricsReaderTest {

  @TempDir
  Path folder;

  private Path file;
  private MetricsReader reader;

  @BeforeEach
  void open() {
    file = folder.resolve("metrics.jsonl");
    reader = new MetricsReader(file);
  }

  private static EpochFigures epoch(int number, double loss) {
    return new EpochFigures(number, 4, 16, 0.5, 0.01, new Figures(loss, OptionalDouble.of(0.25)),
        Optional.of(new Figures(loss / 2, OptionalDouble.of(0.5))));
  }

  private static TrainingStart start(EpochFigures... history) {
    return new TrainingStart(null, null, 4, Progress.atStartOf(history.length), List.of(history));
  }

  private double[] losses() {
    Curve curve = reader.metrics().of(Figure.TRAIN_LOSS);
    return IntStream.range(0, curve.size()).mapToDouble(curve::value).toArray();
  }

  private void append(String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void readsWhatTheTrainerWrites() throws IOException {
    assertThat(reader.read()).as("no file yet").isFalse();
    MetricsFile metrics = new MetricsFile(file);
    metrics.started(start());
    metrics.epoch(epoch(1, 3));
    assertThat(reader.read()).isTrue();
    assertThat(reader.read()).as("nothing new").isFalse();
    RunMetrics early = reader.metrics();
    metrics.epoch(epoch(2, Double.NaN));
    metrics.tested(new Figures(0.75, OptionalDouble.of(0.9)));
    assertThat(reader.read()).isTrue();

    assertThat(losses()).containsExactly(3, Double.NaN);
    assertThat(reader.metrics().of(Figure.VALIDATION_LOSS).value(0)).isEqualTo(1.5);
    assertThat(reader.metrics().of(Figure.VALIDATION_ACCURACY).value(1)).isEqualTo(0.5);
    assertThat(reader.metrics().epochs()).isEqualTo(2);
    assertThat(reader.metrics().testLoss()).isEqualTo(0.75);
    assertThat(reader.metrics().testAccuracy()).isEqualTo(0.9);
    assertThat(early.epochs()).as("what was given out stays").isEqualTo(1);
    assertThat(early.isTested()).isFalse();
  }

  @Test
  void aLineThatIsNotWholeYetWaits() throws IOException {
    append("{\"epoch\":1,\"trainLoss\":2.0}\n{\"epoch\":2,\"train");
    reader.read();
    assertThat(losses()).containsExactly(2);
    append("Loss\":1.0}\n");
    assertThat(reader.read()).isTrue();
    assertThat(losses()).containsExactly(2, 1);
  }

  @Test
  void damagedLinesAreLeftOut() throws IOException {
    append("{\"epoch\":1,\"trainLoss\":2.0}\n{\"epoch\":2,\"tr\nnonsense\n\n{\"epoch\":3,\"trainLoss\":1.0}\n");
    reader.read();
    assertThat(losses()).containsExactly(2, 1);
    assertThat(reader.metrics().of(Figure.TRAIN_LOSS).epoch(1)).isEqualTo(3);
  }

  @Test
  void continuedRunsAreReadAnew() throws IOException {
    MetricsFile killed = new MetricsFile(file);
    killed.started(start());
    killed.epoch(epoch(1, 3));
    killed.epoch(epoch(2, 2));
    reader.read();
    MetricsFile resumed = new MetricsFile(file);
    resumed.started(start(epoch(1, 3)));
    resumed.epoch(epoch(2, 1.5));
    resumed.epoch(epoch(3, 1.25));

    assertThat(reader.read()).isTrue();
    assertThat(losses()).containsExactly(3, 1.5, 1.25);
  }

  @Test
  void shorterAndDeletedFilesAreReadAnew() throws IOException {
    append("{\"epoch\":1,\"trainLoss\":2.0}\n{\"epoch\":2,\"trainLoss\":1.0}\n");
    reader.read();
    Files.writeString(file, "{\"epoch\":1,\"trainLoss\":5.0}\n");
    assertThat(reader.read()).isTrue();
    assertThat(losses()).containsExactly(5);
    Files.delete(file);
    assertThat(reader.read()).isTrue();
    assertThat(losses()).isEmpty();
    assertThat(reader.read()).isFalse();
  }

  /** Whatever pieces a file comes in, the same is read as in one go. */
  @Property(tries = 50)
  void piecesDoNotMatter(@ForAll @Size(max = 40) List<@IntRange(min = 1, max = 200) Integer> pieces) throws IOException {
    Path grown = Files.createTempFile("metrics", ".jsonl");
    StringBuilder text = new StringBuilder();
    IntStream.rangeClosed(1, 50).forEach(i -> text.append("{\"epoch\":%d,\"trainLoss\":%s}%n".formatted(i, 1.0 / i)));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    MetricsReader inPieces = new MetricsReader(grown);
    int written = 0;
    for (int piece : pieces) {
      int end = Math.min(bytes.length, written + piece);
      Files.write(grown, Arrays.copyOfRange(bytes, written, end), StandardOpenOption.APPEND);
      written = end;
      inPieces.read();
      long lines = new String(bytes, 0, written, StandardCharsets.UTF_8).chars().filter(c -> c == '\n').count();
      Curve curve = inPieces.metrics().of(Figure.TRAIN_LOSS);
      assertThat(curve.size()).isEqualTo((int) lines);
      assertThat(IntStream.range(0, curve.size()).allMatch(i -> curve.value(i) == 1.0 / (i + 1))).isTrue();
    }
    Files.delete(grown);
  }

  /** More than one block, and lines that lie across its edge. */
  @Test
  void longFilesAreReadWhole() throws IOException {
    StringBuilder text = new StringBuilder();
    IntStream.rangeClosed(1, 100_000).forEach(i -> text.append("{\"epoch\":").append(i).append(",\"trainLoss\":").append(i * 0.5).append("}\n"));
    append(text.toString());
    reader.read();
    assertThat(losses()).containsExactly(IntStream.rangeClosed(1, 100_000).mapToDouble(i -> i * 0.5).toArray());
    Curve curve = reader.metrics().of(Figure.TRAIN_LOSS);
    assertThat(curve.firstFrom(777)).isEqualTo(776);
    assertThat(curve.firstFrom(776.5)).isEqualTo(776);
    assertThat(curve.firstFrom(0)).isZero();
    assertThat(curve.firstFrom(100_001)).isEqualTo(100_000);
  }
}
