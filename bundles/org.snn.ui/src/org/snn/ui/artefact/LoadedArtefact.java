package org.snn.ui.artefact;

import java.nio.file.Path;
import org.snn.artefact.Artefact;
import org.snn.report.network.Architecture;
import org.snn.ui.network.Drawing;

/**
 * A trained network that was read, with all that takes time to know of it.
 *
 * @param bytes size of the file
 * @param seal SHA-256 that seals the file, in hexadecimal
 */
record LoadedArtefact(Path file, Artefact artefact, Architecture architecture, Drawing drawing, long bytes, String seal) {

  /** Name of the file without its ending. */
  String stem() {
    return file.getFileName().toString().replaceFirst("\\.snna$", "");
  }
}
