package org.snn.cli.prune;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snn.artefact.Artefact;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.artefact.provenance.Provenance;
import org.snn.artefact.provenance.TrainingProvenance;
import org.snn.cli.Console;
import org.snn.cli.UserError;
import org.snn.cli.Version;
import org.snn.cli.lottery.TicketSource;
import org.snn.cli.output.ProgressBar;
import org.snn.cli.run.Batches;
import org.snn.cli.run.PortablePath;
import org.snn.cli.run.TrainedModel;
import org.snn.data.DataException;
import org.snn.data.DataRequest;
import org.snn.data.DataSplits;
import org.snn.language.SnnFiles;
import org.snn.network.Experiment;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PruneCriterion;
import org.snn.plan.TrainingSpec;
import org.snn.prune.once.OneShot;
import org.snn.prune.rounds.Ticket;
import org.snn.prune.rounds.Trained;
import org.snn.prune.rounds.Watch;
import org.snn.prune.rounds.WatchedTraining;
import org.snn.prune.score.MeanGradient;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.Snapshot;
import org.snn.trainer.evaluate.Classification;
import org.snn.trainer.evaluate.Evaluator;
import org.snn.trainer.loop.TrainingResult.Outcome;
import org.snn.trainer.metrics.Figures;
import org.snn.transform.Planner;

/** A trained network, pruned and kept as an artefact; and what it cost and brought. */
public final class PrunedModel {

  private final TrainedModel model;
  private final Artefact artefact;
  private final DataRequest request;
  private final Backend backend;
  private final int threads;
  private final Planner planner;
  private final SnnFiles files;
  private final Console console;
  private Map<String, Object> report = Map.of();
  private Optional<DataSplits> data = Optional.empty();

  /** @param request for the data that the network was trained on; may be for data that is not there, if nothing needs it */
  public PrunedModel(TrainedModel model, DataRequest request, Backend backend, int threads, Planner planner, SnnFiles files,
      Console console) {
    this.model = model;
    this.artefact = model.artefact();
    this.request = request;
    this.backend = backend;
    this.threads = threads;
    this.planner = planner;
    this.files = files;
    this.console = console;
  }

  /**
   * Prunes, trains if asked to, and writes the result.
   *
   * @return false if it was interrupted; then nothing was written
   */
  public boolean make(PruningRequest wanted, Path target, String command) {
    data = data(wanted.criterion() == PruneCriterion.GRADIENT || wanted.epochs() > 0);
    ExecutionPlan plan = artefact.plan();
    Ticket ticket = ticket(wanted);
    Optional<Figures> before = test(plan, artefact.parameters());
    Optional<Figures> after = test(ticket.plan(), ticket.start());
    Snapshot untrained = new Snapshot(ticket.start(), artefact.optimizer().map(ticket::optimizer));
    Optional<Trained> trained = wanted.epochs() > 0 && !stopped() ? tune(ticket, untrained, wanted) : Optional.empty();
    if (stopped()) {
      return false;
    }
    PruningReport made = new PruningReport(plan, ticket, before, after, trained.flatMap(Trained::testAtBest));
    ticket.plan().setSource(model.text().map(text -> PortablePath.from(target.getParent(), text)).orElse(null));
    Snapshot left = trained.map(Trained::stopped).orElse(untrained);
    new Artefact(ticket.plan(), left.parameters(), provenance(command, trained, made.last()),
        TicketSource.of(ticket, experiment(), files), left.optimizer()).save(target);
    report = made.asMap(console.show(target));
    return true;
  }

  private boolean stopped() {
    return console.interrupt().signal().isRequested();
  }

  /** @throws UserError if there is nothing to take away */
  private Ticket ticket(PruningRequest wanted) {
    ExecutionPlan plan = artefact.plan();
    if (plan.getConnections() == 0) {
      throw new UserError("Network '%s' has no connections; there is nothing to prune.".formatted(plan.getName()));
    }
    Ticket ticket = OneShot.prune(plan, artefact.parameters(), wanted.criterion(), wanted.amount(), this::gradient, wanted.seed(),
        planner);
    if (ticket.connectionsKept() == plan.getConnections()) {
      throw new UserError("All %,d connections of '%s' would stay; keep fewer, or raise --below.".formatted(plan.getConnections(), plan.getName()));
    }
    return ticket;
  }

