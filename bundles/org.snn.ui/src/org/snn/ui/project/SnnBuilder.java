package org.snn.ui.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.PreferenceChangeEvent;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.snn.ui.preferences.SnnPreferences;

/**
 * Finds out which {@code .snn} files of its project are to be checked, and lets {@link CheckJob} do it: those that changed, and
 * those that name a changed file. Silent where Xtext's builder reports the same.
 */
public final class SnnBuilder extends IncrementalProjectBuilder {

  /** Id in {@code plugin.xml}. */
  public static final String ID = "org.snn.ui.builder";

  private static final IPreferenceChangeListener PREFERENCES = SnnBuilder::preferenceChanged;

  private final NamedFiles named = new NamedFiles();
  private CheckJob job;

  @Override
  protected void startupOnInitialize() {
    super.startupOnInitialize();
    job = new CheckJob(getProject(), named);
    InstanceScope.INSTANCE.getNode(SnnPreferences.NODE).addPreferenceChangeListener(PREFERENCES);
  }

  /** With another data folder other texts are right. */
  private static void preferenceChanged(PreferenceChangeEvent event) {
    if (event.getKey().equals(SnnPreferences.DATA)) {
      IWorkspace workspace = ResourcesPlugin.getWorkspace();
      Job job = Job.create("Check networks again", (ICoreRunnable) monitor -> {
        for (IProject project : workspace.getRoot().getProjects()) {
          if (SnnNature.isOn(project)) {
            project.build(FULL_BUILD, ID, null, monitor);
          }
        }
      });
      job.setRule(workspace.getRuleFactory().buildRule());
      job.schedule();
    }
  }

  @Override
  protected IProject[] build(int kind, Map<String, String> args, IProgressMonitor monitor) throws CoreException {
    if (XtextProject.is(getProject())) {
      Problems.clear(getProject());
      return null;
    }
    IProject[] others = others();
    IResourceDelta delta = kind == FULL_BUILD || named.isEmpty() ? null : getDelta(getProject());
    Set<IFile> files = delta == null ? all() : affected(delta, others);
    if (!files.isEmpty()) {
      job.check(files);
    }
    return others;
  }

  /** Texts may name files of any project; which, {@link CheckJob} finds out only after the build that this is said to. */
  private IProject[] others() {
    return Arrays.stream(getProject().getWorkspace().getRoot().getProjects())
        .filter(project -> project.isOpen() && !project.equals(getProject())).toArray(IProject[]::new);
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
      if (isChecked(resource)) {
        files.add((IFile) resource);
      } else if (Texts.isText(resource)) {
        Problems.clear(resource);
      }
      return !resource.isDerived();
    });
    return files;
  }

  private Set<IFile> affected(IResourceDelta delta, IProject[] others) throws CoreException {
    Set<IFile> files = new LinkedHashSet<>();
    List<Path> changed = new ArrayList<>();
    visit(delta, (resource, kind) -> {
      changed.add(resource.getLocation().toPath());
      if (kind == IResourceDelta.REMOVED) {
        named.remove(resource);
      } else if (isChecked(resource)) {
        files.add(resource);
      }
    });
    for (IProject other : others) {
      IResourceDelta there = getDelta(other);
      if (there != null) {
        visit(there, (resource, kind) -> changed.add(resource.getLocation().toPath()));
      }
    }
    files.addAll(named.dependents(changed));
    return files;
  }

  /** Calls with each local file that changed, and how. */
  private static void visit(IResourceDelta delta, BiConsumer<IFile, Integer> changed) throws CoreException {
    delta.accept(change -> {
      if (change.getResource() instanceof IFile file && file.getLocation() != null && isChange(change)) {
        changed.accept(file, change.getKind());
      }
      return !change.getResource().isDerived();
    });
  }

  /** Markers are changes too, but none of the file. */
  private static boolean isChange(IResourceDelta change) {
    return change.getKind() != IResourceDelta.CHANGED
        || (change.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
  }

  /** What is wrong with a text need not be said of its copies too, which do not lie beside its data. */
  private static boolean isChecked(IResource resource) {
    return Texts.isText(resource) && !resource.isDerived() && !Texts.isCopy((IFile) resource);
  }
}
