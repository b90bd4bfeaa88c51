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

  /**
   * Neurons of a chain that a block walks through for each 32 samples; what comes from earlier ones is computed before, by the whole
   * device.
   */
  static final int PANEL = 256;

  private final StoreArrays store;
  private final Tiles tiles;
  private final RowArrays.Pass rows;
  private final OutputArrays outputs;
  private final DeviceMemory memory;
  private final int inputs;
  private final List<Launch> forward = new ArrayList<>();
  private final List<Launch> backward = new ArrayList<>();

  /**
   * @param samples most samples of a batch
   * @param outputs null if there is no loss
   * @param trains whether there is a way backwards
   */
  StagedLaunches(ExecutionPlan plan, int samples, int multiprocessors, StoreArrays store, RowArrays.Pass rows, OutputArrays outputs,
      boolean trains, DeviceMemory memory) {
    this.store = store;
    this.rows = rows;
    this.outputs = outputs;
    this.memory = memory;
    this.inputs = plan.getInputs();
    List<PseudoLayer> layers = plan.getPseudoLayers();
    this.tiles = new Tiles(layers.stream().flatMap(layer -> rectangles(layer).stream()).toList(), samples, store, multiprocessors, memory);
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
      forward.addAll(tiles.forward(Rectangle.of(dense.get(0)), FRESH | finish));
    } else {
      if (!dense.isEmpty()) {
        forward.add(Launch.of("start_rows", Launch.blocks(layer.getNeurons(), Launch.WARPS), tiles.columns(1), store.struct(),
            Struct.of(layer.getFirstNeuron()), Struct.of(layer.getNeurons())));
        dense.forEach(kernel -> forward.addAll(tiles.forward(Rectangle.of(kernel), 0)));
      }
      forward.add(rows("forward_rows_", layer, rows.rows(), neuron -> rows.layout().fanIn(neuron, inputs),
          (dense.isEmpty() ? FRESH : 0) | finish));
    }
    for (int row = 0; chain != null && row < chain.getTargets(); row += PANEL) {
      int rows = Math.min(PANEL, chain.getTargets() - row);
      if (row > 0) {
        forward.addAll(tiles.forward(Rectangle.before(chain, row, rows), 0));
      }
      forward.add(panel("forward_chain", chain, row, rows));
    }
    softmax(layer).forEach(span -> forward.add(softmax("forward_softmax", span)));
  }

  private void addBackward(PseudoLayer layer) {
    TriangularKernel chain = chain(layer);
    backward.add(rows("backward_rows_", layer, rows.columns(), neuron -> rows.layout().fanOut(neuron, inputs),
        chain == null ? FINISH : 0));
    softmax(layer).forEach(span -> backward.add(softmax("backward_softmax", span)));
    for (int row = chain == null ? -1 : (chain.getTargets() - 1) / PANEL * PANEL; row >= 0; row -= PANEL) {
      int rows = Math.min(PANEL, chain.getTargets() - row);
      backward.add(panel("backward_chain", chain, row, rows));
      if (row > 0) {
        backward.addAll(tiles.backward(Rectangle.before(chain, row, rows)));
      }
    }
    dense(layer).forEach(kernel -> backward.addAll(tiles.backward(Rectangle.of(kernel))));
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

  private static List<Rectangle> rectangles(PseudoLayer layer) {
    List<Rectangle> rectangles = new ArrayList<>(dense(layer).stream().map(Rectangle::of).toList());
    TriangularKernel chain = chain(layer);
    for (int row = PANEL; chain != null && row < chain.getTargets(); row += PANEL) {
      rectangles.add(Rectangle.before(chain, row, Math.min(PANEL, chain.getTargets() - row)));
    }
    return rectangles;
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
    return Launch.of(kernel + tiles.width(), blocks, tiles.columns(tiles.width()), store.struct(), index,
        Struct.of(memory.ints(order.neurons())), Struct.of(layer.getNeurons()), Struct.of(order.together()), Struct.of(flags));
  }

  /** {@code Chain} of triangle.cuh. */
  private Launch panel(String kernel, TriangularKernel chain, int row, int rows) {
    byte[] panel = new Struct().integer(chain.getFirstTarget() + row).integer(rows).integer(chain.getFirstWeight()).integer(row).bytes();
    return new Launch(kernel, tiles.columns(1), 1, 1, Launch.MOST_WARPS, store.struct(), panel);
  }

  private Launch softmax(String kernel, ActivationSpan span) {
    return Launch.of(kernel, tiles.columns(1), 1, store.struct(), Struct.of(span.getFirst()), Struct.of(span.getCount()));
  }

  private Launch loss(boolean backward) {
    return Launch.of("compare_outputs", tiles.columns(1), 1, store.struct(), outputs.struct(backward));
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
