package org.snn.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snn.ui.DialogAnswer;
import org.snn.ui.Explorer;
import org.snn.ui.Widgets;
import org.snn.ui.Workbench;

/** The ways to run what is selected in the Project Explorer, in a project that knows nothing of SNN. */
class RunTest {

  private TrainingProject project;

  @BeforeEach
  void open() throws Exception {
    Workbench.open();
    project = TrainingProject.create("plain");
    assertThat(project.project().getDescription().getNatureIds()).isEmpty();
  }

  @AfterEach
  void close() throws Exception {
    project.delete();
  }

  /** <em>Run As &gt; SNN Experiment</em> in the context menu of a resource. */
  private static Optional<MenuItem> experimentItem(IResource resource) throws Exception {
    return item(Explorer.select(resource).getControl().getMenu(), "Run As").flatMap(runAs -> item(runAs.getMenu(), "SNN Experiment"));
  }

  private static Optional<MenuItem> item(Menu menu, String text) {
    menu.notifyListeners(SWT.Show, new Event());
    return Stream.of(menu.getItems()).filter(item -> item.getText().replace("&", "").contains(text)).findFirst();
  }

  private void runsAs(IResource resource) throws Exception {
    IProcess[] before = TrainingProject.processes();
    experimentItem(resource).orElseThrow().notifyListeners(SWT.Selection, new Event());
    TrainerProcess trainer = TrainingProject.next(before);
    TrainingProject.ended(trainer, "Trained network");
    assertThat(trainer.getExitValue()).isZero();
  }

  @Test
  void aPlainProjectAndItsTextRun() throws Exception {
    assertThat(experimentItem(project.project())).as("nothing to run yet").isEmpty();
    IFile text = project.tiny();
    runsAs(project.project());
    runsAs(text);
    assertThat(DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurations()).hasSize(1);
    assertThat(experimentItem(project.project().getFile("tiny.csv"))).isEmpty();
  }

  @Test
  void theRunButtonAndItsKeyAskWhichExperiment() throws Exception {
    project.tiny();
    IFile two = project.two();
    Explorer.select(two);
    TrainerProcess first = choose("tiny", () -> Workbench.click(runButton()));
    assertThat(TrainingProject.ended(first, "Trained network")).contains("runs/tiny/");

    Explorer.select(two);
    TrainerProcess second = choose("longer", RunTest::pressControlF11);
    assertThat(TrainingProject.ended(second, "Trained network")).contains("runs/longer/");
    assertThat(DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurations()).hasSize(2);
  }

  private static TrainerProcess choose(String experiment, Runnable run) throws Exception {
    IProcess[] before = TrainingProject.processes();
    try (DialogAnswer given = DialogAnswer.to("SNN Experiment", dialog -> choices(dialog).getItemCount() == 2, dialog -> {
      Table choices = choices(dialog);
      choices.setSelection(Arrays.stream(choices.getItems()).map(TableItem::getText).toList().indexOf(experiment + " – two.snn"));
      choices.notifyListeners(SWT.Selection, new Event());
      Workbench.picture("run-choice-" + experiment);
      Widgets.press(dialog, "OK");
    })) {
      run.run();
    }
    return TrainingProject.next(before);
  }

  private static Table choices(Shell dialog) {
    return Widgets.find(dialog, Table.class);
  }

  private static ToolItem runButton() {
    return Widgets.all(Workbench.window().getShell()).filter(ToolBar.class::isInstance)
        .flatMap(bar -> Stream.of(((ToolBar) bar).getItems()))
        .filter(item -> item.getToolTipText() != null && item.getToolTipText().startsWith("Run"))
        .findFirst().orElseThrow(() -> new AssertionError("no Run in the tool bar"));
  }

  private static void pressControlF11() {
    Workbench.window().getShell().forceActive();
    for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
      for (int key : type == SWT.KeyDown ? new int[] {SWT.CONTROL, SWT.F11} : new int[] {SWT.F11, SWT.CONTROL}) {
        Event event = new Event();
        event.type = type;
        event.keyCode = key;
        assertThat(Display.getCurrent().post(event)).isTrue();
        Workbench.pause();
      }
    }
  }
}
