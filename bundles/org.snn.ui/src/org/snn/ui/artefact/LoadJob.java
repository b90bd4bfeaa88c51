package org.snn.ui.artefact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.snn.artefact.Artefact;
import org.snn.artefact.ArtefactException;
import org.snn.cli.Console;
import org.snn.cli.costs.CostsInUse;
import org.snn.report.network.Architecture;
import org.snn.trainer.file.Reason;
import org.snn.ui.network.Drawing;

/** Reads a trained network, trusting nothing in it. */
final class LoadJob extends Job {

  /** Told of the end by which job, on the job's thread. */
  interface Listener {

    void loaded(LoadJob by, LoadedArtefact artefact);

    /** @param reason why it cannot be used, and the way out */
    void failed(LoadJob by, String reason);
  }

  private final Path file;
  private final Listener listener;

  LoadJob(Path file, Listener listener) {
    super("Reading " + file.getFileName());
    this.file = file;
    this.listener = listener;
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    SubMonitor steps = SubMonitor.convert(monitor, 4);
    try {
      Artefact artefact = Artefact.load(file);
      steps.split(2);
      Architecture architecture = Architecture.of(artefact.plan());
      steps.split(1);
      Drawing drawing = Drawing.of(artefact, CostsInUse.of(Console.ofProcess()).costs());
      steps.split(1);
      listener.loaded(this, new LoadedArtefact(file, artefact, architecture, drawing, Files.size(file), Artefact.seal(file)));
    } catch (OperationCanceledException closed) {
      return Status.CANCEL_STATUS;
    } catch (ArtefactException unfit) {
      listener.failed(this, unfit.getMessage());
    } catch (IOException gone) {
      listener.failed(this, "%s: cannot be read (%s).".formatted(file, Reason.of(gone)));
    } catch (OutOfMemoryError tooLarge) {
      listener.failed(this, "%s: is too large for the memory of this workbench; start it with more, as with -vmargs -Xmx8g.".formatted(file));
    }
    return Status.OK_STATUS;
  }
}
