package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.cli.Project;
import org.snn.cli.Snn;
import org.snn.cli.costs.KeptCosts;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanFiles;
import org.snn.transform.kernel.KernelCosts;

class PlanCommandTest {

  @TempDir
  Path folder;

  @BeforeEach
  void writeTexts() {
    Project.tiny(folder);
  }

  @Test
  void jsonHasTheFiguresOfThePlan() throws IOException {
    Snn.Result result = Snn.in(folder).run("plan", "tiny.snn", "--json");
    assertThat(result.status()).isZero();
    JsonNode plan = Project.json(result.out());
    assertThat(plan.get("neurons").asInt()).isEqualTo(8);
    assertThat(plan.get("connections").asInt()).isEqualTo(2 * 4 + 4 * 2);
    assertThat(plan.get("depth").asInt()).isEqualTo(2);
    assertThat(plan.get("costs").get("from").asText()).isEqualTo("built-in");
    JsonNode layer = plan.get("pseudoLayers").get(1);
    assertThat(layer.get("index").asInt()).isEqualTo(1);
    assertThat(layer.get("neurons").asInt()).isEqualTo(2);
    assertThat(layer.get("connections").asInt()).isEqualTo(8);
    assertThat(layer.get("fanIn").get("min").asInt()).isEqualTo(4);
    assertThat(layer.get("fanIn").get("mean").asDouble()).isEqualTo(4);
    assertThat(layer.get("fanIn").get("max").asInt()).isEqualTo(4);
    assertThat(layer.get("bytes").asLong()).isPositive();
    assertThat(layer.get("kernels").get(0).get("connections").asInt()).isEqualTo(8);
    assertThat(layer.get("kernels").get(0).get("kind").asText()).isEqualTo("padded");
    assertThat(layer.get("kernels").get(0).get("reason").asText()).isNotBlank();
  }

  @Test
  void textHasAHeaderAndALineAPseudoLayer() {
    Snn.Result result = Snn.in(folder).run("plan", "tiny.snn");
    assertThat(result.lines().get(0)).startsWith("Tiny: 8 neurons, 16 connections, depth 2, 2 pseudo-layers, ");
    assertThat(result.lines().get(2)).startsWith("layer  neurons  connections");
    assertThat(result.lines()).hasSize(7);
    assertThat(result.lines().get(6)).isEqualTo("Kernels by built-in costs; 'snn plan --calibrate' measures those of this machine.");
  }

  @Test
  void takesNetworksAndExperimentsByName() throws IOException {
    for (String name : new String[] {"Tiny", "tiny"}) {
      assertThat(Snn.in(folder).run("plan", "tiny.snn", name, "-o", name + ".xmi").status()).isZero();
    }
    ExecutionPlan network = PlanFiles.load(folder.resolve("Tiny.xmi"));
    ExecutionPlan experiment = PlanFiles.load(folder.resolve("tiny.xmi"));
    assertThat(network.getConnections()).isEqualTo(16);
    assertThat(network.getTraining()).isNull();
    assertThat(experiment.getTraining().getEpochs()).isEqualTo(2);
  }

  @Test
  void aFileWithOneNetworkAndNoExperimentNeedsNoName() {
    Project.write(folder.resolve("net.snn"), Project.TINY.substring(0, Project.TINY.indexOf("experiment")));
    assertThat(Snn.in(folder).run("plan", "net.snn").status()).isZero();
  }

  /** With measured costs by which even the smallest dense kernel pays. */
  @Test
  void planIsMadeByTheCostsThatAreKept() throws IOException {
    KeptCosts.write(folder.resolve("cache"), new KernelCosts(1, 1, 3, 1, 3, 9, "measured 2026-11-25"));
    Snn.Result text = Snn.in(folder).with("XDG_CACHE_HOME", folder.resolve("cache").toString()).run("plan", "tiny.snn");
    assertThat(text.err()).isEmpty();
    assertThat(text.lines().get(3)).contains(" dense ").contains(" < sparse ").endsWith(" us a step");
    assertThat(text.lines().get(6)).isEqualTo("Kernels by costs measured 2026-11-25 (cache/snn/kernel-costs.json).");
    Snn.Result json = Snn.in(folder).with("XDG_CACHE_HOME", folder.resolve("cache").toString()).run("plan", "tiny.snn", "--json");
    assertThat(Project.json(json.out()).get("costs").get("file").asText()).endsWith("cache/snn/kernel-costs.json");
  }

  @Test
  void aDamagedFileOfCostsIsAWarning() {
    Project.write(folder.resolve("cache/snn/kernel-costs.json"), "{");
    Snn.Result result = Snn.in(folder).with("XDG_CACHE_HOME", folder.resolve("cache").toString()).run("plan", "tiny.snn");
    assertThat(result.status()).isZero();
    assertThat(result.err()).hasLineCount(1).contains("cache/snn/kernel-costs.json: is damaged", "snn plan --calibrate");
    assertThat(result.lines().get(6)).startsWith("Kernels by built-in costs");
  }

  @Test
  void costsThatCannotBeKeptAreNotMeasured() {
    Project.write(folder.resolve("cache"), "a file");
    Snn.Result result = Snn.in(folder).with("XDG_CACHE_HOME", folder.resolve("cache").toString()).run("plan", "--calibrate");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).hasLineCount(1).startsWith("snn: error: cache/snn/kernel-costs.json: costs cannot be kept there");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aFileIsMissingOnlyWhereNothingElseIsToBeDone() {
    Snn.Result result = Snn.in(folder).run("plan");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).startsWith("snn: error: Missing required parameter: 'FILE'");
  }
}
