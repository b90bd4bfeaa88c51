package org.snn.interop.c;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The C compiler of this machine, if there is one. */
final class Gcc {

  /** Nothing in generated code may be doubtful. */
  static final List<String> STRICT = List.of("-std=c99", "-pedantic", "-Wall", "-Wextra", "-Werror", "-Wconversion", "-Wshadow",
      "-Wdouble-promotion", "-Wstrict-prototypes", "-Wundef");

  /** What a program printed, and how it ended. */
  record Result(int status, String output) {
  }

  private Gcc() {
  }

  static boolean isThere() {
    try {
      return run(Path.of("."), List.of("gcc", "--version")).status() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  /** Compiles files of a folder into a program, strictly. */
  static Result compile(Path folder, String program, List<String> files, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of("gcc"));
    command.addAll(STRICT);
    command.addAll(List.of(options));
    command.addAll(files);
    command.addAll(List.of("-o", program, "-lm"));
    return run(folder, command);
  }

  static Result run(Path folder, List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  /** Writes a text into the folder. */
  static void write(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
