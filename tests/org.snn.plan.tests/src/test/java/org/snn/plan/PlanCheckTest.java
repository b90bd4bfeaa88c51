package org.snn.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanCheckTest {

  @Test
  void aSoundPlanPasses() {
    PlanCheck.check(SmallPlan.create());
  }

  static Stream<Arguments> damages() {
    return Stream.of(
        damage("no biases", plan -> plan.setBiases(null)),
        damage("a bias too few", plan -> plan.setBiases(new float[9])),
        damage("a bias that is no number", plan -> plan.getBiases()[4] = Float.NaN),
        damage("an input with a bias", plan -> plan.getBiases()[0] = 1),
        damage("no numbers", plan -> plan.setDeclared(null)),
        damage("a number twice", plan -> plan.getDeclared()[0] = 1),
        damage("a number outside", plan -> plan.getDeclared()[0] = 10),
        damage("no output", plan -> plan.setOutputs(new int[0])),
        damage("an input as output", plan -> plan.getOutputs()[0] = 2),
        damage("an output twice", plan -> plan.getOutputs()[0] = 9),
        damage("no groups", plan -> plan.getGroups().clear()),
        damage("a group too large", plan -> plan.getGroups().get(3).setSize(Integer.MAX_VALUE)),
        damage("a group elsewhere", plan -> plan.getGroups().get(1).setFirst(4)),
        damage("a pseudo-layer too few", plan -> plan.getPseudoLayers().remove(0)),
        damage("pseudo-layers in another order", plan -> plan.getPseudoLayers().move(0, 1)),
        damage("no pseudo-layers", plan -> plan.getPseudoLayers().clear()),
        damage("a chain without a triangle", plan -> plan.getPseudoLayers().get(1).getKernels().remove(1)),
        damage("a triangle that is not last", plan -> plan.getPseudoLayers().get(1).getKernels().move(0, 1)),
        damage("softmax over half a group", plan -> span(plan, 2).setCount(1)),
        damage("softmax in a chain", plan -> span(plan, 1).setActivation(Activation.SOFTMAX)),
        damage("softmax over another group", plan -> plan.setDeclared(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})),
        damage("a source that is not computed yet", plan -> sparse(plan).getSource()[1] = 8),
        damage("a source outside", plan -> sparse(plan).getSource()[1] = 11),
        damage("a negative source", plan -> sparse(plan).getSource()[0] = -1),
        damage("a source twice", plan -> sparse(plan).getSource()[0] = 7),
        damage("a row that ends before it starts", plan -> sparse(plan).setRowStart(new int[] {0, 4, 3})),
        damage("rows that do not reach the end", plan -> sparse(plan).setRowStart(new int[] {0, 1, 2})),
        damage("a row too few", plan -> sparse(plan).setRowStart(new int[] {0, 3})),
        damage("no rows", plan -> sparse(plan).setRowStart(null)),
        damage("no sources", plan -> sparse(plan).setSource(null)),
        damage("padding in front", plan -> padded(plan).setSource(new int[] {3, 5, 10, 4})),
        damage("padding outside the zero row", plan -> padded(plan).getSource()[3] = 11),
        damage("no width", plan -> padded(plan).setWidth(0)),
        damage("width that overflows", plan -> padded(plan).setWidth(1 << 30)),
        damage("an origin too few", plan -> padded(plan).setOriginOf(SlotOrigins.of(3, 3, 3))),
        damage("an origin outside", plan -> padded(plan).setOriginOf(SlotOrigins.of(4, 3, 3, -1))),
        damage("an origin below none", plan -> padded(plan).setOriginOf(SlotOrigins.of(-257, 3, 3, -1))),
        damage("weights too few", plan -> padded(plan).setInitialWeights(new float[3])),
        damage("a weight that is infinite", plan -> padded(plan).getInitialWeights()[0] = Float.POSITIVE_INFINITY),
        damage("no origin", plan -> sparse(plan).setOrigin(-1)),
        damage("a batch of none", plan -> training(plan).setBatch(0)),
        damage("dropout of all", plan -> training(plan).setDropout(1)),
        damage("a rate that is no number", plan -> training(plan).setRate(Double.NaN)),
        damage("less data than none", plan -> {
          training(plan).setData(PlanFactory.eINSTANCE.createDataSpec());
          plan.getTraining().getData().setSamples(-1);
        }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void aDamagedPlanIsRefused(String name, Consumer<ExecutionPlan> damage) {
    ExecutionPlan plan = SmallPlan.create();
    damage.accept(plan);
    assertThatThrownBy(() -> PlanCheck.check(plan)).isInstanceOf(PlanException.class);
  }

  /**
   * Every number that says where something is, and every count, is held by some promise; only a block of sources may move
   * a little and be another sound plan.
   */
  @Test
  void noPlaceOrCountCanBeChangedAlone() {
    ExecutionPlan pattern = SmallPlan.create();
    for (var all = pattern.eAllContents(); all.hasNext();) {
      EObject element = all.next();
      for (EAttribute attribute : element.eClass().getEAllAttributes()) {
        if (attribute.getName().matches("index|first.*|neurons|targets|sources|firstWeight|weights|count|size")
            || attribute.getName().equals("connections") && !(element instanceof Origin)) {
          boolean movable = attribute.getName().equals("firstSource");
          for (int change : movable ? new int[] {1000, Integer.MIN_VALUE} : new int[] {-1, 1, 1000, Integer.MIN_VALUE}) {
            assertRefused(pattern, element, attribute, change);
          }
        }
      }
    }
  }

  private static void assertRefused(ExecutionPlan plan, EObject element, EAttribute attribute, int change) {
    Object before = element.eGet(attribute);
    element.eSet(attribute, before instanceof Long number ? (Object) (number + change) : (Object) ((int) before + change));
    assertThatThrownBy(() -> PlanCheck.check(plan)).as("%s of %s changed by %d", attribute.getName(), element, change)
        .isInstanceOf(PlanException.class);
    element.eSet(attribute, before);
  }

  private static TrainingSpec training(ExecutionPlan plan) {
    TrainingSpec spec = PlanFactory.eINSTANCE.createTrainingSpec();
    spec.setBatch(40);
    plan.setTraining(spec);
    PlanCheck.check(plan);
    return spec;
  }

  private static ActivationSpan span(ExecutionPlan plan, int layer) {
    return plan.getPseudoLayers().get(layer).getActivations().get(0);
  }

  private static SparseKernel sparse(ExecutionPlan plan) {
    return (SparseKernel) plan.getPseudoLayers().get(2).getKernels().get(0);
  }

  private static PaddedKernel padded(ExecutionPlan plan) {
    return (PaddedKernel) plan.getPseudoLayers().get(2).getKernels().get(1);
  }

  private static Arguments damage(String name, Consumer<ExecutionPlan> damage) {
    return Arguments.of(name, damage);
  }
}
