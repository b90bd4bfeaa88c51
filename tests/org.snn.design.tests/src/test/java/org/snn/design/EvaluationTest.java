package org.snn.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.design.odesign.Checker;
import org.snn.design.odesign.Evaluation;
import org.snn.design.odesign.Expression;
import org.snn.design.odesign.Odesign;

/** Every expression that only looks is evaluated on every element of its classes, in every example; and changes nothing. */
class EvaluationTest {

  private static final List<Checker.Use> LOOKS = new Checker(Odesign.shipped()).uses().stream()
      .filter(use -> use.variables().containsKey("self") && !changes(use)).toList();
  private static final Set<String> EVALUATED = new TreeSet<>();

  static List<Path> examples() {
    return Examples.all();
  }

  private static boolean changes(Checker.Use use) {
    return use.attribute().equals("browseExpression") || use.text().matches(".*\\b(element|source|preSource|elementView|candidate)\\b.*");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void looksWithoutChanging(Path file) throws IOException {
    XtextResource loaded = Examples.load(file);
    List<EObject> elements = Examples.elements(loaded);
    for (Checker.Use use : LOOKS) {
      Expression expression = Expression.parse(use.text());
      List<EObject> selves = elements.stream().filter(element -> use.variables().get("self").classes().stream()
          .anyMatch(type -> type.isInstance(element))).limit(4).toList();
      for (EObject self : selves) {
        Object first = evaluate(use, expression, self);
        assertThat(evaluate(use, expression, self)).as("%s of %s, again", use, self).isEqualTo(first);
        if (first instanceof String text) {
          assertThat(text).as("%s of %s", use, self).doesNotContain("null").doesNotContain("@");
        }
        EVALUATED.add(use.toString());
      }
    }
    assertThat(Examples.text(loaded)).isEqualTo(Files.readString(file));
  }

  private static Object evaluate(Checker.Use use, Expression expression, EObject self) {
    Map<String, Object> variables = new HashMap<>();
    use.variables().keySet().forEach(name -> variables.put(name, null));
    variables.put("self", self);
    return new Evaluation(use.services(), variables).of(expression);
  }

  @AfterAll
  static void everyOneWasEvaluated() {
    assertThat(EVALUATED).hasSize((int) LOOKS.stream().map(Object::toString).distinct().count());
  }
}
