package org.snn.trainer.cuda;

/** A {@link RowLayout} on the device: {@code Rows} and {@code Columns} in rows.cuh. */
final class RowArrays {

  private final RowLayout layout;
  private final DeviceArray segments;
  private final DeviceArray segmentsOf;
  private final DeviceArray sources;
  private final DeviceArray start;
  private final DeviceArray entries;
  private final DeviceArray pieces;

  /** @param trains whether there is a way backwards */
  RowArrays(RowLayout layout, boolean trains, DeviceMemory memory) {
    this.layout = layout;
    segments = memory.ints(layout.segments());
    segmentsOf = memory.ints(layout.segmentsOf());
    sources = memory.ints(layout.sources());
    start = trains ? memory.ints(layout.columns().start()) : null;
    entries = trains ? memory.ints(layout.entries()) : null;
    pieces = trains ? memory.ints(layout.pieces()) : null;
  }

  RowLayout layout() {
    return layout;
  }

  byte[] rows() {
    return new Struct().pointer(segments).pointer(segmentsOf).pointer(sources).bytes();
  }

  byte[] columns() {
    return new Struct().pointer(start).pointer(entries).bytes();
  }

  DeviceArray sources() {
    return sources;
  }

  DeviceArray pieces() {
    return pieces;
  }

  int pieceCount() {
    return layout.pieces().length / 4;
  }
}
