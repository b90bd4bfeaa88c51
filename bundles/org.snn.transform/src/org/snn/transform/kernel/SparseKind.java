package org.snn.transform.kernel;

import java.util.List;
import org.snn.plan.Kernel;
import org.snn.plan.PlanFactory;
import org.snn.plan.SparseKernel;

/** Compressed sparse rows: holds any connections, one index each. */
final class SparseKind implements KernelKind {

  private final boolean chosen;

  /** @param chosen whether other kinds had their turn before; otherwise there was no choice to give a reason for */
  SparseKind(boolean chosen) {
    this.chosen = chosen;
  }

  @Override
  public List<Kernel> take(LayerWork work, CostModel costs) {
    List<LayerWork.RowSpan> spans = work.takeSpans();
    if (spans.isEmpty()) {
      return List.of();
    }
    return LayerWork.runs(spans, work.rows()).stream().map(span -> kernel(span, work.rows(), costs)).toList();
  }

  private Kernel kernel(LayerWork.RowSpan span, Rows rows, CostModel costs) {
    int from = rows.start(span.first());
    int to = rows.start(span.end());
    SparseKernel kernel = PlanFactory.eINSTANCE.createSparseKernel();
    kernel.setFirstTarget(span.first());
    kernel.setTargets(span.size());
    kernel.setConnections(to - from);
    kernel.setWeights(to - from);
    int[] rowStart = new int[span.size() + 1];
    for (int i = 0; i < rowStart.length; i++) {
      rowStart[i] = rows.start(span.first() + i) - from;
    }
    kernel.setRowStart(rowStart);
    kernel.setSource(rows.sources(from, to));
    kernel.setBytes(CostModel.bytes(to - from, to - from + rowStart.length));
    RowStatistics statistics = RowStatistics.of(span, rows);
    kernel.setReason(statistics.text(rows) + (chosen ? statistics.whySparse(rows, costs) : ""));
    SlotLabels.label(kernel, slot -> rows.origin(from + slot));
    kernel.setInitialWeights(rows.weights(from, to));
    return kernel;
  }
}
