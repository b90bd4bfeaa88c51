package org.snn.transform.expand;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.snn.network.Connect;
import org.snn.network.End;
import org.snn.network.ForwardPattern;
import org.snn.network.Group;
import org.snn.network.NearestPattern;
import org.snn.network.Network;
import org.snn.network.NetworkPackage;
import org.snn.network.OneToOnePattern;
import org.snn.network.Pattern;
import org.snn.network.RandomPattern;

/** Expands rules that connect ends by a pattern: one or more blocks for each arrow. */
final class ConnectExpansion {

  /** Bytes that one single connection needs until the plan stands: here 4, by target and with its origin 5, in the plan 4 to 5. */
  private static final long BYTES_PER_CONNECTION = 14;

  private final Network network;
  private final Declaration declaration;
  private final List<Block> blocks;
  private final List<Problem> problems;

  ConnectExpansion(Network network, Declaration declaration, List<Block> blocks, List<Problem> problems) {
    this.network = network;
    this.declaration = declaration;
    this.blocks = blocks;
    this.problems = problems;
  }

  void expand(Connect connect) {
    List<End> ends = connect.getEnds();
    if (ends.size() < 2) {
      problem(Problem.Kind.END, connect, NetworkPackage.Literals.CONNECT__ENDS,
          "A connection needs two ends or more; write connect a -> b.");
      return;
    }
    Range source = Range.of(ends.get(0), declaration, problems);
    for (int step = 0; step + 1 < ends.size(); step++) {
      Range target = Range.of(ends.get(step + 1), declaration, problems);
      if (source != null && target != null) {
        expand(connect, step, source, target);
      }
      source = target;
    }
  }

  private void expand(Connect connect, int step, Range source, Range target) {
    Pattern pattern = connect.getPattern();
    if (pattern instanceof RandomPattern random) {
      random(connect, step, random, source, target);
    } else if (pattern instanceof ForwardPattern) {
      forward(connect, step, source, target);
    } else if (pattern instanceof OneToOnePattern) {
      oneToOne(connect, step, source, target);
    } else if (pattern instanceof NearestPattern nearest) {
      nearest(connect, step, nearest, source, target);
    } else {
      dense(connect, step, source.first(), source.last(), target.first(), target.last());
    }
  }

  private void dense(Connect connect, int step, int firstSource, int lastSource, int firstTarget, int lastTarget) {
    if (firstSource <= lastSource && firstTarget <= lastTarget) {
      blocks.add(new DenseBlock(connect, step, firstSource, lastSource - firstSource + 1, firstTarget,
          lastTarget - firstTarget + 1));
    }
  }

  private void random(Connect connect, int step, RandomPattern random, Range source, Range target) {
    double density = random.getDensity();
    if (!(density > 0 && density <= 1)) {
      problem(Problem.Kind.DENSITY, random, NetworkPackage.Literals.RANDOM_PATTERN__DENSITY,
          "Density %s is not in (0, 1]; 0.2 keeps a fifth of the possible connections.".formatted(RuleText.number(density)));
    } else if (random.isForward() && differentGroups(connect, step)) {
      return;
    } else if (density == 1 && random.isForward()) {
      forward(connect, step, source, target);
    } else if (density == 1) {
      dense(connect, step, source.first(), source.last(), target.first(), target.last());
    } else if (fits(connect, density * RandomPairs.possible(source, target, random.isForward()))) {
      long seed = random.getSeed() == null ? seedOf(connect, step) : random.getSeed();
      edges(connect, step, RandomPairs.draw(source, target, random.isForward(), density, SplitMix.part(seed, step)));
    }
  }

  private long seedOf(Connect connect, int step) {
    return SplitMix.seed(network.getName() + ":" + RuleText.of(connect.getEnds().get(step)) + "->"
        + RuleText.of(connect.getEnds().get(step + 1)));
  }

