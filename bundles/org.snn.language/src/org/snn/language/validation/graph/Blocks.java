package org.snn.language.validation.graph;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.snn.network.Activation;
import org.snn.network.Role;
import org.snn.transform.expand.Block;
import org.snn.transform.expand.Declaration;
import org.snn.transform.expand.DenseBlock;
import org.snn.transform.expand.EdgeBlock;
import org.snn.transform.expand.GroupSpan;
import org.snn.transform.expand.TriangleBlock;

/**
 * Questions to blocks of connections. Complete blocks answer from their ranges, so that only single connections are looked
 * at one by one.
 */
public final class Blocks {

  /** A connection between two neurons, numbered in the order of declaration. */
  public record Connection(int source, int target) {
  }

  private Blocks() {
  }

  /** The first connection of a neuron with itself. */
  public static Optional<Connection> self(Block block) {
    if (block instanceof DenseBlock dense) {
      int neuron = Math.max(dense.firstSource(), dense.firstTarget());
      return made(dense, neuron, neuron);
    }
    return block instanceof EdgeBlock edges ? first(edges, i -> edges.source(i) == edges.target(i)) : Optional.empty();
  }

  /** The first connection into an input. */
  public static Optional<Connection> intoInput(Block block, Declaration declaration) {
    return intoSpans(block, declaration, span -> span.group().getRole() == Role.INPUT, false);
  }

  /** The first connection between two neurons of a softmax group. */
  public static Optional<Connection> withinSoftmax(Block block, Declaration declaration) {
    return intoSpans(block, declaration, span -> span.group().getActivation() == Activation.SOFTMAX, true);
  }

  /** Whether the block makes a connection. */
  public static boolean makes(Block block, int source, int target) {
    if (block instanceof DenseBlock dense) {
      return within(source, dense.firstSource(), dense.sources()) && within(target, dense.firstTarget(), dense.targets());
    }
    if (block instanceof TriangleBlock triangle) {
      return source < target && within(source, triangle.first(), triangle.neurons())
          && within(target, triangle.first(), triangle.neurons());
    }
    return position((EdgeBlock) block, source, target) >= 0;
  }

  /** Whether a complete block makes all connections of another; false for a block of single connections. */
  public static boolean covers(Block block, Block other) {
    if (block instanceof EdgeBlock) {
      return false;
    }
    if (other instanceof EdgeBlock edges) {
      return IntStream.range(0, edges.size()).allMatch(i -> makes(block, edges.source(i), edges.target(i)));
    }
    if (other instanceof DenseBlock dense) {
      int lastSource = dense.firstSource() + dense.sources() - 1;
      return makes(block, dense.firstSource(), dense.firstTarget()) && makes(block, lastSource, dense.firstTarget())
          && makes(block, dense.firstSource(), dense.lastTarget()) && makes(block, lastSource, dense.lastTarget());
    }
    TriangleBlock triangle = (TriangleBlock) other;
    int last = triangle.lastTarget();
    return makes(block, triangle.first(), triangle.firstTarget()) && makes(block, last - 1, last)
        && makes(block, triangle.first(), last);
  }

  /** Where a connection is among those of a block, which are sorted by target and source; negative if it is not. */
  private static int position(EdgeBlock edges, int source, int target) {
    int low = 0;
    int high = edges.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = edges.target(middle) == target ? Integer.compare(edges.source(middle), source)
          : Integer.compare(edges.target(middle), target);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order > 0 ? middle - 1 : high;
    }
    return -1;
  }

  /** The first connection into a span that is wanted, from within it if {@code inner}. */
  private static Optional<Connection> intoSpans(Block block, Declaration declaration, Predicate<GroupSpan> wanted, boolean inner) {
    if (block instanceof EdgeBlock edges) {
      return first(edges, i -> {
        GroupSpan span = declaration.spanOf(edges.target(i));
        return wanted.test(span) && (!inner || within(edges.source(i), span.first(), span.size()));
      });
    }
    for (int target = block.firstTarget(); target <= block.lastTarget();) {
      GroupSpan span = declaration.spanOf(target);
      Optional<Connection> connection = wanted.test(span) ? intoSpan(block, span, inner) : Optional.empty();
      if (connection.isPresent()) {
        return connection;
      }
      target = span.first() + span.size();
    }
    return Optional.empty();
  }

  private static Optional<Connection> intoSpan(Block block, GroupSpan span, boolean inner) {
    if (block instanceof DenseBlock dense) {
      int source = inner ? Math.max(dense.firstSource(), span.first()) : dense.firstSource();
      return Optional.of(new Connection(source, Math.max(dense.firstTarget(), span.first())))
          .filter(c -> makes(dense, c.source(), c.target()) && within(c.target(), span.first(), span.size()))
          .filter(c -> !inner || within(c.source(), span.first(), span.size()));
    }
    TriangleBlock triangle = (TriangleBlock) block;
    return made(triangle, triangle.first(), triangle.first() + 1)
        .filter(c -> within(c.target(), span.first(), span.size()));
  }

  private static Optional<Connection> made(Block block, int source, int target) {
    return makes(block, source, target) ? Optional.of(new Connection(source, target)) : Optional.empty();
  }

  private static Optional<Connection> first(EdgeBlock edges, IntPredicate wanted) {
    for (int i = 0; i < edges.size(); i++) {
      if (wanted.test(i)) {
        return Optional.of(new Connection(edges.source(i), edges.target(i)));
      }
    }
    return Optional.empty();
  }

  private static boolean within(int neuron, int first, int count) {
    return neuron >= first && neuron < first + count;
  }
}
