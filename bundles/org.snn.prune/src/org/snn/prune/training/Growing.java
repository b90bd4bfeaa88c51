package org.snn.prune.training;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GrowMethod;
import org.snn.plan.GrowingSpec;
import org.snn.plan.PruneScope;
import org.snn.prune.score.Scores;
import org.snn.prune.select.Quota;
import org.snn.prune.select.Selection;
import org.snn.prune.wiring.Edges;
import org.snn.prune.wiring.PlannedWiring;
import org.snn.prune.wiring.Values;
import org.snn.prune.wiring.Wiring;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.TrainingException;
import org.snn.trainer.batch.BatchBuffer;
import org.snn.trainer.loop.Rewiring;
import org.snn.transform.Planner;

/**
 * Replaces connections while a network is trained; their number stays.
 * <dl>
 * <dt>set</dt><dd>between each two connected groups the smallest |w| go, as many grow at random (Mocanu et al., Scalable training
 * of artificial neural networks with adaptive sparse connectivity, Nature Communications 2018)</dd>
 * <dt>rigl</dt><dd>the same, but they grow where the gradient of absent connections is largest, and the share that goes falls by half
 * a cosine (Evci et al., Rigging the Lottery, ICML 2020, algorithm 1)</dd>
 * <dt>layerless</dt><dd>the smallest |w dL/dw| of all go, as many grow at random between any two neurons that the order of the
 * network allows</dd>
 * </dl>
 * New connections begin with weight 0. Gradients are those of one batch. What grows at random depends on seed and step.
 */
public final class Growing implements Rewiring {

  /** RigL looks at every possible connection: more of them than this would be slower than training without it. */
  private static final long MOST_CANDIDATES = 50_000_000;

  private final NetworkChange network;
  private final GrowingSpec spec;
  private final ForwardOrder order;
  private final List<Region> regions;
  private final Backend backend;
  private final int threads;
  private final long seed;
  private ExecutionPlan candidatePlan;
  private PlannedWiring candidates;

  /**
   * Prepares.
   *
   * @param plan the network to begin with; its training specification says how connections grow
   */
  public Growing(ExecutionPlan plan, Planner planner, Backend backend, int threads) {
    this.network = new NetworkChange(plan, planner);
    this.spec = plan.getTraining().getGrowing();
    this.order = new ForwardOrder(plan, network.wiring());
    this.regions = spec.getMethod() == GrowMethod.LAYERLESS ? List.of(Region.all(network.wiring()))
        : Region.pairs(network.wiring());
    this.backend = backend;
    this.threads = threads;
    this.seed = plan.getTraining().getSeed();
  }

  @Override
  public boolean due(long step, long steps) {
    return step > 0 && step < spec.getUntil() * steps && step % spec.getEvery() == 0;
  }

  /** The share of connections that is replaced at a step. */
  double share(long step, long steps) {
    return spec.getMethod() == GrowMethod.RIGL
        ? spec.getPortion() / 2 * (1 + Math.cos(Math.PI * step / (spec.getUntil() * steps))) : spec.getPortion();
  }

  @Override
  public Rewired change(Moment moment) {
    PlannedWiring present = PlannedWiring.of(moment.plan());
    long[] edges = Edges.of(present.wiring());
    BitSet kept = kept(moment, present);
    float[] gradient = spec.getMethod() == GrowMethod.RIGL ? candidateGradient(moment, present) : null;
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + moment.step());
    GrowingSet next = new GrowingSet(kept.stream().mapToLong(c -> edges[c]).toArray());
    for (Region region : regions) {
      int gone = (int) IntStream.range(0, edges.length).filter(c -> !kept.get(c) && region.has(edges[c])).count();
      if (gradient == null) {
        region.grow(gone, next, order, random);
      } else {
        growSteepest(region, gone, next, gradient);
      }
    }
    return network.change(present, moment.engine(), Edges.wiring(present.wiring().groups(), next.toArray()));
  }

  private BitSet kept(Moment moment, PlannedWiring present) {
    Values now = present.values(moment.engine().parameters());
    boolean layerless = spec.getMethod() == GrowMethod.LAYERLESS;
    float[] scores = layerless
        ? Scores.gradient(now, present.values(gradient(moment, moment.engine(), moment.plan()))) : Scores.magnitude(now);
    BitSet all = new BitSet();
    all.set(0, present.wiring().connections());
    double share = share(moment.step(), moment.steps());
    return new Selection(present.wiring(), layerless ? PruneScope.GLOBAL : PruneScope.PER_PAIR, false)
        .keep(all, scores, Quota.removing(share, share));
  }

  private static Parameters gradient(Moment moment, Engine engine, ExecutionPlan plan) {
    BatchBuffer buffer = new BatchBuffer(engine, plan.getInputs(), plan.getOutputs().length);
    moment.samples().fill(buffer);
    return engine.gradients(buffer.features(), buffer.targets(), buffer.samples());
  }

  /** Size of the gradient by every possible connection: that of a network which has them all, those that are absent with weight 0. */
  private float[] candidateGradient(Moment moment, PlannedWiring present) {
    if (candidates == null) {
      candidatePlan = network.plan(allCandidates());
      candidates = PlannedWiring.of(candidatePlan);
    }
    Values now = present.values(moment.engine().parameters());
    Values all = new Values(Edges.follow(present.wiring(), now.connections(), candidates.wiring(), 0), now.neurons());
    int batch = Math.min(moment.plan().getTraining().getBatch(), moment.engine().stride());
    try (Engine engine = backend.open(candidatePlan, new EngineOptions(batch, threads, 0))) {
      engine.setParameters(candidates.parameters(all));
      return candidates.values(gradient(moment, engine, candidatePlan)).connections();
    }
  }

  private Wiring allCandidates() {
    long possible = regions.stream().mapToLong(region -> (long) region.sources() * region.targets()).sum();
    if (possible > MOST_CANDIDATES) {
      throw new TrainingException(("RigL looks at all %,d connections that could grow, and more than %,d are too "
          + "many; use 'grow set'.").formatted(possible, MOST_CANDIDATES));
    }
    long[] edges = regions.stream().flatMapToLong(region -> region.candidates(order)).toArray();
    return Edges.wiring(network.wiring().groups(), edges);
  }

  /** Of equal gradients the first connection grows. */
  private void growSteepest(Region region, int count, GrowingSet there, float[] gradient) {
    long[] edges = Edges.of(candidates.wiring());
    int[] absent = IntStream.range(0, edges.length).filter(c -> region.has(edges[c]) && !there.contains(edges[c])).toArray();
    long[] keys = new long[absent.length];
    for (int i = 0; i < absent.length; i++) {
      keys[i] = (long) -Float.floatToIntBits(Math.abs(gradient[absent[i]])) << Integer.SIZE | absent[i];
    }
    Arrays.sort(keys);
    for (int i = 0; i < Math.min(count, keys.length); i++) {
      there.add(edges[(int) keys[i]]);
    }
  }

  @Override
  public long[] wiring(ExecutionPlan plan) {
    return Edges.of(PlannedWiring.of(plan).wiring());
  }

  @Override
  public ExecutionPlan restore(long[] wiring) {
    return network.restore(wiring);
  }
}
