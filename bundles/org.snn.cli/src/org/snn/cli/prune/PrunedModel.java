package org.snn.cli.prune;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snn.artefact.Artefact;
import org.snn.artefact.provenance.Provenance;
import org.snn.artefact.provenance.TrainingProvenance;
import org.snn.cli.Console;
import org.snn.cli.Version;
import org.snn.cli.lottery.TicketSource;
import org.snn.cli.output.ProgressBar;
import org.snn.cli.run.PortablePath;
import org.snn.cli.run.TrainedModel;
import org.snn.data.DataException;
import org.snn.data.DataRequest;
import org.snn.data.DataSplits;
import org.snn.language.SnnFiles;
import org.snn.network.Experiment;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanFactory;
import org.snn.plan.PruneCriterion;
import org.snn.plan.PruningSpec;
import org.snn.plan.TrainingSpec;
import org.snn.prune.once.OneShot;
import org.snn.prune.rounds.Ticket;
import org.snn.prune.rounds.Trained;
import org.snn.prune.rounds.WatchedTraining;
import org.snn.prune.score.MeanGradient;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.evaluate.Classification;
import org.snn.trainer.evaluate.Evaluator;
import org.snn.trainer.metrics.Figures;
import org.snn.trainer.loop.TrainingResult.Outcome;
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
  private final Map<String, Object> report = new LinkedHashMap<>();
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
    Ticket ticket = OneShot.prune(plan, artefact.parameters(), spec(wanted), this::gradient, wanted.seed(), planner);
    Parameters parameters = ticket.start();
    Optional<Figures> before = test(plan, artefact.parameters());
    Optional<Figures> after = test(ticket.plan(), parameters);
    Optional<Figures> tuned = Optional.empty();
    if (wanted.epochs() > 0) {
      Optional<Trained> trained = tune(ticket, wanted);
      if (trained.isEmpty()) {
        return false;
      }
      parameters = trained.get().stopped();
      tuned = trained.get().testAtBest();
    }
    ticket.plan().setSource(model.text().map(text -> PortablePath.from(target.getParent(), text)).orElse(null));
    Optional<Figures> last = tuned.isPresent() ? tuned : after;
    new Artefact(ticket.plan(), parameters, provenance(command, last), TicketSource.of(ticket, experiment(), files)).save(target);
    describe(ticket, before, after, tuned, target);
    return true;
  }

  private Optional<DataSplits> data(boolean needed) {
    try {
      return Optional.of(model.data(request));
    } catch (DataException notThere) {
      if (needed) {
        throw notThere;
      }
      console.complain("snn: warning: The data is not there, so nothing is said about accuracy: " + notThere.getMessage());
      return Optional.empty();
    }
  }

  private static PruningSpec spec(PruningRequest wanted) {
    PruningSpec spec = PlanFactory.eINSTANCE.createPruningSpec();
    spec.setCriterion(wanted.criterion());
    spec.setScope(wanted.scope());
    spec.setTarget(true);
    spec.setAmount(wanted.keep());
    spec.setOutput(wanted.keepOutput() == null ? 0 : wanted.keepOutput());
    return spec;
  }

  private Parameters gradient() {
    int batch = batch(artefact.plan());
    try (Engine engine = backend.open(artefact.plan(), new EngineOptions(batch, threads, 0))) {
      engine.setParameters(artefact.parameters());
      return MeanGradient.of(engine, data.orElseThrow().train(), batch);
    }
  }

  private static int batch(ExecutionPlan plan) {
    return plan.getTraining().getBatch();
  }

  private Optional<Figures> test(ExecutionPlan plan, Parameters parameters) {
    if (data.isEmpty() || data.get().test().isEmpty()) {
      return Optional.empty();
    }
    boolean classes = Classification.applies(data.get().test().data(), plan.getTraining().getLoss());
    try (Engine engine = backend.answering(plan, parameters, new EngineOptions(batch(plan), threads, 0))) {
      return Optional.of(new Evaluator(engine, batch(plan), classes).evaluate(data.get().test()));
    }
  }

  private Optional<Trained> tune(Ticket ticket, PruningRequest wanted) {
    TrainingSpec training = ticket.plan().getTraining();
    training.setEpochs(wanted.epochs());
    if (wanted.rate() != null) {
      training.setRate(wanted.rate());
    }
    DataSplits splits = data.orElseThrow();
    int batches = (splits.train().samples() + training.getBatch() - 1) / training.getBatch();
    ProgressBar bar = console.canRedraw() ? new ProgressBar(console.err(), console.columns(), System::nanoTime) : null;
    if (bar != null) {
      bar.start("Fine-tuning", (long) batches * wanted.epochs());
    }
    try {
      return new WatchedTraining(splits, backend, threads, batches).run(ticket.plan(), ticket.start(), -1,
          (schedule, step) -> schedule.rate(step), (done, all) -> {
            if (bar != null) {
              bar.update(done, "");
            }
          }, console.interrupt().signal());
    } finally {
      if (bar != null) {
        bar.clear();
      }
    }
  }

  private Provenance provenance(String command, Optional<Figures> test) {
    Provenance earlier = artefact.provenance();
    TrainingProvenance training = earlier.training();
    return new Provenance(Version.NAME, command, Instant.now().truncatedTo(ChronoUnit.SECONDS), earlier.experiment(),
        earlier.data(), new TrainingProvenance(training.seed(), threads, backend.name(), Outcome.FINISHED, training.epoch(),
            List.of(), test));
  }

  /** The experiment that the network was trained by, from the text in the artefact. */
  private Experiment experiment() {
    String text = new String(artefact.source().network(), StandardCharsets.UTF_8);
    return files.load(text, Path.of("network.snn")).experiments().stream()
        .filter(experiment -> experiment.getName().equals(artefact.provenance().experiment())).findFirst().orElseThrow();
  }

  private void describe(Ticket ticket, Optional<Figures> before, Optional<Figures> after, Optional<Figures> tuned, Path target) {
    ExecutionPlan plan = artefact.plan();
    report.put("before", size(plan, before));
    report.put("after", size(ticket.plan(), after));
    tuned.ifPresent(figures -> report.put("fineTuned", figures(figures)));
    report.put("remaining", (double) ticket.plan().getConnections() / plan.getConnections());
    report.put("constantNeurons", ticket.cleaned().constant());
    report.put("uselessNeurons", ticket.cleaned().useless());
    report.put("constantOutputs", ticket.cleaned().constantOutputs());
    report.put("unusedInputs", ticket.cleaned().unusedInputs().length);
    report.put("model", console.show(target));
  }

  private static Map<String, Object> size(ExecutionPlan plan, Optional<Figures> test) {
    Map<String, Object> size = new LinkedHashMap<>();
    size.put("connections", plan.getConnections());
    size.put("neurons", plan.getNeurons());
    size.put("pseudoLayers", plan.getPseudoLayers().size());
    size.put("bytes", plan.getBytes());
    test.ifPresent(figures -> size.putAll(figures(figures)));
    return size;
  }

  private static Map<String, Object> figures(Figures figures) {
    Map<String, Object> map = new LinkedHashMap<>();
    figures.accuracy().ifPresent(accuracy -> map.put("testAccuracy", accuracy));
    map.put("testLoss", figures.loss());
    return map;
  }

  /** Names and values, nested; after {@link #make}. */
  public Map<String, Object> report() {
    return report;
  }
}
