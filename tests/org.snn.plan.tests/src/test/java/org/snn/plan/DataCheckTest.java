package org.snn.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DataCheckTest {

  private static ExecutionPlan plan(Consumer<DataSpec> change) {
    DataSpec data = PlanFactory.eINSTANCE.createDataSpec();
    data.setSource("digits.csv");
    data.setNormalise("standard");
    data.setTrain("80%");
    data.setTest("100");
    data.setSeparator(";");
    change.accept(data);
    ExecutionPlan plan = SmallPlan.withTraining();
    plan.getTraining().setData(data);
    return plan;
  }

  @Test
  void soundSpecificationsPass() {
    PlanCheck.check(plan(data -> { }));
    PlanCheck.check(plan(data -> data.setTrain("")));
    PlanCheck.check(plan(data -> data.setSeparator(null)));
    PlanCheck.check(plan(data -> data.setTest("0.5%")));
  }

  static Stream<Arguments> damages() {
    return Stream.of(damage("source", data -> data.setSource(null)), damage("source", data -> data.setSource("")),
        damage("normalised", data -> data.setNormalise(null)), damage("normalised", data -> data.setNormalise("twice")),
        damage("separated", data -> data.setSeparator("")), damage("separated", data -> data.setSeparator(";;")),
        damage("samples", data -> data.setSamples(-1)), damage("train", data -> data.setTrain("many")),
        damage("train", data -> data.setTrain("101%")), damage("train", data -> data.setTrain("%")),
        damage("validation", data -> data.setValidation("-1")), damage("validation", data -> data.setValidation("1.5")),
        damage("test", data -> data.setTest("NaN%")), damage("test", data -> data.setTest("1e10")));
  }

  private static Arguments damage(String finding, Consumer<DataSpec> change) {
    return Arguments.of(finding, change);
  }

  @ParameterizedTest
  @MethodSource("damages")
  void whatCannotBeAskedForIsRefused(String finding, Consumer<DataSpec> change) {
    assertThatThrownBy(() -> PlanCheck.check(plan(change))).isInstanceOf(PlanException.class).hasMessageContaining(finding);
  }
}
