package org.snn.ui.wizard;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.snn.ui.Icon;
import org.snn.ui.project.SnnNature;

/** Folder and name of the file. */
final class NewFilePage extends WizardNewFileCreationPage {

  static final String EXTENSION = "snn";

  NewFilePage(IStructuredSelection selection) {
    super("file", selection);
    setTitle("New SNN File");
    setDescription("Create a file with a small network and an experiment to begin with.");
    setImageDescriptor(Icon.WIZARD.descriptor());
    setFileExtension(EXTENSION);
    setFileName("network." + EXTENSION);
  }

  @Override
  protected InputStream getInitialContents() {
    return new ByteArrayInputStream(FirstText.of(getFileName()).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  protected String getNewFileLabel() {
    return "File na&me:";
  }

  @Override
  protected boolean validatePage() {
    boolean valid = super.validatePage();
    if (valid && getContainerFullPath() != null) {
      IResource project = ResourcesPlugin.getWorkspace().getRoot().getProject(getContainerFullPath().segment(0));
      if (!SnnNature.isOn(project.getProject())) {
        setMessage("'%s' is no SNN project: problems show only while the file is open. Configure > Convert to SNN Project helps."
            .formatted(project.getName()), IMessageProvider.INFORMATION);
      }
    }
    return valid;
  }
}
