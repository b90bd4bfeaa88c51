package org.snn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.forms.editor.FormEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snn.artefact.Artefact;

/** What can be made of a trained network. */
class ArtefactActionsTest {

  private IWorkbenchPage page;
  private TestProject project;

  @BeforeEach
  void open() throws Exception {
    page = Workbench.open();
    project = TestProject.create("trained");
    Display.getCurrent().addFilter(SWT.Show, noError);
  }

  @AfterEach
  void delete() throws Exception {
    Display.getCurrent().removeFilter(SWT.Show, noError);
    project.delete();
  }

  /** A message of an error would wait for a person for ever. */
  private final Listener noError = event -> {
    if (event.widget instanceof Shell shell && shell.getText().matches("(Pruning|Exporting|Reporting|Verifying).*")) {
      Label message = Widgets.find(shell, Label.class, label -> label.getText().length() > 20);
      shell.getDisplay().asyncExec(shell::close);
      throw new AssertionError(message == null ? shell.getText() : message.getText());
    }
  };

  @Test
  void prunesIntoANewFile() throws Exception {
    IFile model = project.train();
    OpenArtefact editor = OpenArtefact.of(model, "overview");
    try (DialogAnswer given = DialogAnswer.to("Prune", shell -> {
      Text keep = Widgets.find(shell, Text.class, text -> text.getText().equals("10%"));
      keep.setText("50%");
      Workbench.await("the count", () -> Widgets.find(shell, Button.class, each -> each.getText().contains("Prune")).isEnabled());
      Workbench.picture("artefact-prune", shell);
      Widgets.press(shell, "Prune");
    })) {
      editor.press("Prune…");
    }
    Path pruned = model.getLocation().toPath().resolveSibling("model-keep-50pc.snna");
    Workbench.await("the pruned network", () -> page.getActiveEditor().getTitle().equals("model-keep-50pc.snna"));
    new OpenArtefact((FormEditor) page.getActiveEditor()).awaitPage("overview");
    assertThat(Artefact.load(pruned).plan().getConnections())
        .isBetween(1L, Artefact.load(model.getLocation().toPath()).plan().getConnections() / 2);
    Workbench.picture("artefact-pruned");
  }

  @Test
  void exportsInTheFormatsOfTheCommand() throws Exception {
    IFile model = project.train();
    OpenArtefact editor = OpenArtefact.of(model, "overview");
    try (DialogAnswer given = DialogAnswer.to("Export", shell -> {
      List formats = Widgets.find(shell, List.class);
      formats.select(formats.indexOf("csv"));
      formats.notifyListeners(SWT.Selection, new Event());
      Workbench.picture("artefact-export", shell);
      Widgets.press(shell, "Finish");
    })) {
      editor.press("Export…");
    }
    Path folder = model.getLocation().toPath().resolveSibling("model-csv");
    editor.awaitMessage("Exported: ");
    assertThat(Files.readAllLines(folder.resolve("connections.csv"))).hasSize(1 + 78);
  }

  @Test
  void reportsAndVerifiesAndOpensTheText() throws Exception {
    IFile model = project.train();
    OpenArtefact editor = OpenArtefact.of(model, "overview");
    editor.press("Report");
    Path report = model.getLocation().toPath().resolveSibling("model-report.html");
    editor.awaitMessage("Report: ");
    assertThat(Files.readString(report)).contains("Small");
    try (DialogAnswer given = DialogAnswer.to("Verify", shell -> {
      assertThat(Widgets.find(shell, Table.class).getItem(0).getText(1)).isEqualTo("passed");
      Workbench.picture("artefact-verify", shell);
      Widgets.press(shell, "OK");
    })) {
      editor.press("Verify");
    }
    editor.awaitMessage("Sound");
    editor.press("Source");
    Workbench.await("the text", () -> page.getActiveEditor().getTitle().equals("model.snn"));
    Workbench.picture("artefact-source");
  }

  @Test
  void afterTheEditorIsClosedAFailureIsStillSaid() throws Exception {
    IFile model = project.train();
    OpenArtefact editor = OpenArtefact.of(model, "overview");
    Display.getCurrent().removeFilter(SWT.Show, noError);
    try (DialogAnswer given = DialogAnswer.to("Prune", shell -> {
      Widgets.find(shell, Text.class, text -> text.getText().equals("10%")).setText("50%");
      Files.delete(model.getLocation().toPath());
      Widgets.press(shell, "Prune");
    })) {
      editor.press("Prune…");
    }
    try (DialogAnswer given = DialogAnswer.to("Pruning model", shell -> {
      assertThat(Widgets.find(shell, Label.class, label -> label.getText().contains("model.snna"))).isNotNull();
      Workbench.picture("artefact-prune-failed");
      Widgets.press(shell, "OK");
    })) {
      page.closeEditor(editor.editor(), false);
    }
  }

  @Test
  void whatIsExportedIntoAnotherFolderIsInTheWorkspace() throws Exception {
    OpenArtefact editor = OpenArtefact.of(project.train(), "overview");
    try (DialogAnswer given = DialogAnswer.to("Export", shell -> {
      List formats = Widgets.find(shell, List.class);
      formats.select(formats.indexOf("csv"));
      formats.notifyListeners(SWT.Selection, new Event());
      Widgets.find(shell, Text.class, text -> text.getText().equals("model-csv"))
          .setText("../../tables/small");
      Widgets.press(shell, "Finish");
    })) {
      editor.press("Export…");
    }
    editor.awaitMessage("Exported: ");
    Workbench.await("the file in the workspace", () -> project.get("tables/small/connections.csv").exists());
  }
}
