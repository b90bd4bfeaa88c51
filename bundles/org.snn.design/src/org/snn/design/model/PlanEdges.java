package org.snn.design.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PaddedKernel;
import org.snn.plan.PseudoLayer;
import org.snn.plan.SparseKernel;

/**
 * Which columns of a plan read which: the inputs, and the pseudo-layers that are shown. Nearest ones first, since those that are left
 * out go far across the diagram. Kept with the plan, which nobody edits.
 */
public final class PlanEdges extends AdapterImpl {

  private final DrawnEdges<EObject, PseudoLayer> edges = new DrawnEdges<>();
  /** First neuron of each shown pseudo-layer; before the first are the inputs, behind the last one whatever is not shown. */
  private final int[] firsts;

  private PlanEdges(ExecutionPlan plan) {
    List<PseudoLayer> layers = plan.getPseudoLayers().stream().limit(Limits.PSEUDO_LAYERS).toList();
    firsts = layers.stream().mapToInt(PseudoLayer::getFirstNeuron).toArray();
    List<EObject> columns = new ArrayList<>(layers);
    columns.add(0, plan);
    List<BitSet> read = layers.stream().map(this::read).toList();
    for (int distance = 1; distance < columns.size(); distance++) {
      for (int source = 0; source + distance < columns.size(); source++) {
        if (read.get(source + distance - 1).get(source)) {
          edges.add(columns.get(source), layers.get(source + distance - 1));
        }
      }
    }
  }

  /** The edges between the columns of a plan. */
  public static DrawnEdges<EObject, PseudoLayer> of(ExecutionPlan plan) {
    PlanEdges known = (PlanEdges) EcoreUtil.getExistingAdapter(plan, PlanEdges.class);
    if (known == null) {
      known = new PlanEdges(plan);
      plan.eAdapters().add(known);
    }
    return known.edges;
  }

  @Override
  public boolean isAdapterForType(Object type) {
    return type == PlanEdges.class;
  }

  /** The columns that a pseudo-layer reads: 0 for the inputs, 1 for the first pseudo-layer. */
  private BitSet read(PseudoLayer layer) {
    BitSet columns = new BitSet();
    for (Kernel kernel : layer.getKernels()) {
      if (kernel instanceof DenseKernel dense) {
        columns.set(column(dense.getFirstSource()), column(dense.getFirstSource() + dense.getSources() - 1) + 1);
      } else if (kernel instanceof SparseKernel sparse) {
        add(columns, sparse.getSource());
      } else if (kernel instanceof PaddedKernel padded) {
        add(columns, padded.getSource());
      } // A triangular one reads its own pseudo-layer only.
    }
    return columns;
  }

  private void add(BitSet columns, int[] sources) {
    for (int source : sources) {
      columns.set(column(source));
    }
  }

  private int column(int neuron) {
    int found = Arrays.binarySearch(firsts, neuron);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
