package org.snn.trainer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.data.DataFile;
import org.snn.data.DataSet;
import org.snn.data.DataSplits;
import org.snn.data.Normalisation;
import org.snn.data.Split;
import org.snn.plan.Activation;
import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanFactory;
import org.snn.plan.PlanPackage;
import org.snn.plan.PruneCriterion;
import org.snn.plan.ScheduleKind;
import org.snn.trainer.loop.Plans;
import org.snn.trainer.loop.Samples;

class FingerprintTest {

  private static final Set<String> WITHOUT_EFFECT = Set.of("experiment", "epochs", "checkpointEvery");

  private final ExecutionPlan plan = Plans.layered(5, 3, 2);
  private final DataSplits data = Samples.clouds(8, 4, 4);
  private final Fingerprint before = Fingerprint.of(plan, data);

  @Test
  void nothingDiffersFromItself() {
    assertThat(Fingerprint.of(Plans.layered(5, 3, 2), Samples.clouds(8, 4, 4)).differencesFrom(before)).isEmpty();
  }

  static List<EAttribute> hyperParameters() {
    return PlanPackage.Literals.TRAINING_SPEC.getEAllAttributes();
  }

  @ParameterizedTest
  @MethodSource("hyperParameters")
  void everyHyperParameterThatMattersIsNoticed(EAttribute attribute) {
    plan.getTraining().eSet(attribute, other(attribute, plan.getTraining().eGet(attribute)));

    List<String> differences = Fingerprint.of(plan, data).differencesFrom(before);

    if (WITHOUT_EFFECT.contains(attribute.getName())) {
      assertThat(differences).isEmpty();
    } else {
      assertThat(differences).isNotEmpty();
    }
  }

  static Stream<EAttribute> sparsities() {
    return Stream.of(PlanPackage.Literals.PRUNING_SPEC, PlanPackage.Literals.GROWING_SPEC)
        .flatMap(spec -> spec.getEAllAttributes().stream());
  }

  @ParameterizedTest
  @MethodSource("sparsities")
  void everyFigureOfPruningAndGrowingIsNoticed(EAttribute attribute) {
    pruneAndGrow();
    plan.getTraining().getPruning().setRounds(1); // so that more of them are not the first
    Fingerprint first = Fingerprint.of(plan, data);
    EObject spec = plan.getTraining().eContents().stream().filter(attribute.getEContainingClass()::isInstance).findFirst()
        .orElseThrow();
    spec.eSet(attribute, other(attribute, spec.eGet(attribute)));

    assertThat(Fingerprint.of(plan, data).differencesFrom(first)).hasSize(1);
  }

  @Test
  void pruningAndGrowingThemselvesAreNoticed() {
    pruneAndGrow();

    List<String> differences = Fingerprint.of(plan, data).differencesFrom(before);

    assertThat(differences).contains("pruning every is 1, was not there", "growing method is set, was not there");
  }

  @Test
  void theNumberOfEpochsMattersToWhatSpreadsOverThem() {
    pruneAndGrow();
    assertThat(differencesOfEpochs()).containsExactly("epochs (growing) is 4, was 3", "epochs (pruning) is 4, was 3");
    plan.getTraining().setGrowing(null);
    plan.getTraining().getPruning().setRounds(2); // which go on between trainings
    assertThat(differencesOfEpochs()).isEmpty();
    plan.getTraining().getPruning().setRounds(0);
    plan.getTraining().getPruning().setCriterion(PruneCriterion.SNIP);
    assertThat(differencesOfEpochs()).isEmpty();
  }

  private List<String> differencesOfEpochs() {
    plan.getTraining().setEpochs(3);
    Fingerprint three = Fingerprint.of(plan, data);
    plan.getTraining().setEpochs(4);
    return Fingerprint.of(plan, data).differencesFrom(three);
  }

  private void pruneAndGrow() {
    plan.getTraining().setPruning(PlanFactory.eINSTANCE.createPruningSpec());
    plan.getTraining().setGrowing(PlanFactory.eINSTANCE.createGrowingSpec());
  }

  private static Object other(EAttribute attribute, Object value) {
    if (attribute.getEAttributeType() instanceof EEnum kinds) {
      return kinds.getELiterals().stream().map(literal -> literal.getInstance()).filter(kind -> kind != value).findFirst()
          .orElseThrow();
    }
    if (value instanceof Boolean truth) {
      return !truth;
    }
    if (value instanceof Double number) {
      return number + 0.5;
    }
    if (value instanceof Long number) {
      return number + 1;
    }
    return value instanceof Integer number ? number + 1 : value + "x";
  }

