package org.snn.trainer.cuda;

import java.util.ArrayList;
import java.util.List;
import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PseudoLayer;
import org.snn.plan.TrainingSpec;
import org.snn.plan.TriangularKernel;

/**
 * From the slopes of all neurons to gradients or updated parameters. A gradient is used as soon as it is computed, and no array of
 * gradients exists, but for clipping by norm and for whoever asks for gradients.
 */
final class GradientLaunches {

  /** CLIP_BLOCK of clip.cuh. */
  private static final int CLIP_BLOCK = 4096;
  private static final int THREADS = Launch.WARP * Launch.WARPS;

  private final ExecutionPlan plan;
  private final TrainingSpec training;
  private final StoreArrays store;
  private final RowArrays.Gradient rows;
  private final Moments moments;
  private final Clipping clipping;

  /** @param rows the connections that tiles are no good for */
  GradientLaunches(ExecutionPlan plan, StoreArrays store, RowArrays.Gradient rows, Moments moments, DeviceMemory memory) {
    this.plan = plan;
    this.training = plan.getTraining();
    this.store = store;
    this.rows = rows;
    this.moments = moments;
    this.clipping = training.getClipNorm() == 0 ? null : Clipping.of(plan, memory);
  }

  /** Gradients into arrays, with l1 and l2, unclipped; none needs another. */
  List<Launch> collect(DeviceArray weights, DeviceArray biases) {
    return gradients(weights(weights), biases(biases));
  }

  /** One step of the optimizer: stages, of whose launches none needs another of its stage. */
  List<List<Launch>> update() {
    if (clipping == null) {
      return List.of(gradients(weights(null), biases(null)));
    }
    List<Launch> cuts = new ArrayList<>();
    List<Launch> updates = new ArrayList<>();
    int weightBlocks = Launch.blocks(plan.getWeights(), CLIP_BLOCK);
    int biasBlocks = Launch.blocks(plan.getNeurons(), CLIP_BLOCK);
    float limit = (float) training.getClipValue();
    if (weightBlocks > 0) {
      cuts.add(cut(clipping.weights(), plan.getWeights(), weightBlocks, limit, clipping.squares(), 0));
    }
    cuts.add(cut(clipping.biases(), plan.getNeurons(), biasBlocks, limit, clipping.squares(), weightBlocks));
    Launch factor = Launch.of("clip_factor", 1, 1, Struct.of(clipping.squares()), Struct.of(weightBlocks + biasBlocks),
        new Struct().precise(training.getClipNorm()).bytes(), Struct.of(clipping.factor()));
    if (weightBlocks > 0) {
      updates.add(apply(weights(null), 0, plan.getWeights(), clipping.weights(), clipping.factor()));
    }
    updates.add(apply(biases(null), plan.getInputs(), plan.getNeurons(), clipping.biases(), clipping.factor()));
    return List.of(collect(clipping.weights(), clipping.biases()), cuts, List.of(factor), updates);
  }

  private static Launch cut(DeviceArray gradients, int count, int blocks, float limit, DeviceArray squares, int at) {
    byte[] own = new Struct().wide(squares.address() + (long) Double.BYTES * at).bytes();
    return Launch.of("clip_values", blocks, 1, Struct.of(gradients), Struct.of(count), new Struct().number(limit).bytes(), own);
  }

  private Launch apply(byte[] update, int first, int end, DeviceArray gradients, DeviceArray factor) {
    return Launch.of("apply_gradients", Launch.blocks((long) end - first, THREADS), 1, store.struct(), update, Struct.of(first),
        Struct.of(end), Struct.of(gradients), Struct.of(factor));
  }

  private List<Launch> gradients(byte[] weights, byte[] biases) {
    List<Launch> all = new ArrayList<>();
    if (rows.count() > 0) {
      all.add(Launch.of("gradient_rows", Launch.blocks(rows.count(), Launch.WARPS), 1, store.struct(),
          Struct.of(rows.pieces()), Struct.of(rows.count()), Struct.of(rows.sources()), weights));
    }
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      for (Kernel kernel : layer.getKernels()) {
        if (kernel instanceof TriangularKernel chain) {
          all.add(gradient(Rectangle.of(chain), weights));
        } else if (kernel instanceof DenseKernel dense && !RowLayout.rowsPay(dense)) {
          all.add(gradient(Rectangle.of(dense), weights));
        }
      }
    }
    all.add(Launch.of("gradient_biases", Launch.blocks((long) plan.getNeurons() - plan.getInputs(), Launch.WARPS), 1,
        store.struct(), Struct.of(plan.getNeurons()), biases));
    return all;
  }

  private Launch gradient(Rectangle kernel, byte[] update) {
    return Launch.of("gradient_dense", Launch.blocks(kernel.sources(), 2 * Launch.WARP), Launch.blocks(kernel.targets(), Launch.WARP),
        store.struct(), kernel.struct(), update);
  }

  private byte[] weights(DeviceArray gradients) {
    return update(store.weights(), moments.weights(), gradients, (float) training.getL1(), (float) training.getL2());
  }

  private byte[] biases(DeviceArray gradients) {
    return update(store.biases(), moments.biases(), gradients, 0, 0);
  }

  /** {@code Update} of update.cuh. */
  private byte[] update(DeviceArray values, DeviceArray[] own, DeviceArray gradients, float l1, float l2) {
    return new Struct().pointer(values).pointer(own[0]).pointer(own[1]).pointer(gradients).number(l1).number(l2)
        .number((float) training.getClipValue()).integer(training.getOptimizer().getValue()).bytes();
  }

  /**
   * What clipping by norm needs.
   *
   * @param weights gradients
   * @param biases gradients
   * @param squares of each block
   * @param factor of all gradients
   */
  private record Clipping(DeviceArray weights, DeviceArray biases, DeviceArray squares, DeviceArray factor) {

    static Clipping of(ExecutionPlan plan, DeviceMemory memory) {
      long blocks = Launch.blocks(plan.getWeights(), CLIP_BLOCK) + Launch.blocks(plan.getNeurons(), CLIP_BLOCK);
      return new Clipping(memory.zeros((long) Float.BYTES * plan.getWeights()), memory.zeros((long) Float.BYTES * plan.getNeurons()),
          memory.allocate(Double.BYTES * blocks), memory.allocate(Float.BYTES));
    }
  }
}
