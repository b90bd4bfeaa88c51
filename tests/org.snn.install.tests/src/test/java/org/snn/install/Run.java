package org.snn.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What a program that has ended has left behind. */
record Run(int status, String out, String err) {

  private static final int MINUTES = 3;

  /** Runs to the end, without input. */
  static Run of(ProcessBuilder command, Path scratch) throws IOException, InterruptedException {
    Path out = Files.createTempFile(scratch, "out", ".txt");
    Path err = Files.createTempFile(scratch, "err", ".txt");
    Process process = command.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("Not ended within %d minutes: %s".formatted(MINUTES, command.command()));
    }
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