  @Test
  void aDifferenceSaysBothValues() {
    plan.getTraining().setWeightDecay(0.5);

    assertThat(Fingerprint.of(plan, data).differencesFrom(before)).containsExactly("weight decay is 0.5, was 0.0");
  }

  @Test
  void theNumberOfEpochsMattersToACosine() {
    plan.getTraining().setSchedule(ScheduleKind.COSINE);
    Fingerprint three = Fingerprint.of(plan, data);
    plan.getTraining().setEpochs(4);

    assertThat(Fingerprint.of(plan, data).differencesFrom(three)).hasSize(1).first().asString().contains("epochs", "4", "3");
  }

  static Stream<Consumer<ExecutionPlan>> otherNetworks() {
    return Stream.of(plan -> plan.getBiases()[6] = 0.5f,
        plan -> plan.getPseudoLayers().get(0).getActivations().get(0).setActivation(Activation.RELU),
        plan -> plan.getPseudoLayers().get(1).getKernels().get(0).setInitialWeights(new float[6]),
        plan -> ((DenseKernel) plan.getPseudoLayers().get(1).getKernels().get(0)).setFirstSource(4),
        plan -> plan.getOrigins().get(0).setHigh(3),
        plan -> plan.getOutputs()[0] = 7,
        plan -> plan.getPseudoLayers().remove(1));
  }

  @ParameterizedTest
  @MethodSource("otherNetworks")
  void anotherNetworkIsNoticed(Consumer<ExecutionPlan> change) {
    change.accept(plan);

    assertThat(Fingerprint.of(plan, data).differencesFrom(before)).containsExactly("the network changed");
  }

  @Test
  void whereTheNetworkLiesDoesNotMatter() {
    plan.setSource("elsewhere.snn");
    plan.getPseudoLayers().get(0).getKernels().get(0).setReason("because");

    assertThat(Fingerprint.of(plan, data).differencesFrom(before)).isEmpty();
  }

  static Stream<DataSplits> otherData() {
    DataSplits data = Samples.clouds(8, 4, 4);
    DataSplits values = Samples.clouds(8, 4, 4, 2);
    return Stream.of(values, Samples.clouds(7, 5, 4), Samples.clouds(8, 4, 3),
        data.normalisedBy(Normalisation.uniform(5, 0.25f, 1)), data.normalisedBy(Normalisation.uniform(5, 0, 2)),
        new DataSplits("other validation", data.train(), values.validation(), data.test(), List.of()),
        new DataSplits("other test", data.train(), data.validation(), values.test(), List.of()),
        new DataSplits("turned", new Split(data.train().data(), new int[] {1, 0, 2, 3, 4, 5, 6, 7}), data.validation(), data.test(),
            List.of()));
  }

  @ParameterizedTest
  @MethodSource("otherData")
  void otherDataAreNoticed(DataSplits other) {
    assertThat(Fingerprint.of(plan, other).differencesFrom(before)).containsExactly("the data changed");
  }

  @Test
  void changedFilesAreNoticedAndMovedOnesAreNot(@TempDir Path folder) throws IOException {
    Path first = Files.writeString(folder.resolve("first.csv"), "1,2");
    Path moved = Files.writeString(folder.resolve("moved.csv"), "1,2");
    Path changed = Files.writeString(folder.resolve("changed.csv"), "1,3");

    assertThat(fingerprint(moved).differencesFrom(fingerprint(first))).isEmpty();
    assertThat(fingerprint(changed).differencesFrom(fingerprint(first))).containsExactly("the data changed");
  }

  @Test
  void readingAFileInAnotherWayIsNoticed(@TempDir Path folder) throws IOException {
    DataSplits from = fromFile(Files.writeString(folder.resolve("data.csv"), "1,2"));
    float[] features = new float[5 * 16];
    int[] otherLabels = {0, 1, 0, 1, 0, 1, 0, 0};
    DataSet relabelled = DataSet.ofClasses("data", 5, features, Arrays.copyOf(otherLabels, 16), 2);
    DataSplits otherTargets = new DataSplits("data", new Split(relabelled, data.train().order()), data.validation(), data.test(),
        from.files());

    for (DataSplits other : List.of(from.normalisedBy(Normalisation.uniform(5, 0, 2)), otherTargets)) {
      assertThat(Fingerprint.of(plan, other).differencesFrom(Fingerprint.of(plan, from))).containsExactly("the data changed");
    }
  }

  private Fingerprint fingerprint(Path file) {
    return Fingerprint.of(plan, fromFile(file));
  }

  private DataSplits fromFile(Path file) {
    return new DataSplits("data", data.train(), data.validation(), data.test(), List.of(DataFile.of(file)));
  }
}
