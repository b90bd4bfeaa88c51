package org.snn.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Consoles for what lies below the commands. */
public final class Consoles {

  private Consoles() {
  }

  /** With nothing to read, and what is said collected. */
  public static Console in(Path directory, Map<String, String> environment, ByteArrayOutputStream said) {
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Console(InputStream.nullInputStream(), stream, stream, directory, environment, false, new Interrupt());
  }
}
