package org.snn.language.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.language.TestLanguage;
import org.snn.network.Connect;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.Neuron;
import org.snn.network.Neurons;
import org.snn.network.SnnModel;

/** What an element is called in a URI. */
class FragmentsTest {

  private static final TestLanguage LANGUAGE = new TestLanguage();

  private static final String TEXT = """
      network Net {
          input x[9]
          hidden h[3]
          connect x -> h random 0.5
          connect x[0..3] -> h
          connect x -> h
          connect x -> h -> x
          connect file "a~1/b c.csv"
          connect file "a~1/b c.csv"
      }
      experiment run { network Net data mnist { train 80% } }
      """;

  @Test
  void elementsAreCalledByName() {
    XtextResource resource = LANGUAGE.parse(TEXT);
    SnnModel model = (SnnModel) resource.getContents().get(0);
    Network net = (Network) model.getElements().get(0);
    assertThat(fragments(resource, net)).isEqualTo("n:Net");
    assertThat(net.getMembers()).extracting(member -> fragments(resource, member)).containsExactly("n:Net/x", "n:Net/h",
        "n:Net/c:x-h", "n:Net/c:x-h~1", "n:Net/c:x-h~2", "n:Net/c:x-h-x", "n:Net/f:a%7E1%2Fb%20c.csv", "n:Net/f:a%7E1%2Fb%20c.csv~1");
    assertThat(fragments(resource, ((Connect) net.getMembers().get(2)).getPattern())).isEqualTo("n:Net/c:x-h/@pattern");
    assertThat(fragments(resource, ((Connect) net.getMembers().get(3)).getEnds().get(1))).isEqualTo("n:Net/c:x-h~1/@ends.1");
    assertThat(fragments(resource, model.getElements().get(1))).isEqualTo("e:run");
  }

  @ParameterizedTest
  @ValueSource(strings = {"issue.snn", "everything.snn"})
  void everyElementIsFoundByItsName(String name) {
    XtextResource resource = LANGUAGE.parse(TestLanguage.resourceText(name));
    List<EObject> all = all(resource);
    assertThat(all).hasSizeGreaterThan(50);
    assertThat(all).extracting(resource::getURIFragment).doesNotHaveDuplicates();
    all.forEach(element -> assertThat(resource.getEObject(resource.getURIFragment(element))).isSameAs(element));
  }

  @Test
  void neuronsAreFoundThoughNoListHoldsThem() {
    XtextResource resource = LANGUAGE.parse(TEXT);
    Group group = ((Network) ((SnnModel) resource.getContents().get(0)).getElements().get(0)).groups().get(0);
    Neuron neuron = Neurons.at(group, 3);

    assertThat(resource.getURIFragment(neuron)).isEqualTo("n:Net/x/@neurons.3");
    assertThat(resource.getEObject("n:Net/x/@neurons.3")).isSameAs(neuron);
    assertThat(resource.getEObject("n:Net/x/@neurons.9")).isNull();
    assertThat(resource.getEObject("n:Net/x/@neurons.-1")).isNull();
  }

  @Test
  void namesDoNotDependOnResolvedReferences() {
    XtextResource lazy = LANGUAGE.parse("");
    lazy.update(0, 0, TEXT);
    List<String> before = all(lazy).stream().map(lazy::getURIFragment).toList();
    EcoreUtil.resolveAll(lazy);
    assertThat(all(lazy)).extracting(lazy::getURIFragment).isEqualTo(before);
  }

  @Test
  void elementsKeepTheirNameWhenOthersComeAndGo() {
    Map<String, String> before = classes(LANGUAGE.parse(TEXT));
    String edited = TEXT.replace("input x[9]", "input first\n hidden other\n connect first -> other\n input x[9]");
    Map<String, String> after = classes(LANGUAGE.parse("network Above { input x }\n" + edited));
    assertThat(after).containsAllEntriesOf(before);
  }

  @Test
  void namesFollowEdits() {
    XtextResource resource = LANGUAGE.parse(TEXT);
    Network net = (Network) ((SnnModel) resource.getContents().get(0)).getElements().get(0);
    resource.getURIFragment(net.groups().get(1));
    net.groups().get(1).setName("wide");
    assertThat(resource.getURIFragment(net.groups().get(1))).isEqualTo("n:Net/wide");
    assertThat(resource.getURIFragment(net.getMembers().get(2))).isEqualTo("n:Net/c:x-wide");
    assertThat(resource.getEObject("n:Net/h")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"n:", "n:Nothing", "n:Net/nothing", "n:Net/x/@nothing", "n:Net/x/@ends.7", "e:", "n:Net/c:x-h~99"})
  void unknownNamesMeanNothing(String fragment) {
    assertThat(LANGUAGE.parse(TEXT).getEObject(fragment)).isNull();
  }

  private static String fragments(XtextResource resource, EObject element) {
    return resource.getURIFragment(element);
  }

  private static List<EObject> all(XtextResource resource) {
    List<EObject> all = new ArrayList<>();
    for (TreeIterator<EObject> contents = resource.getAllContents(); contents.hasNext();) {
      all.add(contents.next());
    }
    return all;
  }

  /** The type of each named element. */
  private static Map<String, String> classes(XtextResource resource) {
    Map<String, String> classes = new HashMap<>();
    all(resource).forEach(element -> classes.put(resource.getURIFragment(element), element.eClass().getName()));
    classes.keySet().removeIf(fragment -> fragment.startsWith("/"));
    return classes;
  }
}
