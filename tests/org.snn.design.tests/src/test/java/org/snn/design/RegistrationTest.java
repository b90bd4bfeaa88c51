package org.snn.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.junit.jupiter.api.Test;
import org.snn.design.odesign.Odesign;
import org.w3c.dom.Element;

/** Sirius finds the diagrams by what the bundle says of itself. */
class RegistrationTest {

  @Test
  void theExtensionNamesAClassThatRegistersTheFile() throws Exception {
    Element component = (Element) DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(Odesign.BUNDLE.resolve("plugin.xml").toFile()).getElementsByTagName("component").item(0);
    assertThat(((Element) component.getParentNode()).getAttribute("point")).isEqualTo("org.eclipse.sirius.componentization");

    Class.forName(component.getAttribute("class")).getConstructor().newInstance();

    assertThat(ViewpointRegistry.getInstance().registered()).containsExactly("org.snn.design/description/snn.odesign");
    assertThat(Odesign.BUNDLE.getParent().resolve(SiriusRegistration.DESIGN)).exists();
  }

  @Test
  void theManifestIsAsSiriusNeedsIt() throws IOException {
    Attributes manifest;
    try (InputStream in = Files.newInputStream(Odesign.BUNDLE.resolve("META-INF/MANIFEST.MF"))) {
      manifest = new Manifest(in).getMainAttributes();
    }
    assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo("org.snn.design;singleton:=true");
    assertThat(manifest.getValue("Bundle-ActivationPolicy")).isEqualTo("lazy");
    assertThat(manifest.getValue("Bundle-Activator")).isNull();
    assertThat(manifest.getValue("DynamicImport-Package")).isEqualTo("org.eclipse.sirius.business.api.componentization");
    assertThat(manifest.getValue("Require-Bundle")).contains("org.snn.network", "org.snn.plan", "org.snn.language").doesNotContain("sirius");
    assertThat(manifest.getValue("Export-Package")).contains("org.snn.design.services");
    assertThat(Files.readString(Odesign.BUNDLE.resolve("build.properties"))).contains("description/", "icons/", "plugin.xml");
  }
}
