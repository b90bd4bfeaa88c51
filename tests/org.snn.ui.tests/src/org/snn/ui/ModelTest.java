package org.snn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.snn.network.Network;
import org.snn.network.SnnModel;

/** Tools for models, such as Sirius, read a text of the workspace in a resource set that knows nothing of the language. */
class ModelTest {

  @Test
  void aTextIsAModelForEmf() throws Exception {
    try (SnnProject project = new SnnProject("models")) {
      IFile file = project.write("net.snn", SnnProject.GOOD);

      Resource resource = new ResourceSetImpl().getResource(URI.createPlatformResourceURI(file.getFullPath().toString(), true), true);

      assertThat(resource).isInstanceOf(XtextResource.class);
      assertThat(resource.getErrors()).isEmpty();
      Network network = (Network) ((SnnModel) resource.getContents().get(0)).getElements().get(0);
      assertThat(network.groups()).extracting(group -> group.getName()).containsExactly("x", "h", "y");
      network.setName("Other");
      resource.save(null);
      assertThat(new String(file.getContents(true).readAllBytes(), file.getCharset())).isEqualTo(SnnProject.GOOD.replace("Net", "Other"));
    }
  }
}
