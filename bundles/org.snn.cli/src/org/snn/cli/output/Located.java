package org.snn.cli.output;

import java.nio.file.Path;
import java.util.List;
import org.snn.cli.Console;
import org.snn.data.DataException;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnIssue;

/** Prints messages that belong to a place in a file: {@code file:line:col: error: message}, the line, and a caret. */
public final class Located {

  private final Console console;

  /** Prints to standard error of this console. */
  public Located(Console console) {
    this.console = console;
  }

  /** Prints an error in data; where the place in a text file is known, with its line. */
  public void error(DataException failure) {
    String message = failure.getMessage();
    Path file = failure.file();
    if (file == null) {
      console.complain("snn: error: " + console.relative(message));
    } else if (failure.line() == 0) {
      console.complain(console.relative(withSeverity(message, file + ": ")));
    } else {
      String place = "%s:%d:%d: ".formatted(file, failure.line(), failure.column());
      console.complain(console.relative(withSeverity(message, place)));
      SourceLine.read(file, failure.line()).ifPresent(line -> caret(line, failure.line(), failure.column(), 1));
    }
  }

  /** Prints what is wrong or doubtful in a text, each with its line. */
  public void issues(LoadedSnn loaded) {
    List<String> lines = loaded.text().lines().toList();
    for (SnnIssue issue : loaded.issues()) {
      console.complain(console.relative(issue.toString()));
      if (issue.line() <= lines.size()) {
        caret(lines.get(issue.line() - 1), issue.line(), issue.column(), issue.length());
      }
    }
  }

  private static String withSeverity(String message, String place) {
    return message.startsWith(place) ? place + "error: " + message.substring(place.length()) : "snn: error: " + message;
  }

  private void caret(String line, long number, int column, int length) {
    SourceLine.Excerpt excerpt = SourceLine.excerpt(line, column, length);
    String margin = number + " | ";
    console.complain(margin + excerpt.text());
    console.complain(" ".repeat(margin.length() - 2) + "| " + excerpt.mark());
  }
}
