package org.snn.interop.onnx.read;

import java.util.Arrays;

/**
 * Successive places along an axis, as Slice has them; negative ones count from the end.
 *
 * @param start the first
 * @param end behind the last; may be behind all there are
 * @param axis of the value
 */
record Range(long start, long end, long axis) {

  /** That of a Slice. */
  static Range of(Node node) {
    long[] starts = node.integers("starts", 1);
    long[] ends = node.integers("ends", 2);
    long[] axes = node.integers("axes", 3);
    boolean stepsByOne = !node.has(4) || Arrays.stream(node.integers(4)).allMatch(step -> step == 1);
    if (starts == null || ends == null || starts.length != 1 || ends.length != 1 || axes != null && axes.length != 1 || !stepsByOne) {
      throw node.wrong("is not one range along one axis");
    }
    return new Range(starts[0], ends[0], axes == null ? 0 : axes[0]);
  }

  /** These of a list; none if the end comes before the start. */
  long[] of(long[] list) {
    int begin = bound(start, list.length);
    return Arrays.copyOfRange(list, begin, Math.max(begin, bound(end, list.length)));
  }

  /** These of a value of one dimension. */
  Value.Signal of(Node node, Value.Signal signal) {
    int begin = bound(start, signal.size());
    int behind = bound(end, signal.size());
    if (begin >= behind) {
      throw node.wrong("takes nothing");
    }
    return new Value.Signal(Arrays.copyOfRange(signal.sums(), begin, behind), new int[] {behind - begin}, null);
  }

  private static int bound(long place, int size) {
    return (int) Math.max(0, Math.min(size, place < 0 ? place + size : place));
  }
}
