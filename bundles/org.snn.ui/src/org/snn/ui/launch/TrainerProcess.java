package org.snn.ui.launch;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.RuntimeProcess;
import org.snn.cli.Interrupt;

/** A trainer that runs. It is stopped by asking: it finishes its batch and saves; only after long patience it is killed. */
public final class TrainerProcess extends RuntimeProcess {

  /** Value of the attribute {@code IProcess.ATTR_PROCESS_TYPE}. */
  static final String TYPE = "org.snn.ui.trainer";
  /** Attribute: the run folder, once the trainer has said which. */
  private static final String FOLDER = "org.snn.ui.folder";

  private static final long SECONDS = Interrupt.PATIENCE.toSeconds() + 5;

  /** Watches a process and shows it in the console. */
  TrainerProcess(ILaunch launch, Process process, String name, Map<String, String> attributes) {
    super(launch, process, name, attributes);
  }

  /** The trainers that run now. */
  public static Stream<TrainerProcess> running() {
    return all().filter(process -> !process.isTerminated());
  }

  /** The trainers that run, or ran in this session and were not removed from the console. */
  static Stream<TrainerProcess> all() {
    return Stream.of(DebugPlugin.getDefault().getLaunchManager().getProcesses()).filter(TrainerProcess.class::isInstance)
        .map(TrainerProcess.class::cast);
  }

  /** Asks the trainer to save and end, and returns at once. */
  @Override
  public void terminate() {
    Process process = getSystemProcess();
    if (process == null || !process.isAlive()) {
      return;
    }
    process.destroy();
    ICoreRunnable waiting = monitor -> {
      try {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
      }
    };
    Job.createSystem("Waiting for the trainer to save", waiting).schedule();
  }

  /** The run folder, or null while the trainer has not said which. */
  public String folder() {
    return getAttribute(FOLDER);
  }

  void foundFolder(String folder) {
    if (!folder.equals(folder())) {
      setAttribute(FOLDER, folder);
    }
  }
}
