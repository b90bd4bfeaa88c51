package org.snn.cli.lottery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snn.cli.UserError;
import org.snn.cli.output.Saving;
import org.snn.cli.run.FolderLock;
import org.snn.prune.lottery.LotteryFiles;
import org.snn.trainer.checkpoint.Fingerprint;
import org.snn.transform.kernel.KernelCosts;

/**
 * The folder of a lottery: {@code lottery.json} says which one it is, so that a folder never mixes two, and by which costs it
 * is planned. While it is open no other process can open it.
 */
public final class LotteryFolder implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final String DESCRIPTION = "lottery.json";
  private static final String COSTS = "costs";

  private final Path path;
  private final FolderLock lock;

  private LotteryFolder(Path path, FolderLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /** The costs that the lottery in this folder was begun with: its kernels must stay the same. Empty if none has results. */
  public static Optional<KernelCosts> costs(Path path) throws IOException {
    return begun(path).flatMap(Description::costs);
  }

  /**
   * Opens the folder for this lottery: a new one, or one that goes on. One that has no results yet makes room for another.
   *
   * @param fingerprint of everything that decides results, but for the number of seeds
   * @param costs by which it is planned
   * @throws UserError if another lottery is in it, or another process works on it
   */
  public static LotteryFolder open(Path path, Fingerprint fingerprint, KernelCosts costs) throws IOException {
    Files.createDirectories(path);
    FolderLock lock = FolderLock.of(path);
    try {
      Optional<Description> earlier = begun(path);
      if (earlier.isPresent()) {
        requireSame(path, earlier.get().fingerprint(), fingerprint);
      } else {
        Map<String, Object> description = new TreeMap<>(fingerprint.aspects());
        description.put(COSTS, costs);
        Saving.write(path.resolve(DESCRIPTION), out -> out.write(MAPPER.writeValueAsBytes(description)));
      }
      return new LotteryFolder(path, lock);
    } catch (IOException | RuntimeException refused) {
      lock.close();
      throw refused;
    }
  }

  /** What {@code lottery.json} holds. */
  private record Description(Fingerprint fingerprint, Optional<KernelCosts> costs) {
  }

  /** The lottery whose results are here. */
  private static Optional<Description> begun(Path path) throws IOException {
    if (new LotteryFiles(path).readResults().isEmpty()) {
      return Optional.empty();
    }
    Path file = path.resolve(DESCRIPTION);
    if (!Files.exists(file)) {
      throw new UserError("%s: there are results, but no %s that says of which lottery; delete the folder, or choose another one with --out."
          .formatted(path, DESCRIPTION));
    }
    try {
      if (!(MAPPER.readTree(file.toFile()) instanceof ObjectNode description)) {
        throw damaged(file, null);
      }
      JsonNode costs = description.remove(COSTS);
      Map<String, String> aspects = new TreeMap<>();
      description.fields().forEachRemaining(aspect -> aspects.put(aspect.getKey(), aspect.getValue().asText()));
      return Optional.of(new Description(new Fingerprint(aspects),
          costs == null ? Optional.empty() : Optional.of(MAPPER.treeToValue(costs, KernelCosts.class))));
    } catch (JsonProcessingException broken) {
      throw damaged(file, broken);
    }
  }

  private static UserError damaged(Path file, Throwable cause) {
    return new UserError("%s: is damaged; delete its folder, or choose another one with --out.".formatted(file), cause);
  }

  private static void requireSame(Path path, Fingerprint earlier, Fingerprint now) {
    List<String> differences = new ArrayList<>(now.differencesFrom(earlier));
    // A lottery has an aspect 'epochs': what depends on them need not be said again.
    differences.removeIf(difference -> difference.startsWith("epochs ("));
    if (!differences.isEmpty()) {
      throw new UserError("%s holds another lottery (%s); choose another folder with --out, or delete it."
          .formatted(path, String.join("; ", differences)));
    }
  }

  /** The folder itself. */
  public Path path() {
    return path;
  }

  /** What is in it. */
  public LotteryFiles files() {
    return new LotteryFiles(path);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
