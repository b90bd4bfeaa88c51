package org.snn.trainer.cuda;

import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PseudoLayer;

/**
 * Connections that are computed by rows, on the device: {@code Rows}, {@code Columns} and {@code Piece} in rows.cuh.
 *
 * @param pass those of the way through the pseudo-layers: all that have no kernel of their own on it
 * @param gradient pieces of those whose gradient is computed by rows, or null if nothing is trained
 */
record RowArrays(Pass pass, Gradient gradient) {

  /**
   * A walk has no kernel for dense pseudo-layers; their gradients have one all the same.
   *
   * @param trains whether there is a way backwards
   */
  static RowArrays of(ExecutionPlan plan, boolean walks, boolean trains, DeviceMemory memory) {
    RowLayout pass = RowLayout.of(plan, walks ? RowLayout::always : RowLayout::rowsPay);
    DeviceArray sources = memory.ints(pass.sources());
    Pass onWay = Pass.of(pass, sources, trains, memory);
    if (!trains) {
      return new RowArrays(onWay, null);
    }
    if (walks && hasTiles(plan)) {
      RowLayout own = RowLayout.of(plan, RowLayout::rowsPay);
      return new RowArrays(onWay, Gradient.of(own, memory.ints(own.sources()), memory));
    }
    return new RowArrays(onWay, Gradient.of(pass, sources, memory));
  }

  /** Whether gradients by rows leave something out that a walk goes through by rows. */
  static boolean hasTiles(ExecutionPlan plan) {
    return plan.getPseudoLayers().stream().map(PseudoLayer::getKernels).anyMatch(kernels -> kernels.stream().anyMatch(RowArrays::isTiled));
  }

  private static boolean isTiled(Kernel kernel) {
    return RowLayout.always(kernel) && !RowLayout.rowsPay(kernel);
  }

  /** By target, and by source where there is a way backwards. */
  record Pass(RowLayout layout, byte[] rows, byte[] columns) {

    private static Pass of(RowLayout layout, DeviceArray sources, boolean trains, DeviceMemory memory) {
      byte[] rows = new Struct().pointer(memory.ints(layout.segments())).pointer(memory.ints(layout.segmentsOf())).pointer(sources).bytes();
      DeviceArray start = trains ? memory.ints(layout.columns().start()) : null;
      DeviceArray entries = trains ? memory.ints(layout.entries()) : null;
      return new Pass(layout, rows, new Struct().pointer(start).pointer(entries).bytes());
    }
  }

  /** In pieces. */
  record Gradient(DeviceArray pieces, int count, DeviceArray sources) {

    private static Gradient of(RowLayout layout, DeviceArray sources, DeviceMemory memory) {
      return new Gradient(memory.ints(layout.pieces()), layout.pieces().length / 4, sources);
    }
  }
}
