package org.snn.cli.output;

import java.io.IOException;
import java.nio.file.Path;
import org.snn.cli.UserError;
import org.snn.trainer.file.AtomicFile;
import org.snn.trainer.file.Reason;

/** Writes files as a whole, and names them where that fails: the system often says only that there is no space. */
public final class Saving {

  private Saving() {
  }

  /**
   * Writes the file; missing folders are made.
   *
   * @throws UserError if anything fails; the old file, if there was one, is then untouched
   */
  public static void write(Path file, AtomicFile.Content content) {
    try {
      AtomicFile.write(file, content);
    } catch (IOException failed) {
      throw new UserError("%s: cannot be written (%s); what was there is unchanged.".formatted(file, Reason.of(failed)), failed);
    }
  }
}
