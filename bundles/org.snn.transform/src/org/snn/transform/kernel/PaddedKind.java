package org.snn.transform.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.snn.plan.Kernel;
import org.snn.plan.PaddedKernel;
import org.snn.plan.PlanFactory;

/** Rows of (nearly) the same length, filled up with the zero row: loops of one known length, as in the paper's n x l x m. */
final class PaddedKind implements KernelKind {

  private final boolean onlyWherePays;

  /** @param onlyWherePays whether the cost model is asked; otherwise everything is padded */
  PaddedKind(boolean onlyWherePays) {
    this.onlyWherePays = onlyWherePays;
  }

  @Override
  public List<Kernel> take(LayerWork work, CostModel costs) {
    List<RowStatistics> wanted = new ArrayList<>();
    List<LayerWork.RowSpan> others = new ArrayList<>();
    for (LayerWork.RowSpan span : work.takeSpans()) {
      RowStatistics group = RowStatistics.of(span, work.rows());
      if (!onlyWherePays || group.wastesLittle()) {
        append(wanted, group);
      } else {
        others.add(span);
      }
    }
    List<Kernel> kernels = new ArrayList<>();
    boolean sparseAnyway = !others.isEmpty();
    for (RowStatistics rows : wanted) {
      if (!onlyWherePays || costs.paddedPays(rows, sparseAnyway)) {
        String choice = onlyWherePays ? rows.whyPadded(work.rows(), costs) : "";
        kernels.add(kernel(rows, work.rows(), choice));
      } else {
        others.add(rows.span());
      }
    }
    work.giveBack(others);
    return kernels;
  }

  /** Joins groups that follow each other where the rows of both together still waste little. */
  private static void append(List<RowStatistics> wanted, RowStatistics group) {
    RowStatistics last = wanted.isEmpty() ? null : wanted.get(wanted.size() - 1);
    boolean adjacent = last != null && last.span().end() == group.span().first();
    if (adjacent && last.with(group).wastesLittle()) {
      wanted.set(wanted.size() - 1, last.with(group));
    } else {
      wanted.add(group);
    }
  }

  private static Kernel kernel(RowStatistics statistics, Rows rows, String choice) {
    LayerWork.RowSpan span = statistics.span();
    int width = statistics.longest();
    int slots = Math.multiplyExact(span.size(), width);
    PaddedKernel kernel = PlanFactory.eINSTANCE.createPaddedKernel();
    kernel.setFirstTarget(span.first());
    kernel.setTargets(span.size());
    kernel.setConnections(statistics.connections());
    kernel.setWeights(slots);
    kernel.setWidth(width);
    kernel.setBytes(CostModel.bytes(slots, slots));
    kernel.setReason(statistics.text(rows) + "; " + waste(slots, statistics) + choice);
    kernel.setSource(sources(span, width, rows));
    SlotLabels.label(kernel, slot -> origin(span.first() + slot / width, slot % width, rows));
    kernel.setInitialWeights(weights(span, width, rows));
    return kernel;
  }

  private static int[] sources(LayerWork.RowSpan span, int width, Rows rows) {
    int[] sources = new int[span.size() * width];
    Arrays.fill(sources, rows.rows());
    for (int row = span.first(); row < span.end(); row++) {
      int slot = (row - span.first()) * width;
      for (int k = rows.start(row); k < rows.start(row + 1); k++) {
        sources[slot++] = rows.source(k);
      }
    }
    return sources;
  }

  private static int origin(int row, int entry, Rows rows) {
    return entry < rows.length(row) ? rows.origin(rows.start(row) + entry) : -1;
  }

  private static float[] weights(LayerWork.RowSpan span, int width, Rows rows) {
    if (rows.weights(rows.start(span.first()), rows.start(span.end())) == null) {
      return null;
    }
    float[] weights = new float[span.size() * width];
    Arrays.fill(weights, Float.NaN);
    for (int row = span.first(); row < span.end(); row++) {
      float[] own = rows.weights(rows.start(row), rows.start(row + 1));
      if (own != null) {
        System.arraycopy(own, 0, weights, (row - span.first()) * width, own.length);
      }
    }
    return weights;
  }

  private static String waste(int slots, RowStatistics statistics) {
    return slots == statistics.connections() ? "every row has " + statistics.longest()
        : "rows have " + statistics.shortest() + ".." + statistics.longest() + ", padding is "
            + RowStatistics.percent(slots - statistics.connections(), slots) + " % of the slots";
  }
}
