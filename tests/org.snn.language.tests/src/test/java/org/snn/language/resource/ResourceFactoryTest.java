package org.snn.language.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.language.TestLanguage;
import org.snn.network.Experiment;
import org.snn.network.SnnModel;
import org.w3c.dom.Element;

/** EMF, and with it any tool for models, reads .snn files as texts by what the bundle says of itself. */
class ResourceFactoryTest {

  private static final Map<String, Object> LANGUAGES = IResourceServiceProvider.Registry.INSTANCE.getExtensionToFactoryMap();

  @TempDir
  Path folder;
  private Object before;

  @BeforeEach
  void forget() {
    before = LANGUAGES.remove("snn");
  }

  @AfterEach
  void remember() {
    LANGUAGES.remove("snn");
    if (before != null) {
      LANGUAGES.put("snn", before);
    }
  }

  /** The class that is registered, not one that this test knows. */
  private static ResourceSet resources() throws Exception {
    Element parser = (Element) DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(Path.of("../../bundles/org.snn.language/plugin.xml").toFile()).getElementsByTagName("parser").item(0);
    assertThat(((Element) parser.getParentNode()).getAttribute("point")).isEqualTo("org.eclipse.emf.ecore.extension_parser");
    ResourceSet resources = new ResourceSetImpl();
    resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put(parser.getAttribute("type"),
        Class.forName(parser.getAttribute("class")).getConstructor().newInstance());
    return resources;
  }

  @Test
  void aFileIsReadWithTheFilesThatItImports() throws Exception {
    Files.writeString(folder.resolve("net.snn"), "network N { input x[2] output y[1] connect x -> y }");
    Path file = Files.writeString(folder.resolve("run.snn"), "import \"net.snn\"\nexperiment e { network N data \"d.csv\" }");

    Resource resource = resources().getResource(URI.createFileURI(file.toString()), true);

    EcoreUtil.resolveAll(resource);
    assertThat(resource).isInstanceOf(SnnResource.class);
    assertThat(resource.getErrors()).isEmpty();
    Experiment experiment = (Experiment) ((SnnModel) resource.getContents().get(0)).getElements().get(0);
    assertThat(experiment.getNetwork().getName()).isEqualTo("N");
    assertThat(experiment.getNetwork().eResource()).isInstanceOf(SnnResource.class).isNotSameAs(resource);
  }

  @Test
  void whatIsSavedIsText() throws Exception {
    String text = "network N { // one\n  input x[2] output y[1] connect x -> y\n}\n";
    Path file = Files.writeString(folder.resolve("net.snn"), text);
    Resource resource = resources().getResource(URI.createFileURI(file.toString()), true);
    ((SnnModel) resource.getContents().get(0)).getElements().get(0).setName("M");

    resource.save(null);

    assertThat(file).hasContent(text.replace("network N", "network M"));
  }

  /** As *Validate* of a diagram does. */
  @Test
  void theDiagnosticianOfEmfKnowsTheRules() throws Exception {
    Path file = Files.writeString(folder.resolve("net.snn"), "network N { input x[2] hidden h[0] output y[1] connect x -> h -> y }");
    Resource resource = resources().getResource(URI.createFileURI(file.toString()), true);

    Diagnostic found = Diagnostician.INSTANCE.validate(resource.getContents().get(0));

    assertThat(found.getChildren()).isNotEmpty().anyMatch(each -> each.getMessage().contains("'h'"));
  }

  /** Where the text editor is installed, its language is in Xtext's registry. */
  @Test
  void anotherLanguageThatIsRegisteredComesFirst() throws Exception {
    IResourceServiceProvider editor = new TestLanguage().resource(URI.createURI("some.snn")).getResourceServiceProvider();
    LANGUAGES.put("snn", editor);
    Path file = Files.writeString(folder.resolve("net.snn"), "network N { input x output y connect x -> y }");

    Resource resource = resources().getResource(URI.createFileURI(file.toString()), true);

    assertThat(((XtextResource) resource).getResourceServiceProvider().get(Injector.class))
        .isSameAs(editor.get(Injector.class));
    assertThat(LANGUAGES).containsEntry("snn", editor);
  }
}
