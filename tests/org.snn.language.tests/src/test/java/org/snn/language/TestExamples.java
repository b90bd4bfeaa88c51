package org.snn.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** All .snn texts at hand: the test resources and what the repository ships under examples. */
public final class TestExamples {

  private TestExamples() {}

  /** Pairs of name and text. */
  public static Stream<Arguments> texts() throws IOException {
    Stream<Arguments> own = Stream.of("issue.snn", "everything.snn")
        .map(name -> Arguments.of(name, TestLanguage.resourceText(name)));
    return Stream.concat(own, files().stream().map(file -> Arguments.of(file.getFileName().toString(), text(file))));
  }

  /** The examples of the repository. */
  public static List<Path> files() throws IOException {
    Path root = root();
    try (Stream<Path> all = Files.walk(root.resolve("examples"))) {
      List<Path> found = all.filter(file -> file.toString().endsWith(".snn")).sorted().toList();
      if (found.isEmpty()) {
        throw new AssertionError("no examples below " + root);
      }
      return found;
    }
  }

  /** The root of the repository, found from the folder of any of its modules. */
  static Path root() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve("examples"))) {
      root = root.getParent();
    }
    return root;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
