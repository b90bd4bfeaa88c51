package org.snn.ui.project;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;

/** Knows projects in which Xtext's builder reports what is wrong, so that nobody else should. */
public final class XtextProject {

  private static final String NATURE = "org.eclipse.xtext.ui.shared.xtextNature";
  private static final String EDITOR = "org.snn.language.ui";

  private XtextProject() {
  }

  /** Whether SNN's Xtext editor is installed and Xtext builds the project. */
  public static boolean is(IProject project) {
    try {
      return Platform.getBundle(EDITOR) != null && project.isAccessible() && project.hasNature(NATURE);
    } catch (CoreException gone) {
      return false;
    }
  }
}
