package org.snn.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The bill of materials (CycloneDX) names what is in the p2 repository, and {@code docs/third-party.md} the licence of each of
 * these. To write the document anew, delete it and run this test.
 */
class BillOfMaterialsTest {

  private static final Path BILL = Path.of("../../releng/org.snn.sbom/target/snn.cdx.json");
  private static final Path REPOSITORY = Path.of("../../releng/org.snn.repository/target/repository/artifacts.jar");
  private static final Path DOCUMENT = Path.of("../../docs/third-party.md");

  /** Libraries whose POMs name no licence: ANTLR's is at the head of its sources, SWT's in its jar (about.html). */
  private static final Map<String, String> LICENCES =
      Map.of("org.antlr:antlr-runtime", "BSD-3-Clause", "org.eclipse.platform:org.eclipse.swt", "EPL-2.0");

  private static final String HEAD = """
      # Third-party libraries

      What the p2 repository and the products have besides SNN, and the licences that the libraries' POMs name. Written by `BillOfMaterialsTest` from the
      bill of materials (`releng/org.snn.sbom/target/snn.cdx.json`), and compared with it on each build. What each library is for:
      [dependencies](dependencies.md).

      | library | version | licence |
      |---|---|---|
      """;

  @Test
  void namesWhatIsInTheRepository() throws Exception {
    SortedMap<String, String> bill = new TreeMap<>();
    components().forEach(component -> bill.put(name(component), component.get("version").asText()));

    assertThat(bill).containsKeys("org.snn:org.snn.cli", "com.google.guava:guava").isEqualTo(shipped());
  }

  @Test
  void documentHasTheLicenceOfEveryLibrary() throws Exception {
    StringBuilder expected = new StringBuilder(HEAD);
    for (JsonNode component : components()) {
      if (!name(component).startsWith("org.snn:")) {
        expected.append("| %s | %s | %s |\n".formatted(name(component), component.get("version").asText(), licence(component)));
      }
    }
    assertThat(expected).doesNotContain("|  |");
    if (Files.notExists(DOCUMENT)) {
      Files.writeString(DOCUMENT, expected);
    }
    assertThat(DOCUMENT).hasContent(expected.toString());
  }

  private static String licence(JsonNode component) {
    String known = LICENCES.get(name(component));
    if (known != null) {
      return known;
    }
    List<String> names = new ArrayList<>();
    for (JsonNode choice : component.path("licenses")) {
      JsonNode licence = choice.path("license");
      names.add(choice.path("expression").asText(licence.path("id").asText(licence.path("name").asText())));
    }
    return String.join(", ", names);
  }

  /** In the order of their names, without the module that only lists SNN's bundles. */
  private static List<JsonNode> components() throws Exception {
    List<JsonNode> components = new ArrayList<>();
    new ObjectMapper().readTree(BILL.toFile()).get("components").forEach(components::add);
    components.removeIf(component -> component.get("name").asText().equals("org.snn.classpath"));
    components.sort(Comparator.comparing(BillOfMaterialsTest::name));
    return components;
  }

  private static String name(JsonNode component) {
    return component.get("group").asText() + ":" + component.get("name").asText();
  }

  /** Version by group and name of the bundles in the repository, as p2 says where they come from. */
  private static SortedMap<String, String> shipped() throws Exception {
    SortedMap<String, String> versions = new TreeMap<>();
    try (ZipFile zip = new ZipFile(REPOSITORY.toFile()); InputStream in = zip.getInputStream(zip.getEntry("artifacts.xml"))) {
      NodeList artifacts = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(in)
          .getElementsByTagName("artifact");
      for (int i = 0; i < artifacts.getLength(); i++) {
        Element artifact = (Element) artifacts.item(i);
        if (artifact.getAttribute("classifier").equals("osgi.bundle")) {
          Map<String, String> properties = properties(artifact);
          String kind = properties.containsKey("maven-wrapped-groupId") ? "maven-wrapped-" : "maven-";
          versions.put(properties.get(kind + "groupId") + ":" + properties.get(kind + "artifactId"),
              properties.get(kind + "version"));
        }
      }
    }
    return versions;
  }

  private static Map<String, String> properties(Element artifact) {
    Map<String, String> properties = new TreeMap<>();
    NodeList nodes = artifact.getElementsByTagName("property");
    for (int i = 0; i < nodes.getLength(); i++) {
      Element property = (Element) nodes.item(i);
      properties.put(property.getAttribute("name"), property.getAttribute("value"));
    }
    return properties;
  }
}
