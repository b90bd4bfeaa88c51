package org.snn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.junit.jupiter.api.Test;
import org.snn.ui.network.NetworkView;

/** The sheet of the first network on the screen, and what its first steps do. */
class OpenCheatSheetTest {

  private static final String VIEW = "org.eclipse.ui.cheatsheets.views.CheatSheetView";

  private static List<String> titles() {
    return Widgets.all(Workbench.window().getShell()).filter(ExpandableComposite.class::isInstance)
        .map(part -> ((ExpandableComposite) part).getText()).toList();
  }

  private static MenuItem helpMenu(String text) {
    Menu menu = Stream.of(Workbench.window().getShell().getMenuBar().getItems()).filter(item -> item.getText().equals("&Help"))
        .findFirst().orElseThrow().getMenu();
    menu.notifyListeners(SWT.Show, new Event());
    return Stream.of(menu.getItems()).filter(item -> item.getText().equals(text)).findFirst().orElseThrow();
  }

  /** Of the step that is open. */
  private static Optional<ImageHyperlink> link(String text) {
    return Widgets.all(Workbench.window().getShell()).filter(ImageHyperlink.class::isInstance).map(ImageHyperlink.class::cast)
        .filter(link -> link.isVisible() && text.equals(link.getText())).findFirst();
  }

  private static void press(String text) {
    Event enter = new Event();
    enter.character = SWT.CR;
    link(text).orElseThrow().notifyListeners(SWT.KeyDown, enter);
    Workbench.pause();
  }

  /** The wizard blocks whoever opens it; only what was queued before goes on. */
  private static void finishOnceShown(Display display, int tries) {
    display.timerExec(100, () -> NewWizard.shown().ifPresentOrElse(wizard -> {
      wizard.find(Text.class).setText("sheet");
      wizard.finish();
    }, () -> {
      if (tries > 0) {
        finishOnceShown(display, tries - 1);
      }
    }));
  }

  @Test
  void itsStepsAreShownAndTheFirstMakesAProject() throws Exception {
    IWorkbenchPage page = Workbench.open();
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("sheet");
    helpMenu("Your First S&NN Network").notifyListeners(SWT.Selection, new Event());
    Workbench.await("the sheet", () -> link("Click to Begin").isPresent());
    assertThat(titles()).containsExactly("Introduction", "Make a project", "Look at the network", "Train it",
        "Open the trained network", "Prune it");
    try (SnnProject made = new SnnProject(project)) {
      press("Click to Begin");
      Workbench.picture("cheat-sheet");
      finishOnceShown(Display.getCurrent(), 600);
      press("Click to perform");
      SnnProject.awaitBuild();
      assertThat(project.exists()).isTrue();

      assertThat(page.findView(NetworkView.ID)).isNotNull();
      page.hideView(page.findView(NetworkView.ID));
      press("Click to perform");
      assertThat(page.findView(NetworkView.ID)).as("the view that the second step shows").isNotNull();
      Workbench.picture("cheat-sheet-done");
    } finally {
      page.hideView(page.findViewReference(VIEW));
    }
  }
}
