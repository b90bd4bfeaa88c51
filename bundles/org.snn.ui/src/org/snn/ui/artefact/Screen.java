package org.snn.ui.artefact;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What a command says, as a terminal shows it: a carriage return begins the line anew, as progress bars do. */
final class Screen extends OutputStream {

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final ByteArrayOutputStream last = new ByteArrayOutputStream();
  private final Consumer<String> drawn;

  /** @param drawn is told the last line whenever something is shown */
  Screen(Consumer<String> drawn) {
    this.drawn = drawn;
  }

  @Override
  public void write(int each) {
    if (each == '\r') {
      last.reset();
      return;
    }
    last.write(each);
    if (each == '\n') {
      lines.writeBytes(last.toByteArray());
      last.reset();
    }
  }

  @Override
  public void flush() {
    drawn.accept(last.toString(StandardCharsets.UTF_8).strip());
  }

  /** The lines that are complete. */
  String text() {
    return lines.toString(StandardCharsets.UTF_8);
  }
}
