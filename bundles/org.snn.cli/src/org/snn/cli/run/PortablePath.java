package org.snn.cli.run;

import java.io.File;
import java.nio.file.Path;

/** Paths that stay right when a folder moves together with what it names, and that name no machine. */
public final class PortablePath {

  private PortablePath() {
  }

  /** The path from a folder to a file, with '/'; the file's name if they have no root in common. */
  public static String from(Path folder, Path file) {
    Path from = folder.toAbsolutePath().normalize();
    Path to = file.toAbsolutePath().normalize();
    Path there = from.getRoot().equals(to.getRoot()) ? from.relativize(to) : to.getFileName();
    return there.toString().replace(File.separatorChar, '/');
  }
}
