package org.snn.draw.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.snn.draw.Texts;
import org.snn.draw.graph.NetworkGraph;
import org.snn.draw.graph.View;
import org.snn.draw.plan.PlanLinks;
import org.snn.draw.plan.PlanPicture;
import org.snn.draw.scene.Item.Part;
import org.snn.draw.scene.Links;
import org.snn.draw.scene.Scene;
import org.snn.plan.ExecutionPlan;

class NetworkLinksTest {

  private static final String SMALL = """
      network Small {
          input x[3]
          hidden h[4] tanh
          output y[2] softmax
          connect x -> h -> y
          connect x[1] -> y[0]
          connect h -> h forward
      }
      """;
  private static final String LARGE = SMALL.replace("h[4]", "h[90]").replace("x[3]", "x[64]");

  private static Scene scene(ExecutionPlan plan, NetworkGraph graph) {
    return NetworkPicture.of(plan, null, graph, Names.NONE);
  }

  private static Links links(ExecutionPlan plan) {
    NetworkGraph graph = NetworkGraph.of(plan, null, View.DEFAULT);
    return NetworkLinks.of(plan, graph, scene(plan, graph));
  }

  private static List<String> names(List<Part> parts) {
    return parts.stream().map(part -> part.tip().lines().findFirst().orElseThrow()).toList();
  }

  @Test
  void groupsAreTheirNeurons() {
    Links links = links(Texts.plan(SMALL));
    assertThat(names(links.parts("n:Small/h"))).containsExactly("h[0]", "h[1]", "h[2]", "h[3]");
    assertThat(links.uris(links.parts("n:Small/y").get(0))).containsExactly("n:Small/y");
    assertThat(links.parts("n:Small/nothing")).isEmpty();
  }

  @Test
  void rulesAreTheConnectionsThatTheyMadeAndNoOthers() {
    Links links = links(Texts.plan(SMALL));
    assertThat(names(links.parts("n:Small/c:x-y"))).containsExactly("x[1] → y[0]");
    assertThat(names(links.parts("n:Small/c:h-h"))).hasSize(6).allMatch(name -> name.matches("h\\[\\d] → h\\[\\d]"));
    assertThat(names(links.parts("n:Small/c:x-h-y"))).hasSize(3 * 4 + 4 * 2).doesNotContain("x[1] → y[0]");
  }

  @Test
  void boxesAreGroupsAndTheRulesInside() {
    ExecutionPlan plan = Texts.plan(LARGE);
    Links links = links(plan);
    List<Part> boxes = links.parts("n:Small/h");
    assertThat(boxes).isNotEmpty().allMatch(part -> part.data().get("name").equals("h"));
    assertThat(links.uris(boxes.get(0))).containsExactly("n:Small/h", "n:Small/c:h-h");
  }

  @Test
  void namesFindNeuronsGroupsAndTheBoxesOfNeurons() {
    Links small = links(Texts.plan(SMALL));
    assertThat(names(small.find("H[2]"))).containsExactly("h[2]");
    assertThat(small.find("h")).hasSize(4);
    assertThat(small.find("y[")).hasSize(2);
    assertThat(small.find(" ")).isEmpty();
    assertThat(small.find("nothing")).isEmpty();
    Links large = links(Texts.plan(LARGE));
    assertThat(large.find("x[7]")).isEqualTo(large.find("x")).hasSize(1);
  }

  @Test
  void kernelsOfThePlanAreGroupsAndRules() {
    ExecutionPlan plan = Texts.plan(SMALL);
    Scene scene = PlanPicture.of(plan, kernel -> 0, "no");
    Links links = PlanLinks.of(plan, scene);
    List<Part> kernels = scene.items().stream().filter(Part.class::isInstance).map(Part.class::cast).toList();
    for (String rule : List.of("n:Small/c:x-h-y", "n:Small/c:h-h", "n:Small/c:x-y")) {
      assertThat(links.parts(rule)).as(rule).isNotEmpty().isSubsetOf(kernels);
    }
    assertThat(links.parts("n:Small/c:h-h")).as("only the triangular kernel").allMatch(part -> part.data().get("kind").equals("triangular"));
    assertThat(links.find("h")).isEqualTo(links.parts("n:Small/h")).isNotEmpty();
    assertThat(links.parts("n:Small/x")).as("inputs are not computed").isEmpty();
  }
}
