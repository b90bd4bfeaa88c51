package org.snn.ui.wizard;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.snn.ui.project.SnnNature;

/** Makes a project with the nature, and the files of an example in it. What was made before a failure stays. */
final class ProjectCreation extends WorkspaceModifyOperation {

  private final IProject project;
  private final URI location;
  private final Optional<Example> example;

  /**
   * Will make a project.
   *
   * @param location of its files, null for the default
   */
  ProjectCreation(IProject project, URI location, Optional<Example> example) {
    super(project.getWorkspace().getRoot());
    this.project = project;
    this.location = location;
    this.example = example;
  }

  @Override
  protected void execute(IProgressMonitor monitor) throws CoreException {
    SubMonitor progress = SubMonitor.convert(monitor, "Create '%s'".formatted(project.getName()), 10);
    IProjectDescription description = project.getWorkspace().newProjectDescription(project.getName());
    description.setLocationURI(location);
    project.create(description, progress.split(1));
    project.open(progress.split(1));
    if (example.isPresent()) {
      SubMonitor copies = progress.split(7).setWorkRemaining(example.get().files().size());
      for (String file : example.get().files()) {
        copy(file, copies.split(1));
      }
    }
    SnnNature.addTo(project, progress.split(1));
  }

  /** A file that is there already, where the location is an old one, belongs to the user. */
  private void copy(String path, SubMonitor progress) throws CoreException {
    IFile file = project.getFile(path);
    if (file.getParent() instanceof IFolder folder && !folder.exists()) {
      folder.create(true, true, null);
    }
    if (!file.exists()) {
      try (InputStream content = example.get().open(path)) {
        file.create(content, true, progress);
      } catch (IOException broken) {
        throw new CoreException(Status.error("'%s' cannot be copied: %s".formatted(path, broken.getMessage()), broken));
      }
    }
  }

  /** The file to open afterwards. */
  Optional<IFile> mainFile() {
    return example.map(chosen -> project.getFile(chosen.fileName()));
  }
}
