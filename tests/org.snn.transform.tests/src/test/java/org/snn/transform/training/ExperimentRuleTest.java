package org.snn.transform.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.snn.network.Activation.IDENTITY;
import static org.snn.network.Activation.SIGMOID;
import static org.snn.network.Activation.SOFTMAX;

import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snn.network.Activation;
import org.snn.network.DataSource;
import org.snn.network.EarlyStopping;
import org.snn.network.Experiment;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.Normalisation;
import org.snn.network.Optimizer;
import org.snn.network.Schedule;
import org.snn.network.Share;
import org.snn.plan.DataSpec;
import org.snn.plan.Loss;
import org.snn.plan.Monitor;
import org.snn.plan.OptimizerKind;
import org.snn.plan.ScheduleKind;
import org.snn.plan.TrainingSpec;
import org.snn.transform.Net;
import org.snn.transform.Planner;
import org.snn.transform.TransformException;

class ExperimentRuleTest {

  private static final NetworkFactory FACTORY = NetworkFactory.eINSTANCE;

  @Test
  void whatIsAbsentHasItsDefault() {
    Experiment experiment = experiment(SOFTMAX);
    experiment.setData(FACTORY.createDataSource());
    experiment.getData().setSource("mnist");
    TrainingSpec spec = new Planner().plan(experiment).getTraining();
    assertThat(spec.getExperiment()).isEqualTo("e");
    assertThat(spec.getOptimizer()).isEqualTo(OptimizerKind.ADAM);
    assertThat(List.of(spec.getRate(), spec.getBeta1(), spec.getBeta2(), spec.getEpsilon()))
        .containsExactly(0.001, 0.9, 0.999, 1e-8);
    assertThat(List.of(spec.getBatch(), spec.getEpochs(), spec.getCheckpointEvery())).containsExactly(40, 10, 1);
    assertThat(spec.getSeed()).isEqualTo(1);
    assertThat(List.of(spec.getL1(), spec.getL2(), spec.getDropout(), spec.getClipNorm(), spec.getClipValue(),
        spec.getMomentum(), spec.getWeightDecay())).containsOnly(0.0);
    assertThat(spec.getSchedule()).isEqualTo(ScheduleKind.CONSTANT);
    assertThat(spec.getPatience()).isZero();
    DataSpec data = spec.getData();
    assertThat(List.of(data.getTrain(), data.getValidation(), data.getTest())).containsExactly("80%", "10%", "10%");
    assertThat(data.getNormalise()).isEqualTo("none");
    assertThat(data.getSeed()).isEqualTo(1);
    assertThat(data.getSamples()).isZero();
  }

