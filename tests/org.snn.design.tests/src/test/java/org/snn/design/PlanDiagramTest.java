package org.snn.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.design.services.PlanServices;
import org.snn.network.Network;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanPackage;
import org.snn.plan.PseudoLayer;
import org.snn.transform.PlanOptions;
import org.snn.transform.Planner;
import org.snn.transform.kernel.KernelChoice;

/** The plan that the tool saves, read as Sirius reads it: as any XMI file. */
class PlanDiagramTest {

  @Test
  void aSavedPlanIsShownAsColumns(@TempDir Path folder) throws IOException {
    Path text = folder.resolve("skips.snn");
    Files.copy(Path.of("../../examples/mnist/skips.snn"), text);
    XtextResource network = Examples.load(text);
    new PlanServices().savePlan(Examples.networks(network).get(0));

    ResourceSet resources = new ResourceSetImpl();
    resources.getPackageRegistry().put(PlanPackage.eNS_URI, PlanPackage.eINSTANCE);
    resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("plan", new XMIResourceFactoryImpl());
    ExecutionPlan plan = (ExecutionPlan) resources.getResource(URI.createFileURI(folder.resolve("skips.Skips.plan").toString()), true)
        .getContents().get(0);

    PlanServices services = new PlanServices();
    assertThat(services.inputTraces(plan)).extracting(services::traceLabel).containsExactly("input x[784] identity");
    assertThat(services.shownLayers(plan)).hasSize(3);
    assertThat(services.inputReaders(plan)).as("a, b and gate read pixels").isNotEmpty();
    assertThat(services.layerTraces(plan.getPseudoLayers().get(2))).extracting(services::traceLabel).containsExactly("output y[10] softmax");
    assertThat(services.layerReaders(plan.getPseudoLayers().get(1))).containsExactly(plan.getPseudoLayers().get(2));
    assertThat(services.planNotes(plan)).isEmpty();
  }

  @Test
  void aPlanIsOfOneText(@TempDir Path folder) throws IOException {
    for (String name : List.of("one.snn", "other.two.snn")) {
      new PlanServices().savePlan(Examples.networks(Examples.load(Files.writeString(folder.resolve(name),
          "network N { input x[2] output y connect x -> y }"))).get(0));
    }
    assertThat(folder).isDirectoryContaining("glob:**/one.N.plan").isDirectoryContaining("glob:**/other.two.N.plan");
  }

  /** Every connection of the plan is looked at, whatever kernel has it. */
  @ParameterizedTest
  @MethodSource("plans")
  void columnsAreJoinedWhereConnectionsGo(ExecutionPlan plan) {
    Set<List<EObject>> expected = new HashSet<>();
    Connections.visit(plan, (slot, from, to) -> expected.add(List.of(column(plan, from), column(plan, to))));
    expected.removeIf(pair -> pair.get(0) == pair.get(1));
    Set<List<EObject>> found = new HashSet<>();
    edges(plan).forEach((source, readers) -> readers.forEach(reader -> found.add(List.of(source, reader))));
    assertThat(found).isEqualTo(expected);
    assertThat(new PlanServices().planNotes(plan)).isEmpty();
  }

  static Stream<ExecutionPlan> plans() {
    String mixed = """
        network N { input x[40] hidden a[30] relu hidden b[20] relu hidden c[10] output y[3]
          connect x -> a nearest 5 connect x -> b random 0.3 seed 1 connect a -> a forward connect a -> c nearest 3
          connect b -> c connect c -> y connect x[7] -> y connect a[0..3] -> y random 0.9 seed 2 }
        """;
    return Stream.of(KernelChoice.values()).map(kernels -> new Planner(PlanOptions.DEFAULT.with(kernels))
        .plan(Examples.networks(Examples.LANGUAGE.parse(mixed)).get(0)));
  }

  /** 70 columns, each of which reads all before: 2,415 edges. */
  @Test
  void edgesThatAreLeftOutAreTheLongestAndCounted() {
    ExecutionPlan plan = plan("network N { input x hidden a[69] relu output y connect x -> a connect x -> y connect a -> y "
        + IntStream.range(0, 69).mapToObj(i -> IntStream.range(i + 1, 69).mapToObj(j -> "connect a[%d] -> a[%d] ".formatted(i, j))
            .collect(Collectors.joining())).collect(Collectors.joining()) + "}");
    List<EObject> columns = new ArrayList<>(plan.getPseudoLayers());
    columns.add(0, plan);
    assertThat(columns).hasSize(71);
    List<Integer> lengths = edges(plan).entrySet().stream().flatMap(entry -> entry.getValue().stream()
        .map(reader -> columns.indexOf(reader) - columns.indexOf(entry.getKey()))).sorted().toList();
    assertThat(lengths).hasSize(1_500).startsWith(1);
    int longest = lengths.get(1_499);
    for (int length = 1; length < longest; length++) {
      assertThat(Collections.frequency(lengths, length)).as("of length %d", length).isEqualTo(71 - length);
    }
    assertThat(new PlanServices().planNotes(plan)).containsExactly(plan);
    assertThat(new PlanServices().planNote(plan)).isEqualTo("Of 2,485 edges between them the 1,500 shortest are shown.");
  }

  @Test
  void aBoxListsNoMoreThanADiagramHasRoomFor() {
    String groups = IntStream.range(0, 2_000).mapToObj(i -> "hidden h%d connect x -> h%<d connect h%<d -> y ".formatted(i))
        .collect(Collectors.joining());
    ExecutionPlan plan = plan("network N { input x output y " + groups + "}");
    PlanServices services = new PlanServices();
    assertThat(services.layerTraces(plan.getPseudoLayers().get(0))).hasSize(500);
    assertThat(services.planNote(plan)).isEqualTo("A box lists up to 500 groups and 500 kernels.");
  }

  private static ExecutionPlan plan(String text) {
    return new Planner().plan(Examples.networks(Examples.LANGUAGE.parse(text)).get(0));
  }

  private static Map<EObject, List<PseudoLayer>> edges(ExecutionPlan plan) {
    PlanServices services = new PlanServices();
    Map<EObject, List<PseudoLayer>> edges = new HashMap<>();
    edges.put(plan, services.inputReaders(plan));
    services.shownLayers(plan).forEach(layer -> edges.put(layer, services.layerReaders(layer)));
    return edges;
  }

  private static EObject column(ExecutionPlan plan, int neuron) {
    return plan.getPseudoLayers().stream().filter(layer -> neuron >= layer.getFirstNeuron()
        && neuron < layer.getFirstNeuron() + layer.getNeurons()).findFirst().map(EObject.class::cast).orElse(plan);
  }

  @Test
  void whatCannotBePlannedIsSaid() {
    PlanServices services = new PlanServices();
    Network wrong = Examples.networks(Examples.LANGUAGE.parse("network N { input x[2] output y[2] connect x -> y connect y -> y }")).get(0);
    assertThat(services.canSavePlan(wrong)).isFalse();
    assertThat(services.planProblem(wrong)).contains("'N'").doesNotContain("Exception");
    Network large = Examples.networks(Examples.LANGUAGE.parse("network N { input x[9999] output y[9999] connect x -> y }")).get(0);
    assertThat(services.planProblem(large)).contains("99,980,001 connections").contains("snn plan");
  }
}
