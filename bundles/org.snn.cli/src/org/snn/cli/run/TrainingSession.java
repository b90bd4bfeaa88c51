package org.snn.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.snn.data.DataSplits;
import org.snn.network.Experiment;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanFiles;
import org.snn.trainer.Backend;
import org.snn.trainer.loop.StopSignal;
import org.snn.trainer.loop.Training;
import org.snn.trainer.loop.TrainingListener;
import org.snn.trainer.loop.TrainingOptions;
import org.snn.trainer.loop.TrainingResult;
import org.snn.trainer.loop.TrainingResult.Outcome;
import org.snn.trainer.report.MetricsFile;

/** One training in a run folder: what is written before, while and after it. */
public final class TrainingSession {

  private final Experiment experiment;
  private final ExecutionPlan plan;
  private final DataSplits data;
  private final RunFolder folder;

  /** A session that has not begun. */
  public TrainingSession(Experiment experiment, ExecutionPlan plan, DataSplits data, RunFolder folder) {
    this.experiment = experiment;
    this.plan = plan;
    this.data = data;
    this.folder = folder;
  }

  /**
   * Trains and fills the folder.
   *
   * @param resume go on where an earlier run stopped; if it was killed before its first checkpoint, from the start
   */
  public TrainingResult run(Backend backend, int threads, boolean resume, TrainingListener log, StopSignal stop)
      throws IOException {
    PlanFiles.save(plan, folder.plan());
    InputFiles.of(experiment).copyTo(folder.input());
    TrainingOptions options = new TrainingOptions(threads, Optional.of(folder.checkpoint()),
        resume && Files.exists(folder.checkpoint()));
    TrainingListener listener = TrainingListener.all(new MetricsFile(folder.metrics()), log);
    TrainingResult result = new Training(plan, data, backend, options).run(listener, stop);
    if (result.outcome() != Outcome.INTERRUPTED) {
      folder.finish();
    }
    return result;
  }
}
