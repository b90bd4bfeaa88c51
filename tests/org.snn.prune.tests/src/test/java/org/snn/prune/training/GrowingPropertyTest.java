package org.snn.prune.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.snn.data.DataSet;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GrowMethod;
import org.snn.plan.GrowingSpec;
import org.snn.plan.Loss;
import org.snn.plan.OptimizerKind;
import org.snn.plan.PlanFactory;
import org.snn.plan.TrainingSpec;
import org.snn.prune.RandomWiring;
import org.snn.prune.wiring.Edges;
import org.snn.prune.wiring.Wiring;
import org.snn.prune.wiring.WiringNetwork;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.loop.Rewiring.Moment;
import org.snn.trainer.loop.Rewiring.Rewired;
import org.snn.transform.Planner;

/** Growth in random networks: whatever their groups and the order in which they are declared. */
class GrowingPropertyTest {

  private static final int SAMPLES = 6;

  /** The planner refuses cycles, connections into inputs and connections that are made twice. */
  @Property(tries = 300)
  void whatGrowsIsANetworkWithAsManyConnections(@ForAll long seed, @ForAll GrowMethod method) {
    Wiring wiring = RandomWiring.of(seed).wiring();
    Assume.that(wiring.connections() > 3);
    ExecutionPlan plan = new Planner().plan(WiringNetwork.of(wiring, "N"));
    plan.setTraining(training(method));
    DataSet data = data(plan, seed);
    int[] order = IntStream.range(0, SAMPLES).toArray();
    try (Engine engine = new CpuBackend().open(plan, new EngineOptions(SAMPLES, 1, seed))) {
      Rewired next = new Growing(plan, new Planner(), new CpuBackend(), 1)
          .change(new Moment(10, 100, plan, engine, buffer -> buffer.fill(data, order, 0, SAMPLES)));
      assertThat(next.plan().getConnections()).isEqualTo(wiring.connections());
      assertThat(next.plan().getInputs()).isEqualTo(plan.getInputs());
      assertThat(next.plan().getOutputs()).hasSameSizeAs(plan.getOutputs());
      assertThat(next.parameters().weights()).hasSize(next.plan().getWeights());
    }
  }

  private static TrainingSpec training(GrowMethod method) {
    TrainingSpec training = PlanFactory.eINSTANCE.createTrainingSpec();
    training.setLoss(Loss.MSE);
    training.setOptimizer(OptimizerKind.SGD);
    training.setRate(0.01);
    training.setBatch(SAMPLES);
    training.setEpochs(1);
    GrowingSpec spec = PlanFactory.eINSTANCE.createGrowingSpec();
    spec.setMethod(method);
    spec.setPortion(0.5);
    spec.setEvery(10);
    training.setGrowing(spec);
    return training;
  }

  private static DataSet data(ExecutionPlan plan, long seed) {
    Random random = new Random(seed);
    float[] features = new float[SAMPLES * plan.getInputs()];
    float[] targets = new float[SAMPLES * plan.getOutputs().length];
    IntStream.range(0, features.length).forEach(i -> features[i] = (float) random.nextGaussian());
    IntStream.range(0, targets.length).forEach(i -> targets[i] = random.nextFloat());
    return DataSet.ofTargets("random", plan.getInputs(), features, plan.getOutputs().length, targets);
  }

  @Property(tries = 500)
  void valuesFollowTheirConnections(@ForAll long seed) {
    Wiring from = RandomWiring.of(seed).wiring();
    Random random = new Random(seed);
    long[] edges = Edges.of(from);
    long[] some = LongStream.of(edges).filter(edge -> random.nextBoolean()).toArray();
    Wiring to = Edges.wiring(from.groups(), some);
    float[] values = new float[edges.length];
    IntStream.range(0, values.length).forEach(c -> values[c] = c + 1);
    float[] followed = Edges.follow(from, values, to, -1);
    float[] back = Edges.follow(to, followed, from, -1);
    for (int c = 0; c < edges.length; c++) {
      long edge = edges[c];
      assertThat(back[c]).isEqualTo(LongStream.of(some).anyMatch(one -> one == edge) ? values[c] : -1);
    }
  }
}
