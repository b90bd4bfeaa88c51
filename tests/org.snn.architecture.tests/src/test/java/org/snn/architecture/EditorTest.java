package org.snn.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The Xtext editor, which the default build does not compile: its files name what is there, and each other. */
class EditorTest {

  private static final Path BUNDLE = Checkout.file("bundles/org.snn.language.ui");
  private static final Pattern NAME = Pattern.compile("org\\.snn\\.language\\.ui\\.[\\w.]*[A-Z]\\w*");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([a-z0-9_.]+)\\.[A-Z]");

  /** Which bundle the packages of others come from; the longest beginning counts. */
  private static final Map<String, String> BUNDLE_OF = Map.ofEntries(
      Map.entry("com.google.inject", "org.eclipse.xtext"), Map.entry("org.eclipse.xtext", "org.eclipse.xtext"),
      Map.entry("org.eclipse.xtext.ui", "org.eclipse.xtext.ui"),
      Map.entry("org.eclipse.xtext.ui.shared", "org.eclipse.xtext.ui.shared"),
      Map.entry("org.eclipse.xtext.ide", "org.snn.language.ide"), Map.entry("org.eclipse.xtext.builder", "org.eclipse.xtext.builder"),
      Map.entry("org.eclipse.xtext.ui.codetemplates.ui", "org.eclipse.xtext.ui.codetemplates.ui"),
      Map.entry("org.eclipse.ui", "org.eclipse.ui"), Map.entry("org.eclipse.ui.ide", "org.eclipse.ui.ide"),
      Map.entry("org.eclipse.swt", "org.eclipse.ui"), Map.entry("org.eclipse.jface", "org.eclipse.ui"),
      Map.entry("org.eclipse.jface.text", "org.eclipse.ui.editors"), Map.entry("org.eclipse.compare", "org.eclipse.compare"),
      Map.entry("org.eclipse.core.resources", "org.eclipse.core.resources"),
      Map.entry("org.eclipse.core.filesystem", "org.eclipse.core.filesystem"),
      Map.entry("org.eclipse.core.runtime", "org.eclipse.core.runtime"),
      Map.entry("org.osgi.framework", "org.eclipse.core.runtime"), Map.entry("org.eclipse.emf", "org.snn.language"),
      Map.entry("org.apache.log4j", "org.apache.log4j"), Map.entry("org.snn.language", "org.snn.language"),
      Map.entry("org.snn.language.ide", "org.snn.language.ide"));

  @Test
  void classesOfThePluginExist() throws Exception {
    Set<String> named = attributes("*", "class").stream().map(value -> value.split(":")[0]).collect(Collectors.toSet());

    assertThat(named).containsExactly("org.snn.language.ui.SnnExecutableExtensionFactory");
    assertThat(named).allMatch(EditorTest::isSource);
  }

  /** An id with dots counts as whole; one that is not declared like that gets no quick fixes in the Problems view. */
  @Test
  void fixesAreForTheDeclaredMarkers() throws Exception {
    assertThat(attributes("extension", "id")).containsExactlyElementsOf(attributes("markerResolutionGenerator", "markerType"))
        .allMatch(id -> id.startsWith("org.snn.language.ui.snn.check."));
  }

  @Test
  void activatorExists() throws IOException {
    assertThat(Checkout.manifest("org.snn.language.ui").getMainAttributes().getValue("Bundle-Activator")).matches(EditorTest::isSource);
  }

  @Test
  void classesOfTheGeneratedWiringExist() throws IOException {
    Set<String> named = NAME.matcher(Files.readString(BUNDLE.resolve("src-gen/org/snn/language/ui/AbstractSnnUiModule.java")))
        .results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).hasSizeGreaterThan(4).allMatch(EditorTest::isSource);
  }

  @Test
  void manifestNamesTheBundlesOfAllImports() throws IOException {
    var headers = Checkout.manifest("org.snn.language.ui").getMainAttributes();
    Set<String> known = Stream.of((headers.getValue("Require-Bundle") + "," + headers.getValue("Import-Package")).split(","))
        .map(entry -> entry.strip().split(";")[0]).collect(Collectors.toSet());
    // re-exported by org.snn.language
    known.add("org.eclipse.xtext");

    Map<String, String> missing = new TreeMap<>();
    for (String name : imports()) {
      String bundle = BUNDLE_OF.entrySet().stream().filter(it -> name.equals(it.getKey()) || name.startsWith(it.getKey() + "."))
          .max(Map.Entry.comparingByKey((a, b) -> a.length() - b.length())).map(Map.Entry::getValue).orElse("?");
      if (!known.contains(bundle)) {
        missing.put(name, bundle);
      }
    }
    assertThat(missing).isEmpty();
  }

  /** The values of an attribute of all such elements in plugin.xml, sorted. */
  private static Set<String> attributes(String element, String name) throws Exception {
    NodeList all = Checkout.xml("bundles/org.snn.language.ui/plugin.xml").getElementsByTagName(element);
    return IntStream.range(0, all.getLength()).mapToObj(i -> ((Element) all.item(i)).getAttribute(name))
        .filter(value -> !value.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The packages that written and generated sources import, without Java's and the bundle's own. */
  private static Set<String> imports() throws IOException {
    Set<String> packages = new TreeSet<>();
    try (Stream<Path> sources = Stream.concat(Files.walk(BUNDLE.resolve("src")), Files.walk(BUNDLE.resolve("src-gen")))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        IMPORT.matcher(Files.readString(source)).results().map(match -> match.group(1)).forEach(packages::add);
      }
    }
    packages.removeIf(name -> name.startsWith("java.") || name.startsWith("org.snn.language.ui"));
    return packages;
  }

  private static boolean isSource(String name) {
    String file = name.replace('.', '/') + ".java";
    return Files.exists(BUNDLE.resolve("src").resolve(file)) || Files.exists(BUNDLE.resolve("src-gen").resolve(file));
  }
}
