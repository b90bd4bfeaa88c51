package org.snn.language.validation.graph;

import java.util.Optional;
import java.util.function.IntFunction;
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
    return block instanceof EdgeBlock edges ? firstInRow(edges, row -> new Sources(edges.target(row), 1)) : Optional.empty();
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
    return ((EdgeBlock) block).has(source, target);
  }

  /** Whether a complete block makes all connections of another; false for a block of single connections. */
  public static boolean covers(Block block, Block other) {
    if (block instanceof EdgeBlock) {
      return false;
    }
    if (other instanceof EdgeBlock edges) {
      // What a complete block makes for a target is one interval of sources, so the outermost ones tell for all.
      return IntStream.range(0, edges.rows()).allMatch(row -> makes(block, edges.source(edges.start(row)), edges.target(row))
          && makes(block, edges.source(edges.start(row + 1) - 1), edges.target(row)));
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

  /** The first connection into a span that is wanted, from within it if {@code inner}. */
  private static Optional<Connection> intoSpans(Block block, Declaration declaration, Predicate<GroupSpan> wanted, boolean inner) {
    if (block instanceof EdgeBlock edges) {
      return firstInRow(edges, row -> {
        GroupSpan span = declaration.spanOf(edges.target(row));
        return !wanted.test(span) ? Sources.NONE : inner ? new Sources(span.first(), span.size()) : Sources.ALL;
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

  /** Successive neurons. */
  private record Sources(int first, int count) {
    static final Sources NONE = new Sources(0, 0);
    static final Sources ALL = new Sources(0, Integer.MAX_VALUE);
  }

  /** The first connection of a row from the sources that are wanted in it. */
  private static Optional<Connection> firstInRow(EdgeBlock edges, IntFunction<Sources> wanted) {
    for (int row = 0; row < edges.rows(); row++) {
      Sources sources = wanted.apply(row);
      int i = edges.firstFrom(row, sources.first());
      if (i < edges.start(row + 1) && within(edges.source(i), sources.first(), sources.count())) {
        return Optional.of(new Connection(edges.source(i), edges.target(row)));
      }
    }
    return Optional.empty();
  }

  private static boolean within(int neuron, int first, int count) {
    return neuron >= first && neuron < first + count;
  }
}
