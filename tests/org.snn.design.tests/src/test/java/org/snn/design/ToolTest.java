package org.snn.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.design.model.Sizes;
import org.snn.design.odesign.Checker;
import org.snn.design.odesign.Evaluation;
import org.snn.design.odesign.Expression;
import org.snn.design.odesign.Odesign;
import org.snn.network.Network;
import org.snn.transform.Planner;

/**
 * Every tool, on fresh copies of every example, with many elements: what it leaves is a text that the language reads again as the same
 * model, without an error by any of its rules, and networks that can be planned.
 */
class ToolTest {

  private static final List<Checker.Use> TOOLS = new Checker(Odesign.shipped()).uses().stream()
      .filter(use -> use.attribute().equals("browseExpression") && !use.text().contains("savePlan")).toList();
  private static final List<String> TYPED = List.of("3", "tanh", "output", "", "abc", "hidden other[4] relu bias 0.5", "g[", "connect a -> b",
      "random 0.2 seed 3", "connect x -> y random 0.1", "neuron single", "-1", "0.5", "new_name", "input", "x -> y");
  private static final int SOME = 4;

  static List<Path> examples() {
    return Examples.all().stream().filter(file -> Examples.networks(Examples.load(file)).stream()
        .allMatch(network -> Sizes.connections(network) < 200_000)).toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void leavesATextThatIsRight(Path file) throws IOException {
    assertThat(Examples.errors(Examples.load(file))).isEmpty();
    Set<String> changed = new HashSet<>();
    for (Checker.Use tool : TOOLS) {
      for (int variant = 0; variant < 4; variant++) {
        XtextResource resource = Examples.load(file);
        String before = Examples.text(resource);
        if (!run(tool, resource, variant)) {
          break;
        }
        String after = Examples.text(resource);
        if (!after.equals(before)) {
          changed.add(tool.text());
          check(tool, variant, resource, after);
        }
      }
    }
    assertThat(changed).hasSizeGreaterThan(TOOLS.stream().map(Checker.Use::text).distinct().toList().size() / 2);
  }

  private static void check(Checker.Use tool, int variant, XtextResource resource, String after) throws IOException {
    String what = "%s, variant %d, gives%n%s".formatted(tool, variant, after);
    XtextResource again = Examples.parse(after, resource.getURI());
    assertThat(again.getErrors()).as(what).isEmpty();
    assertThat(EcoreUtil.equals(again.getContents().get(0), resource.getContents().get(0))).as(what).isTrue();
    if (tool.text().matches(".*(\\(arg0\\)|\\(newValue\\)|removeGroup\\(\\))")) {
      return; // A user may type what the rules then find, or take the only input away.
    }
    assertThat(Examples.errors(again)).as(what).allMatch(error -> isWanted(tool.text(), error));
    for (Network network : Examples.networks(resource)) {
      assertThat(new Planner().plan(network)).as(what).isNotNull();
    }
  }

  /** What a user may want for a while: a network of another width than its data, or one whose only way is cut. */
  private static boolean isWanted(String tool, String error) {
    return tool.matches(".*addGroup\\('(input|output)'\\)") && error.startsWith("Data '")
        || tool.matches(".*remove(Arrow|Rule)\\(\\)") && error.startsWith("No way leads");
  }

  /** Runs a tool with the variables of this number; whether there are as many. */
  private static boolean run(Checker.Use tool, XtextResource resource, int variant) {
    Map<String, Object> variables = new HashMap<>();
    int rest = variant;
    for (String name : tool.variables().keySet().stream().sorted().filter(tool.text()::contains).toList()) {
      List<?> values = values(tool, name, resource);
      variables.put(name, values.isEmpty() ? null : values.get(rest % values.size()));
      rest /= Math.max(1, values.size());
    }
    if (rest > 0 || variables.containsKey("self") && variables.get("self") == null || variables.containsKey("element")
        && variables.get("element") == null || variables.containsKey("source") && variables.get("source") == null) {
      return false;
    }
    new Evaluation(tool.services(), variables).of(Expression.parse(tool.text()));
    return true;
  }

  private static List<?> values(Checker.Use tool, String name, XtextResource resource) {
    Set<Class<?>> classes = tool.variables().get(name).classes();
    if (classes.contains(String.class)) {
      return TYPED;
    }
    List<EObject> all = new ArrayList<>();
    resource.getAllContents().forEachRemaining(all::add);
    Examples.networks(resource).forEach(network -> network.groups().forEach(group -> all.addAll(
        org.snn.network.Neurons.first(group, 1))));
    if (name.endsWith("View") || name.equals("otherEnd")) {
      return Examples.networks(resource).stream().flatMap(network -> network.groups().stream()).limit(SOME).map(FakeViews::node).toList();
    }
    Map<Class<?>, List<EObject>> found = all.stream().filter(element -> classes.stream().anyMatch(type -> type.isInstance(element)))
        .collect(Collectors.groupingBy(EObject::getClass));
    return found.values().stream().flatMap(each -> each.stream().limit(SOME)).toList();
  }
}
