package org.snn.ui.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a trainer is, as its progress file says (docs/cli.md, Progress for programs).
 *
 * @param folder of the run
 * @param epoch the present one, from 1
 * @param epochs of the training
 * @param done 0 to 1
 * @param loss mean over the epoch so far, NaN while there is none
 * @param remainingSeconds until the end, NaN while nobody knows
 */
record TrainingProgress(Path folder, int epoch, int epochs, double done, double loss, double remainingSeconds) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int HOUR = 3600;

  /** Reads a progress file; empty while there is none. */
  static Optional<TrainingProgress> read(Path file) {
    try {
      JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
      return Optional.of(new TrainingProgress(Path.of(json.path("folder").asText()), json.path("epoch").asInt(),
          json.path("epochs").asInt(), json.path("done").asDouble(), json.path("loss").asDouble(Double.NaN),
          json.path("remainingSeconds").asDouble(Double.NaN)));
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  /** {@code Epoch 3 of 20, loss 0.1234, 12:34 left}. */
  String text() {
    String figures = Double.isNaN(loss) ? "" : String.format(Locale.ROOT, ", loss %.4f", loss);
    return "Epoch %d of %d%s%s".formatted(epoch, epochs, figures, Double.isNaN(remainingSeconds) ? "" : ", " + time() + " left");
  }

  private String time() {
    long seconds = Math.round(remainingSeconds);
    return seconds < HOUR ? "%d:%02d".formatted(seconds / 60, seconds % 60)
        : "%d:%02d:%02d".formatted(seconds / HOUR, seconds / 60 % 60, seconds % 60);
  }
}
