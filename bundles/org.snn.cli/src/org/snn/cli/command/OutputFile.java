package org.snn.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.snn.cli.Console;
import org.snn.cli.UserError;

/** A file that a command is asked to write. */
final class OutputFile {

  private OutputFile() {
  }

  /**
   * Where the user wants the file.
   *
   * @throws UserError if its folder is not there or cannot be written, or it is a folder itself; said before anything slow begins
   */
  static Path in(Path file, Console console) {
    Path path = console.resolve(file);
    if (path.getParent() != null && !Files.isDirectory(path.getParent())) {
      throw new UserError("%s: its folder is not there; make it first, or choose another one.".formatted(file));
    }
    if (path.getParent() != null && !Files.isWritable(path.getParent())) {
      throw new UserError("%s: its folder cannot be written; choose another one.".formatted(file));
    }
    if (Files.isDirectory(path)) {
      throw new UserError("%s: is a folder; name a file in it.".formatted(file));
    }
    return path;
  }
}
