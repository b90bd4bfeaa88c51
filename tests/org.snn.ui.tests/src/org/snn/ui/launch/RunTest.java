package org.snn.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snn.ui.Workbench;

/** The ways to run what is selected in the Project Explorer, in a project that knows nothing of SNN. */
class RunTest {

  private TrainingProject project;
  private CommonNavigator explorer;

  @BeforeEach
  void open() throws Exception {
    explorer = (CommonNavigator) Workbench.open().showView(ProjectExplorer.VIEW_ID);
    project = TrainingProject.create("plain");
    assertThat(project.project().getDescription().getNatureIds()).isEmpty();
  }

  @AfterEach
  void close() throws Exception {
    project.delete();
  }

  private void select(IResource resource) {
    explorer.selectReveal(new StructuredSelection(resource));
    explorer.setFocus();
    Workbench.pause();
  }

  /** <em>Run As &gt; SNN Experiment</em> in the context menu of what is selected. */
  private Optional<MenuItem> experimentItem() {
    return item(explorer.getCommonViewer().getControl().getMenu(), "Run As").flatMap(runAs -> item(runAs.getMenu(), "SNN Experiment"));
  }

  private static Optional<MenuItem> item(Menu menu, String text) {
    menu.notifyListeners(SWT.Show, new Event());
    return Stream.of(menu.getItems()).filter(item -> item.getText().replace("&", "").contains(text)).findFirst();
  }

  private void runsAs(IResource resource) throws Exception {
    select(resource);
    IProcess[] before = TrainingProject.processes();
    experimentItem().orElseThrow().notifyListeners(SWT.Selection, new Event());
    TrainerProcess trainer = TrainingProject.next(before);
    TrainingProject.ended(trainer, "Trained network");
    assertThat(trainer.getExitValue()).isZero();
  }

  @Test
  void aPlainProjectAndItsTextRun() throws Exception {
    select(project.project());
    assertThat(experimentItem()).as("nothing to run yet").isEmpty();
    IFile text = project.tiny();
    runsAs(project.project());
    runsAs(text);
    assertThat(DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurations()).hasSize(1);
    select(project.project().getFile("tiny.csv"));
    assertThat(experimentItem()).isEmpty();
  }

  @Test
  void theRunButtonAndItsKeyAskWhichExperiment() throws Exception {
    project.tiny();
    IFile two = project.two();
    select(two);
    TrainerProcess first = choose("tiny", () -> Workbench.click(runButton()));
    assertThat(TrainingProject.ended(first, "Trained network")).contains("runs/tiny/");

    select(two);
    TrainerProcess second = choose("longer", RunTest::pressControlF11);
    assertThat(TrainingProject.ended(second, "Trained network")).contains("runs/longer/");
    assertThat(DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurations()).hasSize(2);
  }

  private static TrainerProcess choose(String experiment, Runnable run) throws Exception {
    IProcess[] before = TrainingProject.processes();
    Display.getCurrent().timerExec(500, () -> chooseWhenAsked(experiment, 0));
    run.run();
    return TrainingProject.next(before);
  }

  private static void chooseWhenAsked(String experiment, int tries) {
    Optional<Shell> dialog = Stream.of(Display.getCurrent().getShells())
        .filter(shell -> shell.isVisible() && shell.getText().equals("SNN Experiment"))
        .filter(shell -> find(shell, Table.class, "").getItemCount() == 2).findFirst();
    if (dialog.isEmpty()) {
      if (tries < 100) {
        Display.getCurrent().timerExec(200, () -> chooseWhenAsked(experiment, tries + 1));
      }
      return;
    }
    Table choices = find(dialog.get(), Table.class, "");
    String label = experiment + " – two.snn";
    int index = Arrays.stream(choices.getItems()).map(item -> item.getText()).toList().indexOf(label);
    choices.setSelection(index);
    choices.notifyListeners(SWT.Selection, new Event());
    try {
      Workbench.picture("run-choice-" + experiment);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    find(dialog.get(), Button.class, "OK").notifyListeners(SWT.Selection, new Event());
  }

  private static <T extends Control> T find(Composite in, Class<T> type, String text) {
    for (Control child : in.getChildren()) {
      if (type.isInstance(child) && (text.isEmpty() || child instanceof Button button && button.getText().equals(text))) {
        return type.cast(child);
      }
      T inner = child instanceof Composite composite ? find(composite, type, text) : null;
      if (inner != null) {
        return inner;
      }
    }
    return null;
  }

  private static ToolItem runButton() {
    return runButton(Workbench.window().getShell()).orElseThrow(() -> new AssertionError("no Run in the tool bar"));
  }

  private static Optional<ToolItem> runButton(Composite in) {
    return Stream.of(in.getChildren()).filter(Composite.class::isInstance).map(Composite.class::cast)
        .flatMap(child -> child instanceof ToolBar bar
            ? Stream.of(bar.getItems()).filter(item -> item.getToolTipText() != null && item.getToolTipText().startsWith("Run"))
            : runButton(child).stream())
        .findFirst();
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
