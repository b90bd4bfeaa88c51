package org.snn.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.design.odesign.Checker;
import org.snn.design.odesign.Odesign;
import org.snn.design.odesign.Services;
import org.snn.design.odesign.Typing;
import org.w3c.dom.Element;

/** Every expression of the specification is one that Sirius can evaluate; and the check finds one that is not. */
class ExpressionTest {

  private static final Odesign DESIGN = Odesign.shipped();

  static List<Checker.Use> expressions() {
    return new Checker(DESIGN).uses();
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void resolves(Checker.Use use) {
    new Checker(DESIGN).check(use);
  }

  @Test
  void thereAreManyAndOnlyOfOneLanguage() {
    assertThat(expressions()).hasSizeGreaterThan(150);
    assertThat(DESIGN.all()).allSatisfy(element -> {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        assertThat(element.getAttributes().item(i).getNodeValue()).doesNotStartWith("feature:").doesNotStartWith("service:")
            .doesNotStartWith("var:").doesNotStartWith("[").doesNotStartWith("ocl:");
      }
    });
  }

  @Test
  void servicesAreWhatSiriusCanCall() {
    for (Method service : Services.of(DESIGN).all()) {
      assertThat(service.getParameterTypes()).as("%s", service).isNotEmpty();
      assertThat(EObject.class).as("%s", service).isAssignableFrom(service.getParameterTypes()[0]);
      assertThat(service.getReturnType()).as("%s", service).isNotEqualTo(void.class);
      assertThat(Arrays.stream(service.getParameterTypes()).noneMatch(Class::isPrimitive)).as("%s", service).isTrue();
      assertThat(service.getDeclaringClass().getDeclaredFields()).as("%s: no state", service.getDeclaringClass())
          .allMatch(field -> java.lang.reflect.Modifier.isStatic(field.getModifiers()));
    }
  }

  /** Fields of the properties view use the services of the viewpoints that a user selected, which may be one alone. */
  @Test
  void fieldsFindTheirServicesInEachViewpointThatShowsTheirElements() {
    int checked = 0;
    for (Element viewpoint : DESIGN.named("ownedViewpoints")) {
      List<Class<?>> shown = DESIGN.all().stream().filter(element -> element.getTagName().endsWith("Mappings")
          && element.hasAttribute("domainClass") && Odesign.chain(element).contains(viewpoint))
          .<Class<?>>map(element -> Typing.domain(element.getAttribute("domainClass"))).toList();
      for (Checker.Use use : expressions()) {
        boolean here = Odesign.chain(use.element()).stream().filter(at -> at.getTagName().equals("groups") && at.hasAttribute("domainClass"))
            .anyMatch(at -> shown.stream().anyMatch(Typing.domain(at.getAttribute("domainClass"))::isAssignableFrom));
        if (here) {
          new Checker(DESIGN).check(new Checker.Use(use.element(), use.attribute(), use.text(), use.variables(), Services.of(viewpoint)));
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(40);
  }

  @Test
  void everyServiceIsCalled() {
    String all = DESIGN.all().stream().map(element -> {
      StringBuilder values = new StringBuilder();
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        values.append(element.getAttributes().item(i).getNodeValue()).append('\n');
      }
      return values.toString();
    }).collect(Collectors.joining());
    Set<String> unused = new TreeSet<>(Services.of(DESIGN).all().stream().map(Method::getName).toList());
    unused.removeIf(name -> all.contains("." + name + "("));
    assertThat(unused).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "aql:self.name | aql:self.nam",
      "aql:self.groupBoxes() | aql:self.groupBoxs()",
      "aql:self.hasRole('input') | aql:self.hasRole()",
      "aql:self.hasRole('input') | aql:self.hasRole(1)",
      "aql:self.arrowTarget() | aql:self.arrowElements().size()",
      "aql:self.arrows() | aql:self.loneNeurons()",
      "aql:self.editGroup(arg0) | aql:self.editGroup(arg1)",
      "aql:element.reconnectSource(target) | aql:element.reconnectSource(newEnd)",
      "aql:self.planLabel() | aql:self.planInputs()",
      "aql:self.isArrow() | aql:self.countLabel()",
      "network::End | network::Edge",
      "aql:self.groupText() | aql:self.groupText() + 'x'",
      "org.snn.design.services.PlanServices | org.snn.design.services.PlansServices",
      "aql:preSource.canConnect(preTarget) | aql:source.canConnect(target)",
      "aql:self.canRemoveConnection(view) | aql:self.canRemoveConnection(elementView)",
      "aql:'aql:self.weightWidth()' | aql:'aql:self.weightLabel()'",
      "featureName=\"ends\" | featureName=\"offset\""})
  void aPlantedMistakeIsFound(String right, String wrong) throws IOException {
    String text = Files.readString(Odesign.BUNDLE.resolve("description/snn.odesign"));
    assertThat(text).contains(right);
    assertThatThrownBy(() -> {
      Checker broken = new Checker(Odesign.of(text.replace(right, wrong)));
      broken.uses().forEach(broken::check);
    }).isInstanceOf(RuntimeException.class);
  }
}
