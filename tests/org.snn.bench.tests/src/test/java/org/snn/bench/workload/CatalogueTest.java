package org.snn.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnFiles;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.OptimizerKind;
import org.snn.transform.Planner;

class CatalogueTest {

  private record Size(long fewest, long most, int depth, int batch) {
  }

  private static final Map<String, Size> SIZES = Map.of(
      "dense-100", new Size(79_400, 79_400, 2, 40),
      "lenet", new Size(266_200, 266_200, 3, 40),
      "lenet-128", new Size(266_200, 266_200, 3, 128),
      "lenet-80", new Size(52_000, 54_500, 3, 40),
      "lenet-95", new Size(12_900, 13_700, 3, 40),
      "lenet-99", new Size(2_500, 2_820, 3, 40),
      "unstructured-110", new Size(92_190, 92_190, 101, 40),
      "unstructured-410", new Size(405_240, 405_240, 401, 40),
      "million", new Size(990_000, 1_010_000, 350, 40),
      "chain-5000", new Size(13_047_500, 13_047_500, 5_001, 40));

  @Test
  void networksAreAsLargeAndDeepAsTheirNamesSay() {
    assertThat(new TreeSet<>(Catalogue.NAMES)).isEqualTo(new TreeSet<>(SIZES.keySet()));
    SnnFiles texts = new SnnFiles();
    for (String name : Catalogue.NAMES) {
      LoadedSnn loaded = texts.load(Catalogue.text(name), Path.of(name + ".snn"));
      assertThat(loaded.hasErrors()).as(name).isFalse();
      ExecutionPlan plan = new Planner().plan(loaded.experiments().get(0));
      Size size = SIZES.get(name);
      assertThat(plan.getConnections()).as(name).isBetween(size.fewest, size.most);
      assertThat(plan.getDepth()).as(name).isEqualTo(size.depth);
      assertThat(plan.getTraining().getBatch()).as(name).isEqualTo(size.batch);
      assertThat(plan.getTraining().getOptimizer()).as(name).isEqualTo(OptimizerKind.SGD);
      assertThat(plan.getTraining().getRate()).as(name).isEqualTo(0.1);
    }
  }

  @Test
  void descriptionsAreTheFirstComments() {
    List<String> descriptions = Catalogue.NAMES.stream().map(Catalogue::description).toList();

    assertThat(descriptions).doesNotHaveDuplicates().allSatisfy(line -> assertThat(line).hasSizeBetween(10, 100)
        .doesNotStartWith("/"));
  }

  @Test
  void anotherNameIsRefused() {
    assertThatThrownBy(() -> Catalogue.text("../secret")).isInstanceOf(IllegalArgumentException.class);
  }
}
