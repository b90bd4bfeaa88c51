package org.snn.trainer.layout;

import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PseudoLayer;

/** Walks over the connections of a plan, in the order of their weight slots within each kernel. */
public final class Connections {

  /** Told of each connection; padding is left out. */
  public interface Visitor {

    /** One connection, by neuron numbers of the plan. */
    void connection(int slot, int source, int target);
  }

  private Connections() {
  }

  /** Tells the visitor every connection of the plan. */
  public static void visit(ExecutionPlan plan, Visitor visitor) {
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      for (Kernel kernel : layer.getKernels()) {
        visit(kernel, plan.getNeurons(), visitor);
      }
    }
  }

  /** Tells the visitor every connection of one kernel of a plan with that many neurons. */
  public static void visit(Kernel kernel, int neurons, Visitor visitor) {
    KernelRows rows = RowKinds.of(kernel);
    for (int row = 0; row < rows.rows(); row++) {
      int slot = rows.slot(row);
      int length = rows.length(row);
      int target = rows.target(row);
      for (int entry = 0; entry < length; entry++) {
        int source = rows.source(row, entry);
        if (source < neurons) {
          visitor.connection(slot + entry, source, target);
        }
      }
    }
  }
}
