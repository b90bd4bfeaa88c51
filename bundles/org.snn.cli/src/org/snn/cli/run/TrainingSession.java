package org.snn.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.snn.artefact.Artefact;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.artefact.provenance.Provenance;
import org.snn.artefact.provenance.TrainingProvenance;
import org.snn.cli.Version;
import org.snn.cli.lottery.TicketSource;
import org.snn.cli.output.Saving;
import org.snn.data.DataSplits;
import org.snn.language.SnnFiles;
import org.snn.network.Experiment;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanFiles;
import org.snn.plan.TrainingSpec;
import org.snn.prune.rounds.Ticket;
import org.snn.prune.training.Rewirings;
import org.snn.trainer.Backend;
import org.snn.trainer.loop.Rewiring;
import org.snn.trainer.loop.StopSignal;
import org.snn.trainer.loop.Training;
import org.snn.trainer.loop.TrainingListener;
import org.snn.trainer.loop.TrainingOptions;
import org.snn.trainer.loop.TrainingResult.Outcome;
import org.snn.trainer.loop.TrainingResult;
import org.snn.trainer.report.MetricsFile;
import org.snn.transform.Planner;

/**
 * One training in a run folder: what is written before, while and after it.
 *
 * @param experiment what to train, with the files it came from
 * @param plan the plan of the experiment, with settings as they are used
 * @param data what to train on
 * @param folder where everything goes
 * @param planner that made the plan
 * @param files that read the experiment
 * @param command the command line, for the provenance
 */
public record TrainingSession(Experiment experiment, ExecutionPlan plan, DataSplits data, RunFolder folder, Planner planner, SnnFiles files,
    String command) {

  /**
   * Trains and fills the folder.
   *
   * @param resume go on where an earlier run stopped; if it was killed before its first checkpoint, from the start
   */
  public TrainingResult run(Backend backend, int threads, boolean resume, TrainingListener log, StopSignal stop)
      throws IOException {
    Saving.write(folder.plan(), out -> PlanFiles.write(plan, out));
    InputFiles input = InputFiles.of(experiment);
    input.copyTo(folder.input());
    TrainingOptions options = new TrainingOptions(threads, Optional.of(folder.checkpoint()),
        resume && Files.exists(folder.checkpoint()));
    TrainingListener listener = TrainingListener.all(new MetricsFile(folder.metrics()), log);
    Optional<Rewiring> rewiring = Rewirings.of(plan, planner, backend, threads);
    TrainingResult result = new Training(plan, data, backend, options, rewiring).run(listener, stop);
    if (result.outcome() != Outcome.INTERRUPTED) {
      Provenance provenance = provenance(result, threads, backend.name());
      Artefact artefact = rewiring.isPresent() ? cleaned(result, provenance)
          : new Artefact(plan, result.parameters(), provenance, input.read());
      artefact.save(folder.model());
      folder.finish();
    }
    return result;
  }

  /** Where connections have changed, some neurons may have become useless, and the text is no longer that of the network. */
  private Artefact cleaned(TrainingResult result, Provenance provenance) {
    Ticket ticket = Ticket.whole(result.plan(), result.parameters(), planner);
    return new Artefact(ticket.plan(), ticket.start(), provenance, TicketSource.of(ticket, experiment, files));
  }

  private Provenance provenance(TrainingResult result, int threads, String device) {
    TrainingSpec training = plan.getTraining();
    return new Provenance(Version.NAME, command, Instant.now().truncatedTo(ChronoUnit.SECONDS), training.getExperiment(),
        DataProvenance.of(data), TrainingProvenance.of(result, training.getSeed(), threads, device));
  }
}
