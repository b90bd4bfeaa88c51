package org.snn.transform.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PseudoLayer;
import org.snn.transform.Fact;
import org.snn.transform.Planning;
import org.snn.transform.Rule;
import org.snn.transform.TransformException;
import org.snn.transform.expand.Declaration;
import org.snn.transform.number.Layer;
import org.snn.transform.number.Numbering;

/**
 * Chooses the kernels of every pseudo-layer.
 * <dl>
 * <dt>Pre</dt><dd>neurons are numbered; connections are distinct and have origins</dd>
 * <dt>Post</dt><dd>every connection is in exactly one kernel, and no kernel holds any other; kernels say why they were
 * chosen; weight slots follow each other without gaps; a triangular kernel is the last one of its pseudo-layer; fan-ins
 * and bytes are those of the kernels</dd>
 * <dt>Trace</dt><dd>weight slot to origin, and to its starting weight where one is given</dd>
 * <dt>Cost</dt><dd>O(neurons + blocks + single connections log fan-in)</dd>
 * </dl>
 */
public final class KernelRule implements Rule {

  @Override
  public Set<Fact> pre() {
    return Set.of(Fact.DISTINCT, Fact.NUMBERED, Fact.ORIGINATED);
  }

  @Override
  public Set<Fact> post() {
    return Set.of(Fact.COMPUTED);
  }

  @Override
  public void apply(Planning planning) {
    ExecutionPlan plan = planning.plan();
    Numbering numbering = planning.numbering();
    CostModel costs = new CostModel(planning.options().costs());
    Pieces pieces = Pieces.of(planning);
    Rows rows = Rows.of(pieces, numbering, plan.getOrigins().size());
    if (planning.options().kernels().keepsRegular()) {
      CompleteBlocks.extract(rows, numbering.layers(), costs, pieces);
    }
    FanIn fanIn = FanIn.of(planning.expansion(), numbering);
    long slots = 0;
    for (int i = 0; i < numbering.layers().size(); i++) {
      Layer layer = numbering.layers().get(i);
      LayerWork work = new LayerWork(layer, pieces.rects(i), rows, pieces.chainOrigin(i),
          groups(layer, planning.expansion().declaration(), numbering));
      List<Kernel> kernels = kernels(work, planning.options().kernels(), costs);
      slots = number(kernels, slots, planning);
      fill(plan.getPseudoLayers().get(i), kernels, fanIn);
    }
    plan.setConnections(planning.expansion().connections());
    plan.setWeights((int) slots);
    plan.setBytes(4L * plan.getNeurons() + plan.getPseudoLayers().stream().mapToLong(PseudoLayer::getBytes).sum());
  }

  private static List<Kernel> kernels(LayerWork work, KernelChoice choice, CostModel costs) {
    List<Kernel> kernels = new ArrayList<>();
    for (KernelKind kind : choice.kinds()) {
      kernels.addAll(kind.take(work, costs));
    }
    if (!work.isDone()) {
      throw new IllegalStateException("%s leaves connections of %s to no kernel.".formatted(choice, work.layer()));
    }
    return kernels;
  }

  private static long number(List<Kernel> kernels, long slots, Planning planning) {
    long next = slots;
    for (Kernel kernel : kernels) {
      kernel.setFirstWeight((int) next);
      next += kernel.getWeights();
      if (next > Integer.MAX_VALUE - 8) {
        throw new TransformException("Network '%s' needs more than %d weights, the most of a plan; connect fewer neurons."
            .formatted(planning.network().getName(), Integer.MAX_VALUE - 8), null);
      }
    }
    return next;
  }

  private static void fill(PseudoLayer layer, List<Kernel> kernels, FanIn fanIn) {
    layer.getKernels().addAll(kernels);
    fanIn.fill(layer);
    layer.setBytes(kernels.stream().mapToLong(Kernel::getBytes).sum());
  }

  private static List<LayerWork.RowSpan> groups(Layer layer, Declaration declaration, Numbering numbering) {
    List<LayerWork.RowSpan> spans = new ArrayList<>();
    int first = layer.first();
    for (int neuron = first + 1; neuron <= layer.end(); neuron++) {
      if (neuron == layer.end()
          || declaration.spanOf(numbering.declared()[neuron]) != declaration.spanOf(numbering.declared()[first])) {
        spans.add(new LayerWork.RowSpan(first, neuron));
        first = neuron;
      }
    }
    return spans;
  }
}
