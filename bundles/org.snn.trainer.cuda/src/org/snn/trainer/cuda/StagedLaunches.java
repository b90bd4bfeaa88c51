package org.snn.trainer.cuda;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.snn.plan.Activation;
import org.snn.plan.ActivationSpan;
import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PseudoLayer;
import org.snn.plan.TriangularKernel;

/** One pseudo-layer after the other, each over the whole device: for networks that are large and not deep. */
final class StagedLaunches implements PassLaunches {

  /** Flags of store.cuh. */
  private static final int FRESH = 1;
  private static final int FINISH = 2;

  private final StoreArrays store;
  private final Tiles tiles;
  private final RowArrays rows;
  private final OutputArrays outputs;
  private final DeviceMemory memory;
  private final int inputs;
  private final List<PseudoLayer> layers;
  private final List<Launch> forward = new ArrayList<>();
  private final List<Launch> backward = new ArrayList<>();

  /**
   * @param tiles how dense kernels are computed
   * @param outputs null if there is no loss
   * @param trains whether there is a way backwards
   */
  StagedLaunches(ExecutionPlan plan, StoreArrays store, Tiles tiles, RowArrays rows, OutputArrays outputs, boolean trains,
      DeviceMemory memory) {
    this.store = store;
    this.tiles = tiles;
    this.rows = rows;
    this.outputs = outputs;
    this.memory = memory;
    this.inputs = plan.getInputs();
    this.layers = plan.getPseudoLayers();
    layers.forEach(this::addForward);
    for (int i = layers.size() - 1; i >= 0 && trains; i--) {
      addBackward(layers.get(i));
    }
  }

  private void addForward(PseudoLayer layer) {
    TriangularKernel chain = chain(layer);
    int finish = chain == null ? FINISH : 0;
    List<DenseKernel> dense = dense(layer);
    if (aloneInTiles(layer, dense)) {
      forward.addAll(tiles.forward(dense.get(0), FRESH | finish));
    } else {
      if (!dense.isEmpty()) {
        forward.add(Launch.of("start_rows", Launch.blocks(layer.getNeurons(), Launch.WARPS), tiles.columns(1), store.struct(),
            Struct.of(layer.getFirstNeuron()), Struct.of(layer.getNeurons())));
        dense.forEach(kernel -> forward.addAll(tiles.forward(kernel, 0)));
      }
      forward.add(rows("forward_rows_", layer, rows.rows(), neuron -> rows.layout().fanIn(neuron, inputs),
          (dense.isEmpty() ? FRESH : 0) | finish));
    }
    if (chain != null) {
      forward.add(chain("forward_chain", chain));
    }
    softmax(layer).forEach(span -> forward.add(softmax("forward_softmax", span)));
  }

  private void addBackward(PseudoLayer layer) {
    TriangularKernel chain = chain(layer);
    backward.add(rows("backward_rows_", layer, rows.columns(), neuron -> rows.layout().fanOut(neuron, inputs),
        chain == null ? FINISH : 0));
    softmax(layer).forEach(span -> backward.add(softmax("backward_softmax", span)));
    if (chain != null) {
      backward.add(chain("backward_chain", chain));
    }
    dense(layer).forEach(kernel -> backward.addAll(tiles.backward(kernel)));
  }

  /** Whether one dense kernel is all that the pseudo-layer has. */
  private static boolean aloneInTiles(PseudoLayer layer, List<DenseKernel> dense) {
    long others = layer.getKernels().stream().filter(RowLayout::rowsPay).count();
    return others == 0 && dense.size() == 1 && dense.get(0).getTargets() == layer.getNeurons();
  }

  private static List<DenseKernel> dense(PseudoLayer layer) {
    return layer.getKernels().stream().filter(kernel -> kernel instanceof DenseKernel && !RowLayout.rowsPay(kernel))
        .map(DenseKernel.class::cast).toList();
  }

  private static TriangularKernel chain(PseudoLayer layer) {
    Kernel last = layer.getKernels().isEmpty() ? null : layer.getKernels().get(layer.getKernels().size() - 1);
    return last instanceof TriangularKernel chain ? chain : null;
  }

  private static List<ActivationSpan> softmax(PseudoLayer layer) {
    return layer.getActivations().stream().filter(span -> span.getActivation() == Activation.SOFTMAX).toList();
  }

  private Launch rows(String kernel, PseudoLayer layer, byte[] index, IntUnaryOperator length, int flags) {
    RowLayout.Order order = RowLayout.Order.of(layer.getFirstNeuron(), layer.getNeurons(), length);
    int blocks = order.together() + Launch.blocks(layer.getNeurons() - order.together(), Launch.WARPS);
    return Launch.of(kernel + tiles.width(), blocks, tiles.columns(tiles.width()), store.struct(), index, Struct.of(memory.ints(order.neurons())),
        Struct.of(layer.getNeurons()), Struct.of(order.together()), Struct.of(flags));
  }

  private Launch chain(String kernel, TriangularKernel chain) {
    return Launch.of(kernel, tiles.columns(1), 1, store.struct(), chain(chain));
  }

  /** {@code Chain} of triangle.cuh. */
  static byte[] chain(TriangularKernel chain) {
    return new Struct().integer(chain.getFirstTarget()).integer(chain.getTargets()).integer(chain.getFirstWeight()).bytes();
  }

  private Launch softmax(String kernel, ActivationSpan span) {
    return Launch.of(kernel, tiles.columns(1), 1, store.struct(), Struct.of(span.getFirst()), Struct.of(span.getCount()));
  }

  private Launch loss(boolean backward) {
    return new Launch("compare_outputs", tiles.columns(1), 1, 1, 1, store.struct(), outputs.struct(backward));
  }

  @Override
  public List<Launch> predict() {
    return forward;
  }

  @Override
  public List<Launch> compare() {
    List<Launch> all = new ArrayList<>(forward);
    all.add(loss(false));
    return all;
  }

  @Override
  public List<Launch> slopes() {
    List<Launch> all = new ArrayList<>(forward);
    all.add(loss(true));
    all.addAll(backward);
    return all;
  }
}
