package org.snn.cli.export;

import java.nio.file.Path;
import org.snn.artefact.Artefact;
import org.snn.cli.Console;
import org.snn.cli.output.Saving;
import org.snn.trainer.file.AtomicFile;

/** One call of {@code snn export}: a trained network, and where it is to go. Files are named on standard output once they are there. */
public final class Export {

  private final Artefact artefact;
  private final Path output;
  private final Console console;

  /**
   * @param output file or folder that the user wants, absolute
   */
  public Export(Artefact artefact, Path output, Console console) {
    this.artefact = artefact;
    this.output = output;
    this.console = console;
  }

  /** The trained network. */
  public Artefact artefact() {
    return artefact;
  }

  /** Writes the only file of a format, under the name that the user gave. */
  public void file(AtomicFile.Content content) {
    write(output, content);
  }

  /** Writes one of several files into the folder that the user named. */
  public void file(String name, AtomicFile.Content content) {
    write(output.resolve(name), content);
  }

  private void write(Path target, AtomicFile.Content content) {
    Saving.write(target, content);
    console.out().println(console.show(target));
  }
}
