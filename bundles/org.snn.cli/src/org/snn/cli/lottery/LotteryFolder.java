package org.snn.cli.lottery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.snn.cli.UserError;
import org.snn.cli.output.Saving;
import org.snn.prune.lottery.LotteryFiles;
import org.snn.trainer.checkpoint.Fingerprint;

/**
 * The folder of a lottery: {@code lottery.json} says which one it is, so that a folder never mixes two. While it is open no
 * other process can open it.
 */
public final class LotteryFolder implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path path;
  private final FileChannel lock;

  private LotteryFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Opens the folder for this lottery: a new one, or one that goes on.
   *
   * @param fingerprint of everything that decides results, but for the number of seeds
   * @throws UserError if another lottery is in it, or another process works on it
   */
  public static LotteryFolder open(Path path, Fingerprint fingerprint) throws IOException {
    Files.createDirectories(path);
    FileChannel lock = lock(path);
    try {
      Path file = path.resolve("lottery.json");
      if (Files.exists(file)) {
        requireSame(file, fingerprint);
      } else {
        Saving.write(file, out -> out.write(MAPPER.writeValueAsBytes(fingerprint.aspects())));
      }
      return new LotteryFolder(path, lock);
    } catch (IOException | RuntimeException refused) {
      lock.close();
      throw refused;
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new UserError("%s: another snn is at work here; wait for it or choose another folder with --out".formatted(path));
    }
    return channel;
  }

  private static void requireSame(Path file, Fingerprint now) throws IOException {
    try {
      Map<?, ?> aspects = MAPPER.readValue(file.toFile(), TreeMap.class);
      Map<String, String> earlier = new TreeMap<>();
      aspects.forEach((name, value) -> earlier.put(String.valueOf(name), String.valueOf(value)));
      var differences = now.differencesFrom(new Fingerprint(earlier));
      if (!differences.isEmpty()) {
        throw new UserError("%s holds another lottery (%s); choose another folder with --out, or delete it."
            .formatted(file.getParent(), String.join("; ", differences)));
      }
    } catch (JsonProcessingException damaged) {
      throw new UserError("%s: is damaged; delete its folder, or choose another one with --out.".formatted(file), damaged);
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
