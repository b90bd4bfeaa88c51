package org.snn.ui.launch;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.snn.language.SnnFiles;
import org.snn.network.Element;

/** The experiments that texts hold. Reading may take long: not for the UI thread. */
final class Experiments {

  private Experiments() {
  }

  /**
   * Names of the experiments of a text, in its order; none where it has none, cannot be read, or is not on this machine.
   *
   * @throws OperationCanceledException if the monitor says so
   */
  static List<String> of(IFile file, IProgressMonitor monitor) {
    if (file.getLocation() == null) {
      return List.of();
    }
    try {
      return new SnnFiles().load(file.getLocation().toPath(), monitor::isCanceled).experiments().stream().map(Element::getName).toList();
    } catch (CancellationException unwanted) {
      throw new OperationCanceledException();
    }
  }
}
