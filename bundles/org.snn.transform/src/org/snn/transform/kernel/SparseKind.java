package org.snn.transform.kernel;

import java.util.List;
import org.snn.plan.Kernel;
import org.snn.plan.PlanFactory;
import org.snn.plan.SparseKernel;

/** Compressed sparse rows: holds any connections, one index each. */
final class SparseKind implements KernelKind {

  @Override
  public List<Kernel> take(LayerWork work) {
    List<LayerWork.RowSpan> spans = work.takeSpans();
    if (spans.isEmpty()) {
      return List.of();
    }
    return LayerWork.runs(spans, work.rows()).stream().map(span -> kernel(span, work.rows())).toList();
  }

  private static Kernel kernel(LayerWork.RowSpan span, Rows rows) {
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
    kernel.setReason(RowStatistics.of(span, rows).text(rows));
    SlotLabels.label(kernel, slot -> rows.origin(from + slot));
    kernel.setInitialWeights(rows.weights(from, to));
    return kernel;
  }
}
