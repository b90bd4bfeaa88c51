package org.snn.ui.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Finds out which {@code .snn} files of its project are to be checked, and lets {@link CheckJob} do it: those that changed, and
 * those that name a changed file. Silent where Xtext's builder reports the same.
 */
public final class SnnBuilder extends IncrementalProjectBuilder {

  /** Id in {@code plugin.xml}. */
  public static final String ID = "org.snn.ui.builder";

  private static final String EXTENSION = "snn";

  private final NamedFiles named = new NamedFiles();
  private CheckJob job;

  @Override
  protected void startupOnInitialize() {
    super.startupOnInitialize();
    job = new CheckJob(getProject(), named);
  }

  @Override
  protected IProject[] build(int kind, Map<String, String> args, IProgressMonitor monitor) throws CoreException {
    if (XtextProject.is(getProject())) {
      Problems.clear(getProject());
      return null;
    }
    IResourceDelta delta = kind == FULL_BUILD || named.isEmpty() ? null : getDelta(getProject());
    Set<IFile> files = delta == null ? all() : affected(delta);
    if (!files.isEmpty()) {
      job.check(files);
    }
    return null;
  }

  @Override
  protected void clean(IProgressMonitor monitor) throws CoreException {
    job.cancel();
    named.clear();
    Problems.clear(getProject());
  }

  private Set<IFile> all() throws CoreException {
    Set<IFile> files = new LinkedHashSet<>();
    getProject().accept(resource -> {
      if (isText(resource)) {
        files.add((IFile) resource);
      }
      return !resource.isDerived();
    });
    return files;
  }

  private Set<IFile> affected(IResourceDelta delta) throws CoreException {
    Set<IFile> files = new LinkedHashSet<>();
    List<Path> changed = new ArrayList<>();
    delta.accept(change -> {
      IResource resource = change.getResource();
      if (resource.getType() == IResource.FILE && resource.getLocation() != null && isChange(change)) {
        changed.add(resource.getLocation().toFile().toPath());
        if (change.getKind() == IResourceDelta.REMOVED) {
          named.remove(resource);
        } else if (isText(resource)) {
          files.add((IFile) resource);
        }
      }
      return !resource.isDerived();
    });
    files.addAll(named.dependents(changed));
    return files;
  }

  /** Markers are changes too, but none of the file. */
  private static boolean isChange(IResourceDelta change) {
    return change.getKind() != IResourceDelta.CHANGED
        || (change.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
  }

  private static boolean isText(IResource resource) {
    return resource.getType() == IResource.FILE && EXTENSION.equals(resource.getFileExtension()) && !resource.isDerived();
  }
}
