package org.snn.trainer.cuda;

import java.util.List;

/**
 * Dense kernels in tiles (dense.cuh). Where a kernel has fewer tiles than the device has multiprocessors, its terms are shared out
 * too, in layers; a second launch adds up what these leave.
 */
final class Tiles {

  private static final int TILE = Launch.WARP;
  /** Terms below which a layer is not worth a block. */
  private static final int LEAST_TERMS = 2 * TILE;

  private final StoreArrays store;
  private final int samples;
  private final int multiprocessors;
  private final DeviceArray parts;

  /**
   * @param rectangles all that will be computed
   * @param samples most samples of a batch
   */
  Tiles(List<Rectangle> rectangles, int samples, StoreArrays store, int multiprocessors, DeviceMemory memory) {
    this.store = store;
    this.samples = samples;
    this.multiprocessors = multiprocessors;
    long rows = rectangles.stream()
        .mapToLong(kernel -> Math.max(rows(kernel.targets(), kernel.sources()), rows(sources(kernel), kernel.targets())))
        .max().orElse(0);
    this.parts = memory.allocate(Float.BYTES * rows * store.stride());
  }

  /** Rows of parts; none where there is one layer. */
  private long rows(int rows, int terms) {
    int layers = layers(rows, terms);
    return layers == 1 ? 0 : (long) layers * rows;
  }

  private int layers(int rows, int terms) {
    int tiles = Launch.blocks(rows, TILE) * columns(width());
    int fill = tiles >= multiprocessors || tiles == 0 ? 1 : 2 * multiprocessors / tiles;
    return Math.max(1, Math.min(fill, terms / LEAST_TERMS));
  }

  /** Columns of 32 samples that a warp has at once: 1, 2 or 4. */
  int width() {
    int columns = Launch.blocks(samples, Launch.WARP);
    return columns > 2 ? 4 : columns;
  }

  /** Blocks that the samples take at so many columns each. */
  int columns(int width) {
    return Launch.blocks(samples, Launch.WARP * width);
  }

  /** Sources that are no inputs. */
  private int sources(Rectangle kernel) {
    return Math.max(0, kernel.firstSource() + kernel.sources() - Math.max(store.inputs(), kernel.firstSource()));
  }

  /** Weighted sums of the targets; flags of store.cuh. */
  List<Launch> forward(Rectangle kernel, int flags) {
    int layers = layers(kernel.targets(), kernel.sources());
    Launch launch = Launch.of("forward_dense_" + width(), Launch.blocks(kernel.targets(), TILE), columns(width()), store.struct(),
        kernel.struct(), Struct.of(flags), Struct.of(parts));
    return layers == 1 ? List.of(launch) : List.of(launch.layered(layers),
        Launch.of("join_targets", Launch.blocks(kernel.targets(), Launch.WARPS), columns(1), store.struct(), kernel.struct(),
            Struct.of(flags), Struct.of(parts), Struct.of(layers)));
  }

  /** Weighted deltas for the sources; nothing if all are inputs. */
  List<Launch> backward(Rectangle kernel) {
    int sources = sources(kernel);
    if (sources == 0) {
      return List.of();
    }
    int layers = layers(sources, kernel.targets());
    Launch launch = Launch.of("backward_dense_" + width(), Launch.blocks(sources, TILE), columns(width()), store.struct(),
        kernel.struct(), Struct.of(parts));
    return layers == 1 ? List.of(launch) : List.of(launch.layered(layers),
        Launch.of("join_sources", Launch.blocks(sources, Launch.WARPS), columns(1), store.struct(), kernel.struct(), Struct.of(parts),
            Struct.of(layers)));
  }
}
