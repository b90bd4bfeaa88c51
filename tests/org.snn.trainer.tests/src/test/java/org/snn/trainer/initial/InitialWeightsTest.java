package org.snn.trainer.initial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.InitialiserKind;
import org.snn.plan.Origin;
import org.snn.plan.PlanFactory;
import org.snn.plan.PseudoLayer;
import org.snn.trainer.Parameters;
import org.snn.trainer.TrainingException;

/** Distributions of starting weights over 40,000 draws: standard errors are below 1 % of the figures. */
class InitialWeightsTest {

  private static final int SOURCES = 400;
  private static final int TARGETS = 100;

  private static ExecutionPlan plan(InitialiserKind kind, double low, double high) {
    PlanFactory factory = PlanFactory.eINSTANCE;
    ExecutionPlan plan = factory.createExecutionPlan();
    plan.setNeurons(SOURCES + TARGETS);
    plan.setInputs(SOURCES);
    plan.setWeights(SOURCES * TARGETS);
    plan.setDeclared(IntStream.range(0, SOURCES + TARGETS).toArray());
    plan.setBiases(new float[SOURCES + TARGETS]);
    plan.getBiases()[SOURCES] = 0.25f;
    Origin origin = factory.createOrigin();
    origin.setInitialiser(kind);
    origin.setLow(low);
    origin.setHigh(high);
    plan.getOrigins().add(origin);
    DenseKernel kernel = factory.createDenseKernel();
    kernel.setFirstTarget(SOURCES);
    kernel.setTargets(TARGETS);
    kernel.setSources(SOURCES);
    kernel.setWeights(SOURCES * TARGETS);
    kernel.setOrigin(0);
    PseudoLayer layer = factory.createPseudoLayer();
    layer.getKernels().add(kernel);
    plan.getPseudoLayers().add(layer);
    return plan;
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Mean of the k-th power of the distance from the mean. */
  private static double moment(float[] values, int k) {
    double mean = mean(values);
    double sum = 0;
    for (float value : values) {
      sum += Math.pow(value - mean, k);
    }
    return sum / values.length;
  }

  private static float[] draw(InitialiserKind kind, double low, double high) {
    return InitialWeights.draw(plan(kind, low, high), 3).weights();
  }

  /** A normal distribution has a fourth moment of 3 variances squared, a uniform one of 1.8. */
  private static void check(float[] weights, double mean, double deviation, double fourth) {
    assertThat(mean(weights)).isCloseTo(mean, within(0.02 * deviation));
    assertThat(Math.sqrt(moment(weights, 2))).isCloseTo(deviation, within(0.02 * deviation));
    assertThat(moment(weights, 4) / Math.pow(deviation, 4)).isCloseTo(fourth, within(0.2));
  }

  @Test
  void heIsNormalByFanIn() {
    check(draw(InitialiserKind.HE, 0, 0), 0, Math.sqrt(2.0 / SOURCES), 3);
  }

  @Test
  void xavierIsUniformByBothFans() {
    double limit = Math.sqrt(6.0 / (SOURCES + TARGETS));
    float[] weights = draw(InitialiserKind.XAVIER, 0, 0);
    check(weights, 0, limit / Math.sqrt(3), 1.8);
    for (float weight : weights) {
      assertThat((double) Math.abs(weight)).isLessThanOrEqualTo(limit);
    }
  }

  @Test
  void uniformNormalZerosAndConstantAreAsGiven() {
    check(draw(InitialiserKind.UNIFORM, 1, 4), 2.5, 3 / Math.sqrt(12), 1.8);
    check(draw(InitialiserKind.NORMAL, -2, 0.5), -2, 0.5, 3);
    assertThat(draw(InitialiserKind.ZEROS, 9, 9)).containsOnly(0f);
    assertThat(draw(InitialiserKind.CONSTANT, 0.75, 9)).containsOnly(0.75f);
  }

  @Test
  void seedDecides() {
    ExecutionPlan plan = plan(InitialiserKind.HE, 0, 0);
    assertThat(InitialWeights.draw(plan, 5).weights()).containsExactly(InitialWeights.draw(plan, 5).weights());
    float[] other = InitialWeights.draw(plan, 6).weights();
    assertThat(InitialWeights.draw(plan, 5).weights()).doesNotContain(other[0], other[1], other[2]);
  }

  @Test
  void givenWeightsAndBiasesAreTaken() {
    ExecutionPlan plan = plan(InitialiserKind.ZEROS, 0, 0);
    float[] given = new float[SOURCES * TARGETS];
    Arrays.fill(given, Float.NaN);
    given[7] = 0.5f;
    plan.getPseudoLayers().get(0).getKernels().get(0).setInitialWeights(given);
    Parameters start = InitialWeights.draw(plan, 1);
    assertThat(start.weights()[7]).isEqualTo(0.5f);
    assertThat(mean(start.weights())).isEqualTo(0.5 / (SOURCES * TARGETS));
    assertThat(start.biases()[SOURCES]).isEqualTo(0.25f);
  }

  @Test
  void weightWithoutRuleIsRefused() {
    ExecutionPlan plan = plan(InitialiserKind.HE, 0, 0);
    plan.getPseudoLayers().get(0).getKernels().get(0).setOrigin(-1);
    assertThatThrownBy(() -> InitialWeights.draw(plan, 1)).isInstanceOf(TrainingException.class)
        .hasMessageContaining("from neuron 0 to neuron 400");
  }

  /** The quantiles of a normal distribution, from tables. */
  @Test
  void normalQuantilesAreRight() {
    assertThat(NormalQuantile.of(0.5)).isCloseTo(0, within(1e-12));
    assertThat(NormalQuantile.of(0.975)).isCloseTo(1.959963985, within(1e-8));
    assertThat(NormalQuantile.of(0.01)).isCloseTo(-2.326347874, within(1e-8));
    assertThat(NormalQuantile.of(0.999)).isCloseTo(3.090232306, within(1e-8));
  }
}