  private boolean fits(Connect connect, double expected) {
    double bytes = expected * BYTES_PER_CONNECTION;
    if (bytes < Runtime.getRuntime().maxMemory() && expected < Integer.MAX_VALUE - 8) {
      return true;
    }
    problem(Problem.Kind.TOO_MANY_CONNECTIONS, connect, NetworkPackage.Literals.CONNECT__PATTERN,
        ("%s makes about %.0f single connections, which need %.1f GiB of memory; this Java may use %.1f GiB: "
            + "use a smaller density or give it more.")
            .formatted(RuleText.of(connect), expected, bytes / (1 << 30), Runtime.getRuntime().maxMemory() / (double) (1 << 30)));
    return false;
  }

  private boolean differentGroups(Connect connect, int step) {
    Group source = connect.getEnds().get(step).getGroup();
    Group target = connect.getEnds().get(step + 1).getGroup();
    if (source == target) {
      return false;
    }
    problem(Problem.Kind.FORWARD, connect.getEnds().get(step + 1), NetworkPackage.Literals.END__GROUP,
        "forward connects neurons of one group, not '%s' with '%s'; leave it out to connect all."
            .formatted(source.getName(), target.getName()));
    return true;
  }

  /** The ends may be different slices of the group: what lies before their overlap, the overlap, what lies after it. */
  private void forward(Connect connect, int step, Range source, Range target) {
    if (differentGroups(connect, step)) {
      return;
    }
    dense(connect, step, source.first(), Math.min(source.last(), target.first() - 1), target.first(), target.last());
    int first = Math.max(source.first(), target.first());
    int last = Math.min(source.last(), target.last());
    if (first < last) {
      blocks.add(new TriangleBlock(connect, step, first, last - first + 1));
    }
    if (first <= last) {
      dense(connect, step, first, last, last + 1, target.last());
    }
  }

  private void oneToOne(Connect connect, int step, Range source, Range target) {
    if (source.size() != target.size()) {
      problem(Problem.Kind.ONE_TO_ONE, connect, NetworkPackage.Literals.CONNECT__PATTERN,
          "one-to-one needs ends of the same size, not %s (%d) and %s (%d); slice the larger one.".formatted(
              RuleText.of(connect.getEnds().get(step)), source.size(), RuleText.of(connect.getEnds().get(step + 1)), target.size()));
      return;
    }
    EdgeRows edges = new EdgeRows(source.size());
    for (int i = 0; i < source.size(); i++) {
      edges.add(source.first() + i, target.first() + i);
    }
    edges(connect, step, edges);
  }

  private void nearest(Connect connect, int step, NearestPattern nearest, Range source, Range target) {
    int window = nearest.getWindow();
    if (window < 1) {
      problem(Problem.Kind.WINDOW, nearest, NetworkPackage.Literals.NEAREST_PATTERN__WINDOW,
          "A window of %d connects nothing; it must be at least 1.".formatted(window));
    } else if (window >= source.size()) {
      dense(connect, step, source.first(), source.last(), target.first(), target.last());
    } else if (fits(connect, (double) window * target.size())) {
      edges(connect, step, window(source, target, window));
    }
  }

  /**
   * Target t of T lies at (t + 1/2) / T; its window is centred there among the S sources, each half a step wide, and
   * moved inside where it would stick out: start = round((t + 1/2) S / T - window / 2).
   */
  private static EdgeRows window(Range source, Range target, int window) {
    EdgeRows edges = new EdgeRows(window * target.size());
    for (int t = 0; t < target.size(); t++) {
      long twice = (2L * t + 1) * source.size() - (long) window * target.size() + target.size();
      long start = Math.floorDiv(twice, 2L * target.size());
      int first = source.first() + (int) Math.max(0, Math.min(source.size() - window, start));
      for (int k = 0; k < window; k++) {
        edges.add(first + k, target.first() + t);
      }
    }
    return edges;
  }

  private void edges(Connect connect, int step, EdgeRows edges) {
    if (!edges.isEmpty()) {
      blocks.add(edges.block(connect, step));
    }
  }

  private void problem(Problem.Kind kind, EObject source, EStructuralFeature feature, String message) {
    problems.add(new Problem(kind, source, feature, message));
  }
}
