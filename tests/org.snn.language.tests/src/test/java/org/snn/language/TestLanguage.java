package org.snn.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.serializer.ISerializer;
import org.snn.network.SnnModel;

/** The language without files: what tests need to parse, link and serialise. */
public final class TestLanguage {

  private final Injector injector = new PrivateSetup().createInjectorAndDoEMFRegistration();

  public <T> T get(Class<T> type) {
    return injector.getInstance(type);
  }

  /** An empty resource that knows the language, in a resource set of its own. */
  public XtextResource resource(URI uri) {
    XtextResourceSet resources = get(XtextResourceSet.class);
    resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("snn", get(IResourceFactory.class));
    return (XtextResource) resources.createResource(uri);
  }

  /** Parses and links, whatever is wrong with the text. */
  public XtextResource parse(String text) {
    XtextResource resource = resource(URI.createURI("memory:/test.snn"));
    try {
      resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    EcoreUtil.resolveAll(resource);
    return resource;
  }

  /** The model of a text without errors. */
  public SnnModel model(String text) {
    XtextResource resource = parse(text);
    assertThat(resource.getErrors()).as(text).isEmpty();
    return (SnnModel) resource.getContents().get(0);
  }

  public String serialize(EObject model) {
    return get(ISerializer.class).serialize(model);
  }

  /** A text among the test resources. */
  public static String resourceText(String name) {
    try (InputStream input = TestLanguage.class.getResourceAsStream(name)) {
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
