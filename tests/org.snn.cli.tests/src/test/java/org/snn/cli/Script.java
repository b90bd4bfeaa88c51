package org.snn.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code cmd} file: lines as in a shell, {@code NAME=value snn COMMAND "an argument" < FILE}. All but the last
 * prepare and must succeed; {@code truncate -s BYTES FILE} damages a file.
 */
final class Script {

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final List<String> lines;

  Script(String text) {
    lines = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** Runs all lines in a folder and returns what the last one left. */
  Snn.Result run(Path folder) throws IOException {
    Snn.Result result = null;
    for (String line : lines) {
      if (result != null && result.status() != 0) {
        throw new AssertionError("preparation failed before '%s': %s".formatted(line, result));
      }
      result = runLine(words(line), folder);
    }
    return result;
  }

  private static Snn.Result runLine(List<String> words, Path folder) throws IOException {
    if (words.get(0).equals("truncate")) {
      truncate(folder.resolve(words.get(3)), Long.parseLong(words.get(2)));
      return new Snn.Result(0, "", "");
    }
    Snn snn = Snn.in(folder);
    int start = 0;
    for (; !words.get(start).equals("snn"); start++) {
      String[] variable = words.get(start).split("=", 2);
      snn.with(variable[0], variable[1]);
    }
    int end = words.indexOf("<");
    if (end >= 0) {
      snn.reading(Files.readString(folder.resolve(words.get(end + 1))));
    }
    return snn.run(words.subList(start + 1, end >= 0 ? end : words.size()).toArray(String[]::new));
  }

  private static void truncate(Path file, long bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(bytes);
    }
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }
    return words;
  }
}
