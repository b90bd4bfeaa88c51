package org.snn.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A line of a source file, cut so that the part in question is on the screen. */
final class SourceLine {

  private static final int WIDEST = 100;
  private static final int BEFORE = 40;
  private static final String CUT = "...";

  /** The visible text, and a text of equal indentation that underlines the part. */
  record Excerpt(String text, String mark) {
  }

  private SourceLine() {
  }

  /** The line of a text file, counted from 1; empty if there is none or it cannot be read. */
  static Optional<String> read(Path file, long number) {
    try (InputStream in = Files.newInputStream(file);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().skip(number - 1).findFirst();
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }

  /** Marks {@code length} characters from {@code column} (from 1) of a line; a part that goes on below ends here. */
  static Excerpt excerpt(String line, int column, int length) {
    int start = Math.max(0, Math.min(column - 1, line.length()));
    int end = Math.max(start + 1, Math.min(start + length, line.length()));
    int left = line.length() <= WIDEST ? 0 : Math.max(0, start - BEFORE);
    int right = Math.min(line.length(), left + WIDEST);
    String head = left > 0 ? CUT : "";
    String text = head + line.substring(left, right) + (right < line.length() ? CUT : "");
    String indent = head.replace('.', ' ') + line.substring(left, start).replaceAll("[^\t]", " ");
    return new Excerpt(text, indent + "^".repeat(Math.min(end, Math.max(right, start + 1)) - start));
  }
}
