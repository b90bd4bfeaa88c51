package org.snn.cli.bench;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.snn.bench.Workload;
import org.snn.bench.workload.Catalogue;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnFiles;
import org.snn.network.Experiment;
import org.snn.plan.ExecutionPlan;
import org.snn.transform.Planner;

/** Makes workloads of texts and experiments. */
public final class TextWorkloads {

  private final SnnFiles texts = new SnnFiles();
  private final Planner planner;

  /** Workloads that are planned so. */
  public TextWorkloads(Planner planner) {
    this.planner = planner;
  }

  /** The plan of a workload of the {@link Catalogue}, with its training specification. */
  public ExecutionPlan named(String name) {
    return plan(name, Catalogue.text(name));
  }

  /**
   * A workload from a text with one experiment; read and planned only when it is measured.
   *
   * @param batch samples a step, or null for those of the experiment
   */
  Workload ofText(String name, Supplier<String> text, Integer batch, int threads) {
    return new Workload(name, () -> withBatch(plan(name, text.get()), batch), threads);
  }

  /** A workload from an experiment of the user's; parameters as above. */
  public Workload ofExperiment(Experiment experiment, Integer batch, int threads) {
    return new Workload(experiment.getName(), () -> withBatch(planner.plan(experiment), batch), threads);
  }

  private ExecutionPlan plan(String name, String text) {
    LoadedSnn loaded = texts.load(text, Path.of(name + ".snn"));
    if (loaded.hasErrors()) {
      throw new IllegalStateException(name + ": " + loaded.issues());
    }
    return planner.plan(loaded.experiments().get(0));
  }

  private static ExecutionPlan withBatch(ExecutionPlan plan, Integer batch) {
    if (batch != null) {
      plan.getTraining().setBatch(batch);
    }
    return plan;
  }
}
