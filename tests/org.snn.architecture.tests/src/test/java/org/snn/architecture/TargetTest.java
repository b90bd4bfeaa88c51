package org.snn.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The OSGi target, the plain class path and the feature name the same things. */
class TargetTest {

  /** What only Equinox needs: the platform, its start, declarative services for it. */
  private static final Set<String> ONLY_IN_OSGI = Set.of("org.apache.felix.scr", "org.osgi.service.component",
      "org.osgi.service.prefs", "org.osgi.util.function", "org.osgi.util.promise", "org.eclipse.core.contenttype",
      "org.eclipse.core.jobs", "org.eclipse.core.runtime", "org.eclipse.equinox.app", "org.eclipse.equinox.launcher",
      "org.eclipse.equinox.preferences", "org.eclipse.equinox.registry", "org.eclipse.equinox.simpleconfigurator");

  @Test
  void classPathHasTheTargetsLibrariesInTheSameVersions() throws Exception {
    Map<String, String> target = versions(Checkout.xml("releng/org.snn.target/snn.target"));
    Map<String, String> classPath = versions(Checkout.xml("releng/org.snn.classpath/pom.xml"));
    classPath.keySet().removeAll(Arrows.headless());

    assertThat(target.keySet()).containsAll(ONLY_IN_OSGI);
    target.keySet().removeAll(ONLY_IN_OSGI);

    assertThat(classPath).isNotEmpty().isEqualTo(target);
  }

  @Test
  void classPathHasEveryBundle() throws Exception {
    assertThat(versions(Checkout.xml("releng/org.snn.classpath/pom.xml")).keySet()).containsAll(Arrows.headless());
  }

  @Test
  void featuresHaveEveryBundle() throws Exception {
    assertThat(plugins("org.snn.feature")).isEqualTo(Arrows.headless());
    Set<String> workbench = plugins("org.snn.ide.feature");
    workbench.addAll(plugins("org.snn.design.feature"));
    workbench.addAll(plugins("org.snn.language.ui.feature"));
    assertThat(workbench).isEqualTo(Arrows.WORKBENCH);
  }

  private static Set<String> plugins(String feature) throws Exception {
    Set<String> names = new TreeSet<>();
    elements(Checkout.xml("features/" + feature + "/feature.xml").getElementsByTagName("plugin"))
        .forEach(plugin -> names.add(plugin.getAttribute("id")));
    return names;
  }

  /** Version by artifact of every dependency in the file. */
  private static Map<String, String> versions(Document document) {
    Map<String, String> versions = new TreeMap<>();
    elements(document.getElementsByTagName("dependency"))
        .forEach(dependency -> versions.put(text(dependency, "artifactId"), text(dependency, "version")));
    return versions;
  }

  private static String text(Element parent, String child) {
    return parent.getElementsByTagName(child).item(0).getTextContent().strip();
  }

  private static Iterable<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}
