package org.snn.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests hold the design's arrows, no more and no fewer. */
class ManifestArrowsTest {

  static Set<String> bundles() {
    return Arrows.bundles();
  }

  @Test
  void everyBundleHasItsArrowsInTheTable() throws IOException {
    assertThat(Checkout.bundleFolders()).isEqualTo(Arrows.bundles());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void manifestUsesWhatTheDesignAllows(String bundle) throws IOException {
    Map<String, Manifest> manifests = new TreeMap<>();
    for (String each : Arrows.bundles()) {
      manifests.put(each, Checkout.manifest(each));
    }
    assertThat(new ManifestArrows(manifests).of(manifests.get(bundle)))
        .containsExactlyInAnyOrderElementsOf(Arrows.ALLOWED.get(bundle));
  }

  @Test
  void arrowsAreFoundInBothHeaders() throws IOException {
    Manifest network = manifest("Export-Package: org.snn.network,org.snn.network.util;version=\"[1,2)\"");
    Manifest plan = manifest("Export-Package: org.snn.plan");
    Manifest user = manifest("Require-Bundle: org.eclipse.xtext;bundle-version=\"[2,3)\",org.snn.plan;visibility:=reexport\n"
        + "Import-Package: org.apache.log4j,org.snn.network.util;resolution:=optional");

    ManifestArrows arrows = new ManifestArrows(Map.of("org.snn.network", network, "org.snn.plan", plan));

    assertThat(arrows.of(user)).containsExactly("org.snn.network", "org.snn.plan");
    assertThat(arrows.of(plan)).isEmpty();
    assertThat(ManifestArrows.passedOn(user)).containsExactly("org.snn.plan");
  }

  private static Manifest manifest(String headers) throws IOException {
    String text = "Manifest-Version: 1.0\n" + headers + "\n";
    return new Manifest(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
