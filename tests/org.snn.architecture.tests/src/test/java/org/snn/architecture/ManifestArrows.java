package org.snn.architecture;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads from manifests which bundle uses which, by {@code Require-Bundle} or by an imported package. */
final class ManifestArrows {

  private final Map<String, String> ownerOfPackage = new TreeMap<>();

  /** @param manifests the manifest of each bundle, by its name */
  ManifestArrows(Map<String, Manifest> manifests) {
    manifests.forEach((bundle, manifest) -> names(manifest, "Export-Package")
        .forEach(exported -> ownerOfPackage.put(exported, bundle)));
  }

  /** The bundles of this repository that the manifest names, sorted. */
  Set<String> of(Manifest manifest) {
    Set<String> used = new TreeSet<>();
    names(manifest, "Require-Bundle").filter(name -> name.startsWith("org.snn.")).forEach(used::add);
    names(manifest, "Import-Package").filter(ownerOfPackage::containsKey).map(ownerOfPackage::get).forEach(used::add);
    return used;
  }

  /** The bundles of this repository whose packages the manifest passes on to those that require it, sorted. */
  static Set<String> passedOn(Manifest manifest) {
    return clauses(manifest, "Require-Bundle").filter(clause -> clause.contains("visibility:=reexport"))
        .map(ManifestArrows::name).filter(name -> name.startsWith("org.snn.")).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names in a header such as {@code a;version="[1,2)",b;x:=y}, without attributes and directives. */
  private static Stream<String> names(Manifest manifest, String header) {
    return clauses(manifest, header).map(ManifestArrows::name);
  }

  private static String name(String clause) {
    return clause.split(";")[0].strip();
  }

  private static Stream<String> clauses(Manifest manifest, String header) {
    String value = manifest.getMainAttributes().getValue(new Attributes.Name(header));
    if (value == null) {
      return Stream.empty();
    }
    return Arrays.stream(value.replaceAll("\"[^\"]*\"", "").split(","));
  }
}
