package org.snn.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snn.ui.Workbench;
import org.snn.ui.launch.TrainingProject;

/** The list of runs at the left of the Training view, and what its buttons are about. */
class RunTableTest {

  private TrainingProject project;
  private IWorkbenchPage page;

  @BeforeEach
  void open() throws Exception {
    page = Workbench.open();
    hide();
    project = TrainingProject.create("tables");
  }

  @AfterEach
  void close() throws Exception {
    hide();
    project.delete();
  }

  private void hide() {
    IViewPart view = page.findView(TrainingView.ID);
    if (view != null) {
      page.hideView(view);
    }
  }

  private Path run(String name, String state, long written) throws Exception {
    Path folder = Files.createDirectories(project.folder().resolve("runs").resolve(name));
    Files.writeString(folder.resolve("run.json"), "{\"state\": \"%s\"}".formatted(state));
    Path metrics = Files.writeString(folder.resolve("metrics.jsonl"), "{\"epoch\":1,\"trainLoss\":1.0,\"valLoss\":1.0,"
        + "\"trainAccuracy\":0.9,\"valAccuracy\":0.9}\n");
    Files.setLastModifiedTime(metrics, FileTime.fromMillis(written));
    return folder;
  }

  private TrainingView show(int runs) throws Exception {
    TrainingView view = (TrainingView) page.showView(TrainingView.ID);
    Workbench.await(runs + " runs", () -> view.table().control().getItemCount() == runs);
    return view;
  }

  private static IAction action(TrainingView view, String text) {
    return Arrays.stream(view.getViewSite().getActionBars().getToolBarManager().getItems())
        .map(item -> ((ActionContributionItem) item).getAction()).filter(action -> action.getText().equals(text)).findFirst().orElseThrow();
  }

  @Test
  void theStateIsReadableBesideTheCurves() throws Exception {
    run("experiment", "UNFINISHED", 2);
    run("experiment-2", "FINISHED", 1);
    TrainingView view = show(2);
    Workbench.await("what is read", () -> view.table().control().getItem(1).getText(1).equals("finished"));
    Workbench.picture("training-states");
    Table table = view.table().control();
    assertThat(table.getItem(0).getText(1)).isEqualTo("stopped");
    assertThat(table.getItem(0).getText(3)).isEqualTo("90.00 %");
    Rectangle state = table.getItem(1).getTextBounds(1);
    GC gc = new GC(table);
    int needed = gc.textExtent("finished").x;
    gc.dispose();
    assertThat(table.getClientArea().width - state.x).as("from where it begins to the end of the table").isGreaterThanOrEqualTo(needed);
    assertThat(table.getColumn(1).getWidth()).isGreaterThanOrEqualTo(needed);
  }

  @Test
  void buttonsAreAboutTheSelectedRunAndItStaysSelected() throws Exception {
    project.tiny();
    TrainingProject.configuration(project.project().getFile("tiny.snn"), "tiny");
    run("tiny", "UNFINISHED", 1);
    run("other", "UNFINISHED", 2);
    TrainingView view = show(2);
    assertThat(view.table().selected().orElseThrow().name()).as("the newest while none is selected").isEqualTo("other");
    assertThat(action(view, "&Resume").isEnabled()).as("no configuration leads there").isFalse();
    view.table().viewer().setSelection(new StructuredSelection(view.runs().all().get(1)));
    assertThat(action(view, "&Resume").isEnabled()).isTrue();
    assertThat(action(view, "&Stop").isEnabled()).as("it does not run").isFalse();

    run("newest", "UNFINISHED", 3);
    action(view, "Re&fresh").run();
    Workbench.await("the new run", () -> view.table().control().getItemCount() == 3);
    assertThat(view.table().selected().orElseThrow().name()).isEqualTo("tiny");
    assertThat(action(view, "&Resume").isEnabled()).isTrue();
  }

  @Test
  void whatHappensWhileTheViewIsHiddenIsSeenWhenItComesBack() throws Exception {
    run("first", "FINISHED", 1);
    TrainingView view = show(1);
    page.setPartState(page.getReference(view), IWorkbenchPage.STATE_MINIMIZED);
    Workbench.await("nobody to see it", () -> !page.isPartVisible(view));
    run("second", "FINISHED", 2);
    page.setPartState(page.getReference(view), IWorkbenchPage.STATE_RESTORED);
    Workbench.await("the second run", () -> view.table().control().getItemCount() == 2);
  }
}
