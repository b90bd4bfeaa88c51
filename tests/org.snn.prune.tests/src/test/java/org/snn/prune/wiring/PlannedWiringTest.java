package org.snn.prune.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.snn.plan.ExecutionPlan;
import org.snn.prune.NaiveAnswer;
import org.snn.prune.RandomWiring;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.transform.Planner;
import org.snn.transform.kernel.KernelChoice;
import org.snn.transform.PlanOptions;

class PlannedWiringTest {

  @Property(tries = 300)
  void aPlanOfTheNetworkHasTheSameWiring(@ForAll long seed, @ForAll boolean sparse) {
    Wiring wiring = RandomWiring.of(seed).wiring();
    Wiring again = PlannedWiring.of(plan(wiring, sparse)).wiring();
    assertThat(again.groups()).isEqualTo(wiring.groups());
    assertThat(again.connections()).isEqualTo(wiring.connections());
    for (int target = 0; target < wiring.neurons(); target++) {
      assertThat(again.begin(target)).isEqualTo(wiring.begin(target));
    }
    for (int c = 0; c < wiring.connections(); c++) {
      assertThat(again.source(c)).isEqualTo(wiring.source(c));
    }
  }

  @Property(tries = 300)
  void theEngineAnswersAsTheWiring(@ForAll long seed, @ForAll boolean sparse) {
    RandomWiring.Sample sample = RandomWiring.of(seed);
    Wiring wiring = sample.wiring();
    List<String> order = sample.order().stream().map(g -> wiring.groups().get(g).name()).toList();
    ExecutionPlan plan = plan(wiring, sparse);
    Parameters parameters = PlannedWiring.of(plan).parameters(sample.values());
    double[] inputs = new Random(seed).doubles(plan.getInputs(), -1, 1).map(x -> (float) x).toArray();
    double[] expected = NaiveAnswer.of(wiring, sample.values(), order, inputs);
    try (Engine engine = new CpuBackend().answering(plan, parameters, new EngineOptions(1, 1, 0))) {
      float[] features = new float[plan.getInputs() * engine.stride()];
      for (int i = 0; i < inputs.length; i++) {
        features[i * engine.stride()] = (float) inputs[i];
      }
      float[] outputs = new float[expected.length * engine.stride()];
      engine.predict(features, 1, outputs);
      for (int output = 0; output < expected.length; output++) {
        assertThat((double) outputs[output * engine.stride()])
            .isCloseTo(expected[output], within(1e-4 * (1 + Math.abs(expected[output]))));
      }
    }
  }

  @Property(tries = 200)
  void parametersAndMomentsComeBack(@ForAll long seed, @ForAll boolean sparse) {
    RandomWiring.Sample sample = RandomWiring.of(seed);
    PlannedWiring planned = PlannedWiring.of(plan(sample.wiring(), sparse));
    Values values = planned.values(planned.parameters(sample.values()));
    assertThat(values.connections()).isEqualTo(sample.values().connections());
    assertThat(values.neurons()).isEqualTo(sample.values().neurons());
    OptimizerState state = planned.state(7, Map.of("first", values));
    assertThat(state.step()).isEqualTo(7);
    assertThat(planned.moments(state).get("first").connections()).isEqualTo(values.connections());
  }

  private static ExecutionPlan plan(Wiring wiring, boolean sparse) {
    PlanOptions options = PlanOptions.DEFAULT.with(sparse ? KernelChoice.SPARSE : KernelChoice.AUTO);
    return new Planner(options).plan(WiringNetwork.of(wiring, "N"));
  }
}
