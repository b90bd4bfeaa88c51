package org.snn.ui.launch;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.snn.language.SnnFiles;
import org.snn.network.Element;

/** The experiments that texts hold. Reading may take long: not for the UI thread. */
final class Experiments {

  private Experiments() {
  }

  /** Names of the experiments of a text, in its order; none where it has none or cannot be read. */
  static List<String> of(IFile file) {
    return new SnnFiles().load(Path.of(file.getLocationURI())).experiments().stream().map(Element::getName).toList();
  }
}
