package org.snn.prune.lottery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snn.prune.rounds.RoundsFile;
import org.snn.prune.rounds.RoundsState;
import org.snn.trainer.TrainingException;
import org.snn.trainer.file.AtomicFile;
import org.snn.trainer.file.Reason;

/**
 * What a lottery keeps in its folder: {@code results.jsonl}, and for each seed {@code seed-N/state.snnp}. Files are replaced as
 * a whole, results before states: a ticket that is in the results but not in the state is trained again, and comes out the same.
 */
public final class LotteryFiles {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path folder;

  /** @param folder is made when something is written */
  public LotteryFiles(Path folder) {
    this.folder = folder;
  }

  /** Where all of it is. */
  Path folder() {
    return folder;
  }

  private Path results() {
    return folder.resolve("results.jsonl");
  }

  /** The folder of a seed. */
  public Path seed(long seed) {
    return folder.resolve("seed-" + seed);
  }

  /** The ticket of a round, without the extension of what it is kept as. */
  public Path ticket(long seed, int round) {
    return seed(seed).resolve(String.format(Locale.ROOT, "round-%02d", round));
  }

  private Path state(long seed) {
    return seed(seed).resolve("state.snnp");
  }

  /**
   * All results so far, in the order of their trainings.
   *
   * @throws TrainingException if the file cannot be read
   */
  public List<LotteryResult> readResults() {
    List<LotteryResult> results = new ArrayList<>();
    try {
      for (String line : Files.exists(results()) ? Files.readAllLines(results()) : List.<String>of()) {
        results.add(Optional.ofNullable(MAPPER.readValue(line, LotteryResult.class))
            .orElseThrow(() -> damaged(results.size() + 1, null)));
      }
      return results;
    } catch (JsonProcessingException broken) {
      throw damaged(results.size() + 1, broken);
    } catch (IOException failed) {
      throw new TrainingException("%s: cannot be read (%s).".formatted(results(), Reason.of(failed)), failed);
    }
  }

  private TrainingException damaged(int line, Throwable cause) {
    return new TrainingException("%s: line %d is damaged; delete the folder to begin anew.".formatted(results(), line), cause);
  }

  /** Adds a result, in the place of an earlier one of the same training. */
  void add(LotteryResult result) {
    List<LotteryResult> all = new ArrayList<>(readResults());
    all.removeIf(result::sameTraining);
    all.add(result);
    StringBuilder text = new StringBuilder();
    try {
      for (LotteryResult each : all) {
        text.append(MAPPER.writeValueAsString(each)).append('\n');
      }
      AtomicFile.write(results(), out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException failed) {
      throw new TrainingException("%s: cannot be written (%s); make room, then go on.".formatted(results(), Reason.of(failed)),
          failed);
    }
  }

  /** Where a seed stands; empty if it has not begun. */
  Optional<RoundsState> readState(long seed, int connections) {
    return Files.exists(state(seed)) ? Optional.of(RoundsFile.read(state(seed), connections)) : Optional.empty();
  }

  void write(long seed, RoundsState state) {
    RoundsFile.write(state(seed), state);
  }
}
