package org.snn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.Test;

class PerspectiveTest {

  @Test
  void showsFilesProblemsAndConsole() throws Exception {
    IWorkbenchPage page = Workbench.open();

    assertThat(Arrays.stream(page.getViewReferences()).map(IViewReference::getId))
        .contains(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.ID_PROBLEM_VIEW, "org.eclipse.ui.console.ConsoleView");
    Workbench.picture("perspective");
  }
}