  private Optional<DataSplits> data(boolean needed) {
    try {
      DataSplits splits = model.data(request);
      model.warnOfOtherData(splits, console);
      return Optional.of(splits);
    } catch (DataException notThere) {
      if (needed) {
        throw notThere;
      }
      console.complain("snn: warning: Without data nothing is said about accuracy: " + console.relative(notThere.getMessage()));
      return Optional.empty();
    }
  }

  private Parameters gradient() {
    DataSplits splits = data.orElseThrow();
    int batch = Batches.largest(artefact.plan(), splits);
    try (Engine engine = backend.open(artefact.plan(), new EngineOptions(batch, threads, 0))) {
      engine.setParameters(artefact.parameters());
      return MeanGradient.of(engine, splits.train(), batch);
    }
  }

  private Optional<Figures> test(ExecutionPlan plan, Parameters parameters) {
    if (data.isEmpty() || data.get().test().isEmpty()) {
      return Optional.empty();
    }
    boolean classes = Classification.applies(data.get().test().data(), plan.getTraining().getLoss());
    int batch = Batches.largest(plan, data.get());
    try (Engine engine = backend.answering(plan, parameters, new EngineOptions(batch, threads, 0))) {
      return new Evaluator(engine, batch, classes).evaluate(data.get().test(), this::stopped);
    }
  }

  private Optional<Trained> tune(Ticket ticket, Snapshot start, PruningRequest wanted) {
    TrainingSpec training = ticket.plan().getTraining();
    training.setEpochs(wanted.epochs());
    if (wanted.rate() != null) {
      training.setRate(wanted.rate());
    }
    DataSplits splits = data.orElseThrow();
    int batches = Batches.perEpoch(ticket.plan(), splits);
    ProgressBar bar = console.canRedraw() ? new ProgressBar(console.err(), console.columns(), System::nanoTime) : null;
    if (bar != null) {
      bar.start("Fine-tuning", (long) batches * wanted.epochs());
    }
    try {
      return new WatchedTraining(splits, backend, threads, batches).run(ticket.plan(), start, -1,
          (schedule, step) -> schedule.rate(step), (done, all) -> {
            if (bar != null) {
              bar.update(done, "epoch %d/%d".formatted(Math.min(done / batches + 1, wanted.epochs()), wanted.epochs()));
            }
          }, console.interrupt().signal());
    } finally {
      if (bar != null) {
        bar.clear();
      }
    }
  }

  private Provenance provenance(String command, Optional<Trained> trained, Optional<Figures> test) {
    Provenance earlier = artefact.provenance();
    int epoch = earlier.training().epoch() + trained.map(this::epoch).orElse(0);
    TrainingProvenance training = new TrainingProvenance(earlier.training().seed(), threads, backend.name(), Outcome.FINISHED, epoch,
        List.of(), test);
    return new Provenance(Version.NAME, command, Instant.now().truncatedTo(ChronoUnit.SECONDS), earlier.experiment(),
        trained.isPresent() ? DataProvenance.of(data.orElseThrow()) : earlier.data(), training);
  }

  /** The epoch of fine-tuning that its weights are from. */
  private int epoch(Trained trained) {
    long step = trained.best().map(Watch::step).orElse((long) trained.stepSeconds().length);
    return (int) (step / Batches.perEpoch(artefact.plan(), data.orElseThrow()));
  }

  /** The experiment that the network was trained by, from the text in the artefact. */
  private Experiment experiment() {
    String text = new String(artefact.source().network(), StandardCharsets.UTF_8);
    String name = artefact.provenance().experiment();
    return files.load(text, Path.of("network.snn")).experiment(name).orElseThrow(() -> new UserError(
        "The text in the artefact has no experiment '%s', by which it was trained; train again, or get a good copy.".formatted(name)));
  }

  /** Names and values, nested; after {@link #make}. */
  public Map<String, Object> report() {
    return report;
  }
}
