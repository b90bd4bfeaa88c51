package org.snn.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.snn.artefact.Artefact;
import org.snn.artefact.SourceText;
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
import org.snn.trainer.Backend;
import org.snn.trainer.Snapshot;
import org.snn.trainer.loop.Beginning;
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
 * @param rewiring what changes connections while training
 * @param beginning a trained network to go on from
 * @param planner that made the plan
 * @param files that read the experiment
 * @param command the command line, for the provenance
 */
public record TrainingSession(Experiment experiment, ExecutionPlan plan, DataSplits data, RunFolder folder, Optional<Rewiring> rewiring,
    Optional<Beginning> beginning, Planner planner, SnnFiles files, String command) {

  /**
   * Trains and fills the folder. The result is what the model holds: without what has become useless where connections changed.
   *
   * @param resume go on where an earlier run stopped; if it was killed before its first checkpoint, from the start
   * @param keepOptimizer whether the model gets what the optimizer remembers
   */
  public TrainingResult run(Backend backend, int threads, boolean resume, boolean keepOptimizer, TrainingListener log, StopSignal stop)
      throws IOException {
    Saving.write(folder.plan(), out -> PlanFiles.write(plan, out));
    InputFiles input = InputFiles.of(experiment);
    input.copyTo(folder.input());
    TrainingOptions options = new TrainingOptions(threads, Optional.of(folder.checkpoint()),
        resume && Files.exists(folder.checkpoint()), keepOptimizer);
    TrainingListener listener = TrainingListener.all(new MetricsFile(folder.metrics()), log);
    TrainingResult result = new Training(plan, data, backend, options, rewiring, beginning).run(listener, stop);
    if (result.outcome() == Outcome.INTERRUPTED) {
      return result;
    }
    Optional<Ticket> cleaned = rewiring.map(changed -> Ticket.whole(result.plan(), result.parameters(), planner));
    TrainingResult kept = cleaned.map(ticket -> of(ticket, result)).orElse(result);
    SourceText source = cleaned.isPresent() ? TicketSource.of(cleaned.get(), experiment, files) : input.read();
    new Artefact(kept.plan(), kept.parameters(), provenance(kept, threads, backend.name()), source, kept.network().optimizer())
        .save(folder.model());
    folder.finish();
    return kept;
  }

  /** Where connections have changed, some neurons may have become useless, and the text is no longer that of the network. */
  private static TrainingResult of(Ticket ticket, TrainingResult result) {
    Snapshot network = new Snapshot(ticket.start(), result.network().optimizer().map(ticket::optimizer));
    return new TrainingResult(result.outcome(), ticket.plan(), network, result.epoch(), result.history(), result.test());
  }

  private Provenance provenance(TrainingResult result, int threads, String device) {
    TrainingSpec training = plan.getTraining();
    return new Provenance(Version.NAME, command, Instant.now().truncatedTo(ChronoUnit.SECONDS), training.getExperiment(),
        DataProvenance.of(data), TrainingProvenance.of(result, training.getSeed(), threads, device));
  }
}
