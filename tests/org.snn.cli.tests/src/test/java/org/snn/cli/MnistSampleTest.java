package org.snn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first thing that a new user does: train on the digits that come with SNN, then ask for answers. */
class MnistSampleTest {

  private static final Path MNIST = Path.of("../../examples/mnist").toAbsolutePath().normalize();
  private static final int PIXELS = 784;
  private static final int SAMPLES = 500;
  /** A linear classifier reaches 0.92 (LeCun et al. 1998); this network has seen 80 % of the samples once. */
  private static final double LEAST_ACCURACY = 0.85;

  @TempDir
  Path folder;

  @Test
  void predictsTheDigitsThatItHasLearned() throws IOException {
    Snn.Result training = Snn.in(folder).run("train", MNIST.resolve("layered.snn").toString(), "--epochs", "1");
    assertThat(training.err()).isEqualTo("Trained network: runs/layered/model.snna\n");
    assertThat(training.lines()).startsWith("X_train Shape: (784, 8000)", "X_val Shape: (784, 1000)", "X_test Shape: (784, 1000)");

    Files.writeString(folder.resolve("digits.csv"), pixels());
    List<String> answers = Snn.in(folder).run("predict", "runs/layered/model.snna", "digits.csv").lines();
    assertThat(answers.get(0)).isEqualTo("class,p(0),p(1),p(2),p(3),p(4),p(5),p(6),p(7),p(8),p(9)");
    assertThat(answers).hasSize(1 + SAMPLES);
    byte[] labels = labels();
    int right = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      right += answers.get(1 + sample).startsWith(labels[sample] + ",") ? 1 : 0;
    }
    assertThat((double) right / SAMPLES).isGreaterThan(LEAST_ACCURACY);
  }

  @Test
  void theLotteryOfTheExamplesFindsTickets() throws IOException {
    Snn.Result lottery = Snn.in(folder).run("lottery", MNIST.resolve("lottery.snn").toString(), "--epochs", "1", "--seeds", "1",
        "--no-control", "--json");
    assertThat(lottery.err()).isEqualTo("Picture: lottery/lottery/lottery.svg\nTickets: lottery/lottery\n");
    JsonNode results = Project.json(lottery.out()).get("results");
    assertThat(results).hasSize(6);
    assertThat(results.get(5).get("connections").asInt()).isLessThan(266_200 / 25);
    for (JsonNode result : results) {
      assertThat(result.get("stopAccuracy").asDouble()).isGreaterThan(LEAST_ACCURACY);
    }
    assertThat(Snn.in(folder).run("eval", "lottery/lottery/seed-1/round-05.snna").out()).isEqualTo(String.format(Locale.ROOT,
        "Test Accuracy: %.4f Test Loss: %.4f%n", results.get(5).get("stopAccuracy").asDouble(), results.get(5).get("stopLoss").asDouble()));
  }

  /** The first images as CSV without a header, pixels from 0 to 255. */
  private static String pixels() throws IOException {
    StringBuilder csv = new StringBuilder();
    try (DataInputStream in = open("sample-images-idx3-ubyte.gz", 16)) {
      for (int pixel = 0; pixel < SAMPLES * PIXELS; pixel++) {
        csv.append(in.readUnsignedByte()).append((pixel + 1) % PIXELS == 0 ? '\n' : ',');
      }
    }
    return csv.toString();
  }

  private static byte[] labels() throws IOException {
    try (DataInputStream in = open("sample-labels-idx1-ubyte.gz", 8)) {
      return in.readNBytes(SAMPLES);
    }
  }

  /** An IDX file behind its header. */
  private static DataInputStream open(String file, int header) throws IOException {
    DataInputStream in = new DataInputStream(new GZIPInputStream(Files.newInputStream(MNIST.resolve("data").resolve(file))));
    in.readNBytes(header);
    return in;
  }
}
