package org.snn.trainer.cuda;

import java.util.ArrayList;
import java.util.List;
import org.snn.plan.Activation;
import org.snn.plan.ActivationSpan;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PseudoLayer;
import org.snn.plan.TriangularKernel;

/** All pseudo-layers in one launch, each block with 32 samples of its own (walk.cuh): for networks that are small or deep. */
final class WalkLaunches implements PassLaunches {

  private final int samples;
  private final StoreArrays store;
  private final RowArrays.Pass rows;
  private final OutputArrays outputs;
  private final byte[] path;

  /**
   * @param samples most samples of a batch
   * @param rows all connections but those within chains
   * @param outputs null if there is no loss
   */
  WalkLaunches(ExecutionPlan plan, int samples, StoreArrays store, RowArrays.Pass rows, OutputArrays outputs, DeviceMemory memory) {
    this.samples = samples;
    this.store = store;
    this.rows = rows;
    this.outputs = outputs;
    List<Integer> layers = new ArrayList<>();
    List<Integer> spans = new ArrayList<>();
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      int firstSpan = spans.size() / 2;
      for (ActivationSpan span : layer.getActivations()) {
        if (span.getActivation() == Activation.SOFTMAX) {
          spans.addAll(List.of(span.getFirst(), span.getCount()));
        }
      }
      layers.addAll(List.of(layer.getFirstNeuron(), layer.getNeurons(), chainWeight(layer), firstSpan, spans.size() / 2));
    }
    this.path = new Struct().pointer(memory.ints(ints(layers))).integer(plan.getPseudoLayers().size())
        .pointer(memory.ints(ints(spans))).bytes();
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int chainWeight(PseudoLayer layer) {
    return layer.getKernels().stream().filter(TriangularKernel.class::isInstance).mapToInt(Kernel::getFirstWeight).findFirst()
        .orElse(-1);
  }

  private List<Launch> walk(boolean compares, boolean backward) {
    byte[] results = outputs == null ? new byte[OutputArrays.STRUCT_BYTES] : outputs.struct(backward);
    return List.of(new Launch("walk", Launch.blocks(samples, Launch.WARP), 1, 1, Launch.MOST_WARPS, store.struct(), rows.rows(),
        rows.columns(), path, results, Struct.of(compares ? 1 : 0), Struct.of(backward ? 1 : 0)));
  }

  @Override
  public List<Launch> predict() {
    return walk(false, false);
  }

  @Override
  public List<Launch> compare() {
    return walk(true, false);
  }

  @Override
  public List<Launch> slopes() {
    return walk(true, true);
  }
}
