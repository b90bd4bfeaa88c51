package org.snn.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.design.services.PlanServices;
import org.snn.network.Network;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanPackage;

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
    ExecutionPlan plan = (ExecutionPlan) resources.getResource(URI.createFileURI(folder.resolve("Skips.plan").toString()), true)
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
  void whatCannotBePlannedIsSaid() {
    PlanServices services = new PlanServices();
    Network wrong = Examples.networks(Examples.LANGUAGE.parse("network N { input x[2] output y[2] connect x -> y connect y -> y }")).get(0);
    assertThat(services.canSavePlan(wrong)).isFalse();
    assertThat(services.planProblem(wrong)).contains("'N'").doesNotContain("Exception");
    Network large = Examples.networks(Examples.LANGUAGE.parse("network N { input x[9999] output y[9999] connect x -> y }")).get(0);
    assertThat(services.planProblem(large)).contains("99,980,001 connections").contains("snn plan");
  }
}
