package org.snn.language.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.snn.language.LoadedSnn;
import org.snn.language.SnnFiles;

/** The wrong texts, and what the rules say of them on a machine with 4 GiB. */
final class Corpus {

  static final Path FOLDER = Path.of("src/test/resources/wrong");

  private static final long MEMORY = 4L << 30;
  private static final SnnFiles LANGUAGE = new SnnFiles(new Environment(null, null, OptionalLong.of(MEMORY)));
  private static final Map<Path, LoadedSnn> LOADED = new HashMap<>();

  private Corpus() {
  }

  static List<Path> texts() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".snn")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A text of the corpus, loaded once for all tests. */
  static LoadedSnn load(Path text) {
    return LOADED.computeIfAbsent(text, LANGUAGE::load);
  }

  /** A text that stands in no file, but could stand among the wrong ones. */
  static LoadedSnn load(String text) {
    return LANGUAGE.load(text, FOLDER.resolve("test.snn"));
  }

  /** The file with the messages that a text must have. */
  static Path expected(Path text) {
    return text.resolveSibling(text.getFileName().toString().replace(".snn", ".stderr"));
  }

  /** The messages of a text, a line each, the same on every machine. */
  static String messages(LoadedSnn loaded) {
    StringBuilder lines = new StringBuilder();
    loaded.issues().forEach(issue -> lines.append("%d:%d: %s: %s [%s]\n".formatted(issue.line(), issue.column(),
        issue.severity().name().toLowerCase(), issue.message(), issue.code())));
    return lines.toString().replace(FOLDER.toAbsolutePath().toString(), "FOLDER");
  }
}
