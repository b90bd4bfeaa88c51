package org.snn.language.validation;

import java.util.Optional;

import org.snn.data.DataInfo;
import org.snn.network.DataSource;
import org.snn.network.Experiment;
import org.snn.network.Optimizer;
import org.snn.network.OptimizerKind;
import org.snn.transform.expand.Block;
import org.snn.transform.expand.EdgeBlock;
import org.snn.transform.expand.Expansion;
import org.snn.transform.training.Defaults;

/**
 * What training needs at least, in bytes. Numbers have 32 bits: a connection has its weight and what the optimizer remembers
 * of it; a single connection besides its source in the order by target, and target and weight in the order by source; a
 * neuron has an activation and its derivative for each sample of a batch; data has at least one byte a value.
 *
 * @param connections of connections
 * @param activations of neurons
 * @param data of samples, 0 if unknown
 */
record MemoryNeed(long connections, long activations, long data) {

  private static final long NUMBER = 4;
  private static final long INDEX = 3 * NUMBER;

  static MemoryNeed of(Experiment experiment, Expansion expansion, DataLookup lookup) {
    long single = expansion.blocks().stream().filter(EdgeBlock.class::isInstance).mapToLong(Block::connections).sum();
    long connections = expansion.connections() * NUMBER * (1 + remembered(experiment.getOptimizer())) + single * INDEX;
    long batch = experiment.getBatch() == null ? Defaults.BATCH : Math.max(1, experiment.getBatch());
    long activations = expansion.declaration().neurons() * 2 * NUMBER * batch;
    return new MemoryNeed(connections, activations, data(experiment.getData(), lookup));
  }

  long bytes() {
    return connections + activations + data;
  }

  /** What helps most. */
  String wayOut() {
    if (data >= connections && data >= activations) {
      return "use fewer samples, or give Java more memory";
    }
    return activations >= connections ? "use a smaller batch, or give Java more memory" : "use fewer connections, or give Java more memory";
  }

  /** Numbers that the optimizer keeps for each weight. */
  private static int remembered(Optimizer optimizer) {
    if (optimizer == null || optimizer.getKind() == OptimizerKind.SGD) {
      return optimizer == null || optimizer.getMomentum() == null ? 0 : 1;
    }
    boolean second = optimizer.getKind() != OptimizerKind.RMSPROP || optimizer.getMomentum() != null;
    return second ? 2 : 1;
  }

  private static long data(DataSource source, DataLookup lookup) {
    Optional<DataInfo> info = Optional.ofNullable(source).flatMap(lookup::of).flatMap(DataLookup.Answer::info);
    return info.filter(known -> known.samples() != DataInfo.UNKNOWN && known.features() != DataInfo.UNKNOWN)
        .map(known -> (long) known.samples() * known.features()).orElse(0L);
  }
}
