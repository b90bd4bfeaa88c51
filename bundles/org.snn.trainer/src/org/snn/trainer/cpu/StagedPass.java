package org.snn.trainer.cpu;

import java.util.List;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.cpu.kernel.SourceGather;
import org.snn.trainer.cpu.kernel.Store;
import org.snn.trainer.cpu.loss.OutputLoss;

/**
 * Forward and backward one pseudo-layer after the other: the threads share out its neurons and wait for each other before
 * the next. Each reads all columns, so a connection's weight and index are read once, not once a thread; worth it where a
 * pseudo-layer is more work than waiting.
 */
final class StagedPass {

  /** What waiting for each other costs, in connections times columns: about half a microsecond. */
  static final long BARRIER = 40_000;

  private final long barrier;
  private final Store store;
  private final Workers workers;
  private final Pass pass;
  private final List<LayerRun> layers;
  private final List<Shares> targets;
  private final List<Shares> sources;
  private final Shares inputs;
  private final Shares all;
  private final SourceGather gather;
  private final OutputLoss loss;

  StagedPass(ExecutionPlan plan, Store store, Workers workers, Pass pass, List<LayerRun> layers,
      List<Shares> targets, SourceGather gather, OutputLoss loss, long barrier) {
    this.barrier = barrier;
    this.store = store;
    this.workers = workers;
    this.pass = pass;
    this.layers = layers;
    this.targets = targets;
    this.sources = Shares.sources(plan.getPseudoLayers(), plan.getInputs(), workers.size());
    this.inputs = Shares.of(0, plan.getInputs(), workers.size());
    this.all = Shares.of(plan.getInputs(), plan.getNeurons(), workers.size());
    this.gather = gather;
    this.loss = loss;
  }

  /** Whether so much work, connections times columns, is worth waiting for each other. */
  private boolean splits(long work) {
    return work >= 2 * barrier;
  }

  /** Reads the features and computes all activations. */
  void forward(float[] features, int samples) {
    int to = store.columns(samples);
    workers.each(share -> {
      pass.read(features, samples, inputs.first(share), inputs.end(share), 0, to);
      if (store.trains()) {
        pass.clear(all.first(share), all.end(share), 0, to);
      }
    });
    for (int i = 0; i < layers.size(); i++) {
      forward(layers.get(i), targets.get(i), to);
    }
  }

  private void forward(LayerRun layer, Shares shares, int to) {
    boolean splits = splits(layer.slots() * to);
    if (!splits) {
      layer.sum(layer.first(), layer.end(), 0, to);
      layer.activate(layer.first(), layer.end(), 0, to);
    } else if (layer.together()) {
      workers.each(share -> layer.sum(shares.first(share), shares.end(share), 0, to));
      byColumns(to, (from, end) -> layer.activate(layer.first(), layer.end(), from, end));
    } else {
      workers.each(share -> {
        layer.sum(shares.first(share), shares.end(share), 0, to);
        layer.activate(shares.first(share), shares.end(share), 0, to);
      });
    }
  }

  /** Computes losses, and with {@code backward} all deltas. */
  void compare(float[] answers, int samples, boolean backward) {
    int to = store.columns(samples);
    byColumns(to, (from, end) -> {
      loss.compare(answers, samples, from, end);
      if (backward) {
        loss.startDeltas(from, end);
      }
    });
    for (int i = layers.size() - 1; i >= 0 && backward; i--) {
      backward(layers.get(i), targets.get(i), sources.get(i), to);
    }
  }

  private void backward(LayerRun layer, Shares shares, Shares before, int to) {
    boolean splits = splits(layer.slots() * to);
    if (!splits) {
      layer.slope(gather, layer.first(), layer.end(), 0, to);
    } else if (layer.together()) {
      byColumns(to, (from, end) -> layer.slope(gather, layer.first(), layer.end(), from, end));
    } else {
      workers.each(share -> layer.slope(gather, shares.first(share), shares.end(share), 0, to));
    }
    if (!layer.spreads()) {
      return;
    }
    if (splits) {
      workers.each(share -> layer.spread(before.first(share), before.end(share), 0, to));
    } else {
      layer.spread(store.inputs(), layer.first(), 0, to);
    }
  }

  /** The work of some columns. */
  private interface Columns {

    void run(int from, int to);
  }

  private void byColumns(int columns, Columns work) {
    int width = store.columns((columns + workers.size() - 1) / workers.size());
    workers.forEach((columns + width - 1) / width,
        (worker, chunk) -> work.run(chunk * width, Math.min(columns, (chunk + 1) * width)));
  }
}
