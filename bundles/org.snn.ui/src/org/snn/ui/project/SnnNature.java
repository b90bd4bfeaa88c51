package org.snn.ui.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Marks a project whose {@code .snn} files {@link SnnBuilder} checks. */
public final class SnnNature implements IProjectNature {

  /** Id in {@code plugin.xml}. */
  public static final String ID = "org.snn.ui.nature";

  private IProject project;

  /** Whether the project is open and has the nature. */
  public static boolean isOn(IProject project) {
    try {
      return project.isAccessible() && project.hasNature(ID);
    } catch (CoreException gone) {
      return false;
    }
  }

  /** Gives an open project the nature, before its other ones, if it does not have it. */
  public static void addTo(IProject project, IProgressMonitor monitor) throws CoreException {
    if (!isOn(project)) {
      IProjectDescription description = project.getDescription();
      List<String> natures = new ArrayList<>(List.of(ID));
      natures.addAll(List.of(description.getNatureIds()));
      description.setNatureIds(natures.toArray(String[]::new));
      project.setDescription(description, monitor);
    }
  }

  @Override
  public void configure() throws CoreException {
    IProjectDescription description = project.getDescription();
    List<ICommand> builders = new ArrayList<>(List.of(description.getBuildSpec()));
    if (builders.stream().noneMatch(SnnNature::isOurs)) {
      ICommand builder = description.newCommand();
      builder.setBuilderName(SnnBuilder.ID);
      builders.add(builder);
      description.setBuildSpec(builders.toArray(ICommand[]::new));
      project.setDescription(description, null);
    }
  }

  @Override
  public void deconfigure() throws CoreException {
    IProjectDescription description = project.getDescription();
    description.setBuildSpec(
        Arrays.stream(description.getBuildSpec()).filter(builder -> !isOurs(builder)).toArray(ICommand[]::new));
    project.setDescription(description, null);
    Problems.clear(project);
  }

  private static boolean isOurs(ICommand builder) {
    return builder.getBuilderName().equals(SnnBuilder.ID);
  }

  @Override
  public IProject getProject() {
    return project;
  }

  @Override
  public void setProject(IProject project) {
    this.project = project;
  }
}
