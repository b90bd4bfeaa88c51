package org.snn.ui;

import org.eclipse.core.resources.IResource;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.CommonViewer;

/** The Project Explorer on the screen. */
public final class Explorer {

  private Explorer() {
  }

  /** Selects a resource, which the explorer may see a moment after the workspace; returns the tree that has the focus then. */
  public static CommonViewer select(IResource resource) throws Exception {
    CommonNavigator explorer = (CommonNavigator) Workbench.window().getActivePage().showView(IPageLayout.ID_PROJECT_EXPLORER);
    StructuredSelection wanted = new StructuredSelection(resource);
    Workbench.await(resource.getName() + " in the Project Explorer", () -> {
      explorer.selectReveal(wanted);
      return explorer.getCommonViewer().getStructuredSelection().equals(wanted);
    });
    explorer.setFocus();
    Workbench.pause();
    return explorer.getCommonViewer();
  }
}
