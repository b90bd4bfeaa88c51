package org.snn.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;

/** Files at the left, the text in the middle, what it says about the network at the right, runs and problems below. */
public final class SnnPerspective implements IPerspectiveFactory {

  /** Id of the perspective in {@code plugin.xml}. */
  public static final String ID = "org.snn.ui.perspective";

  @Override
  public void createInitialLayout(IPageLayout layout) {
    String editors = layout.getEditorArea();
    layout.createFolder("files", IPageLayout.LEFT, 0.2f, editors).addView(IPageLayout.ID_PROJECT_EXPLORER);
    IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.6f, editors);
    below.addView(IPageLayout.ID_PROBLEM_VIEW);
    below.addView(IConsoleConstants.ID_CONSOLE_VIEW);
    below.addView(IPageLayout.ID_PROGRESS_VIEW);
  }
}
