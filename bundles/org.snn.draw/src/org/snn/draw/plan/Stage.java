package org.snn.draw.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.snn.draw.scene.Look;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PseudoLayer;

/**
 * A column of the picture: a pseudo-layer, or several that follow each other.
 *
 * @param layers the pseudo-layers
 * @param kernels boxes, the most connections first
 */
record Stage(List<PseudoLayer> layers, List<KernelBox> kernels) {

  /** Pseudo-layers that are shown each by itself: all, or the first and the last. */
  private static final int MOST = 8;
  private static final int ENDS = 3;
  private static final int MOST_KERNELS = 4;

  /** The columns of a plan. */
  static List<Stage> of(ExecutionPlan plan, Estimate estimate) {
    List<PseudoLayer> all = plan.getPseudoLayers();
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean first = all.size() > MOST && i == ENDS;
      int end = first ? all.size() - ENDS : i + 1;
      stages.add(of(all.subList(i, end), estimate));
      i = end - 1;
    }
    return stages;
  }

  private static Stage of(List<PseudoLayer> layers, Estimate estimate) {
    List<Kernel> kernels = layers.stream().flatMap(layer -> layer.getKernels().stream()).toList();
    Map<Object, List<Kernel>> boxes = new LinkedHashMap<>();
    for (Kernel kernel : kernels) {
      boxes.computeIfAbsent(kernels.size() > MOST_KERNELS || layers.size() > 1 ? kernel.kind() : kernel, key -> new ArrayList<>())
          .add(kernel);
    }
    return new Stage(layers, boxes.values().stream().map(box -> KernelBox.of(box, estimate)).toList());
  }

  /** As "pseudo-layer 3" or "3 to 180". */
  String title() {
    int first = layers.get(0).getIndex();
    return isRun() ? range(first, layers.get(layers.size() - 1).getIndex()) : "pseudo-layer " + Look.count(first);
  }

  boolean isRun() {
    return layers.size() > 1;
  }

  /** As "100 neurons"; of several pseudo-layers "53 to 146 neurons". */
  String neurons() {
    LongSummaryStatistics neurons = over(PseudoLayer::getNeurons);
    return neurons.getMin() == neurons.getMax() ? Look.count(neurons.getMax(), "neuron")
        : range(neurons.getMin(), neurons.getMax()) + " neurons";
  }

  /** As "level 1"; of a chain or of several pseudo-layers "levels 1 to 100". */
  String levels() {
    int first = layers.get(0).getLevel();
    PseudoLayer last = layers.get(layers.size() - 1);
    int end = last.getLevel() + last.getDepth() - 1;
    return first == end ? "level " + Look.count(first) : "levels " + range(first, end);
  }

  /** As "fan-in 54 to 80". */
  String fanIn() {
    long least = over(PseudoLayer::getFanInMin).getMin();
    long most = over(PseudoLayer::getFanInMax).getMax();
    return "fan-in " + (least == most ? Look.count(most) : range(least, most));
  }

  private static String range(long from, long to) {
    return Look.count(from) + " to " + Look.count(to);
  }

  private LongSummaryStatistics over(ToLongFunction<PseudoLayer> value) {
    return layers.stream().mapToLong(value).summaryStatistics();
  }

  /** Nanoseconds of all kernels. */
  double nanos() {
    return kernels.stream().mapToDouble(KernelBox::nanos).sum();
  }
}
