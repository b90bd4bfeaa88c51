package org.snn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Wrong inputs and what the user reads about them, word by word. A case is {@code NAME.snn}, which is given to
 * {@code snn check}, or a folder with a {@code cmd} (see {@link Script}) and the files that it needs; what lies in
 * {@code common} is there for all of them. Beside it stands what is expected: standard error and the exit status.
 * Where that is missing it is written, and the test fails once: read it before you commit it.
 */
class WrongInputsTest {

  private static final Path CASES = Path.of("src/test/resources/wrong");
  private static final int FEWEST_CASES = 60;

  @TempDir
  Path temp;

  @TestFactory
  List<DynamicTest> messages() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : list(CASES.resolve("snn"), ".snn")) {
      String name = file.getFileName().toString();
      Path expected = file.resolveSibling(name.replace(".snn", ".expected"));
      tests.add(DynamicTest.dynamicTest("snn/" + name, () -> check(new Script("snn check " + name), file, expected)));
    }
    for (Path folder : list(CASES.resolve("commands"), "")) {
      tests.add(DynamicTest.dynamicTest("commands/" + folder.getFileName(),
          () -> check(new Script(Files.readString(folder.resolve("cmd"))), folder, folder.resolve("expected"))));
    }
    return tests;
  }

  @Test
  void coversManyMistakes() throws IOException {
    assertThat(messages()).hasSizeGreaterThanOrEqualTo(FEWEST_CASES);
  }

  private void check(Script script, Path input, Path expected) throws IOException {
    Path work = Files.createTempDirectory(temp, "case");
    copy(CASES.resolve("common"), work);
    if (Files.isDirectory(input)) {
      copy(input, work);
    } else {
      Files.copy(input, work.resolve(input.getFileName()));
    }
    Snn.Result result = script.run(work);
    String actual = result.err() + "[status " + result.status() + "]\n";
    assertThat(result.err()).doesNotContain("\tat ").doesNotContain("Exception");
    if (!Files.exists(expected)) {
      Files.writeString(expected, actual);
      fail("Wrote " + expected + ":\n" + actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
    assertThat(result.out()).isEmpty();
  }

  private static List<Path> list(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