  @Test
  void lossFitsTheOutputs() {
    assertThat(loss(SOFTMAX)).isEqualTo(Loss.CROSS_ENTROPY);
    assertThat(loss(SIGMOID)).isEqualTo(Loss.BINARY_CROSS_ENTROPY);
    assertThat(loss(IDENTITY)).isEqualTo(Loss.MSE);
    Experiment huber = experiment(SOFTMAX);
    huber.setLoss(org.snn.network.Loss.HUBER);
    huber.setHuberDelta(0.5);
    assertThat(ExperimentRule.training(huber).getLoss()).isEqualTo(Loss.HUBER);
    assertThat(ExperimentRule.training(huber).getHuberDelta()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @EnumSource(org.snn.network.OptimizerKind.class)
  void eachOptimizerHasItsRate(org.snn.network.OptimizerKind kind) {
    Experiment experiment = experiment(SOFTMAX);
    experiment.setOptimizer(FACTORY.createOptimizer());
    experiment.getOptimizer().setKind(kind);
    TrainingSpec spec = ExperimentRule.training(experiment);
    assertThat(spec.getOptimizer().getLiteral()).isEqualTo(kind.getLiteral());
    assertThat(spec.getRate()).isEqualTo(kind == org.snn.network.OptimizerKind.SGD ? 0.01 : 0.001);
    assertThat(spec.getDecay()).isEqualTo(0.99);
  }

  /** Every number that an optimizer or a schedule can say arrives under the same name. */
  @Test
  void whatIsSaidIsInTheSpecification() {
    Experiment experiment = experiment(SOFTMAX);
    Optimizer optimizer = FACTORY.createOptimizer();
    fill(optimizer);
    optimizer.setNesterov(true);
    experiment.setOptimizer(optimizer);
    Schedule schedule = FACTORY.createSchedule();
    schedule.setKind(org.snn.network.ScheduleKind.STEP);
    fill(schedule);
    schedule.setMinimum(0.0625);
    experiment.setSchedule(schedule);
    fill(experiment);
    TrainingSpec spec = ExperimentRule.training(experiment);
    assertSame(optimizer, spec);
    assertSame(schedule, spec);
    assertSame(experiment, spec);
    assertThat(spec.getMinimumRate()).isEqualTo(0.0625);
    assertThat(spec.getSchedule()).isEqualTo(ScheduleKind.STEP);
    assertThat(spec.isNesterov()).isTrue();
  }

  @Test
  void earlyStoppingIsTakenOver() {
    Experiment experiment = experiment(SOFTMAX);
    EarlyStopping stopping = FACTORY.createEarlyStopping();
    stopping.setPatience(7);
    stopping.setMinimumChange(0.25);
    experiment.setStopping(stopping);
    assertThat(ExperimentRule.training(experiment).getMonitor()).isEqualTo(Monitor.LOSS);
    stopping.setMonitor(org.snn.network.Monitor.ACCURACY);
    TrainingSpec spec = ExperimentRule.training(experiment);
    assertThat(spec.getPatience()).isEqualTo(7);
    assertThat(spec.getMinimumChange()).isEqualTo(0.25);
    assertThat(spec.getMonitor()).isEqualTo(Monitor.ACCURACY);
  }

  @Test
  void dataIsTakenOver() {
    Experiment experiment = experiment(SOFTMAX);
    experiment.setSeed(5L);
    DataSource data = FACTORY.createDataSource();
    data.setSource("iris.csv");
    data.setTrain(Share.parse("100"));
    data.setValidation(Share.parse("12.5%"));
    data.setNormalise(Normalisation.UNIT);
    data.setLabel("class");
    data.getTargets().addAll(List.of("a", "b"));
    data.setSeparator(";");
    data.setHeadless(true);
    data.setSamples(90);
    experiment.setData(data);
    DataSpec spec = ExperimentRule.training(experiment).getData();
    assertThat(List.of(spec.getSource(), spec.getTrain(), spec.getValidation(), spec.getTest(), spec.getNormalise(),
        spec.getLabel(), spec.getSeparator())).containsExactly("iris.csv", "100", "12.5%", "", "unit", "class", ";");
    assertThat(spec.getTargets()).containsExactly("a", "b");
    assertThat(spec.isHeadless()).isTrue();
    assertThat(spec.getSamples()).isEqualTo(90);
    assertThat(spec.getSeed()).isEqualTo(5);
    data.setSeed(9L);
    assertThat(ExperimentRule.training(experiment).getData().getSeed()).isEqualTo(9);
  }

  @Test
  void anExperimentWithoutNetworkIsRefused() {
    Experiment experiment = FACTORY.createExperiment();
    assertThatThrownBy(() -> new Planner().plan(experiment)).isInstanceOf(TransformException.class);
  }

  private static void fill(EObject object) {
    int next = 3;
    for (EAttribute attribute : object.eClass().getEAllAttributes()) {
      String type = attribute.getEAttributeType().getName();
      switch (type) {
        case "EDoubleObject" -> object.eSet(attribute, next++ / 64.0);
        case "EIntegerObject" -> object.eSet(attribute, next++);
        case "ELongObject" -> object.eSet(attribute, (long) next++);
        default -> next++;
      }
    }
  }

  private static void assertSame(EObject said, TrainingSpec spec) {
    for (EAttribute attribute : said.eClass().getEAllAttributes()) {
      if (attribute.getEAttributeType().getName().endsWith("Object") && !attribute.getName().equals("minimum")) {
        assertThat(spec.eGet(spec.eClass().getEStructuralFeature(attribute.getName()))).as(attribute.getName())
            .isEqualTo(said.eGet(attribute));
      }
    }
  }

  private static Loss loss(Activation output) {
    return ExperimentRule.training(experiment(output)).getLoss();
  }

  private static Experiment experiment(Activation output) {
    Network network = new Net().input("x", 4).output("y", 2, output).connect("x", "y").network();
    Experiment experiment = FACTORY.createExperiment();
    experiment.setName("e");
    experiment.setNetwork(network);
    return experiment;
  }
}
