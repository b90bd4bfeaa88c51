package org.snn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
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
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snn.artefact.Artefact;
import org.snn.ui.artefact.ArtefactEditor;
import org.snn.ui.network.NetworkView;

class ArtefactEditorTest {

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

  private IFile train() throws Exception {
    project.copy("docs/pictures/small.snn");
    project.snn("train", "small.snn", "--quiet");
    return project.get("runs/small/model.snna");
  }

  private FormEditor editor(IFile file, String firstPage) throws Exception {
    FormEditor editor = (FormEditor) IDE.openEditor(page, file);
    assertThat(editor).isInstanceOf(ArtefactEditor.class);
    awaitPage(editor, firstPage);
    return editor;
  }

  private static void awaitPage(FormEditor editor, String id) {
    Workbench.await("page " + id, () -> editor.getActivePageInstance() != null && editor.getActivePageInstance().getId().equals(id)
        && !form(editor).getText().equals("Trained network"));
  }

  private static ScrolledForm form(FormEditor editor) {
    return ((FormPage) editor.getActivePageInstance()).getManagedForm().getForm();
  }

  private static void awaitMessage(FormEditor editor, String start) {
    try {
      Workbench.await("the message " + start, () -> form(editor).getMessage() != null && form(editor).getMessage().startsWith(start));
    } catch (AssertionError late) {
      throw new AssertionError(late.getMessage() + "; it is " + form(editor).getMessage(), late);
    }
  }

  private static void press(FormEditor editor, String button) {
    for (IContributionItem item : form(editor).getToolBarManager().getItems()) {
      if (item instanceof ActionContributionItem action && action.getAction().getText().equals(button)) {
        action.getAction().run();
        return;
      }
    }
    throw new AssertionError("no button " + button);
  }

  @Test
  void showsWhatIsInATrainedNetwork() throws Exception {
    FormEditor editor = editor(train(), "overview");
    assertThat(form(editor).getText()).isEqualTo("Small");
    Workbench.picture("artefact-overview");
    page.toggleZoom(page.getReference(editor));
    picturePages(editor, "");
  }

  @Test
  void isReadableInTheDark() throws Exception {
    FormEditor editor = editor(train(), "overview");
    page.toggleZoom(page.getReference(editor));
    for (String id : new String[] {"layers", "weights", "provenance", "overview"}) {
      editor.setActivePage(id);
    }
    Workbench.inDark(() -> picturePages(editor, "-dark"));
  }

  private static void picturePages(FormEditor editor, String suffix) throws Exception {
    Workbench.picture("artefact-overview-large" + suffix);
    editor.setActivePage("layers");
    Table layers = Widgets.find(form(editor), Table.class);
    assertThat(layers.getItem(0).getText(3)).isEqualTo("dense");
    Workbench.picture("artefact-layers" + suffix);
    editor.setActivePage("weights");
    Workbench.pause();
    Workbench.picture("artefact-weights" + suffix);
    Button logarithmic = Widgets.find(form(editor), Button.class, button -> button.getText().contains("ogarithmic"));
    logarithmic.setSelection(true);
    logarithmic.notifyListeners(SWT.Selection, new Event());
    Workbench.picture("artefact-weights-logarithmic" + suffix);
    editor.setActivePage("provenance");
    assertThat(Widgets.find(form(editor), Text.class, text -> text.getText().equals("snn train small.snn --quiet"))).isNotNull();
    Workbench.picture("artefact-provenance" + suffix);
  }

  @Test
  void theNetworkViewShowsItsWeights() throws Exception {
    NetworkView view = (NetworkView) page.showView(NetworkView.ID);
    editor(train(), "overview");
    Workbench.await("the picture", () -> view.canvas().picture() != null);
    Workbench.picture("artefact-and-network");
  }

  /** A network of that size as training saves it, but trained on few samples. */
  @Test
  void aMillionConnectionsDoNotStopTheWorkbench() throws Exception {
    IFile text = project.copy("examples/scale/million.snn");
    String little = Files.readString(text.getLocation().toPath()).replace("samples 2000", "samples 100");
    text.setContents(new ByteArrayInputStream(little.getBytes(StandardCharsets.UTF_8)), true, false, null);
    project.snn("train", "million.snn", "--quiet");
    NetworkView view = (NetworkView) page.showView(NetworkView.ID);
    // The first one loads the editor's classes, which is not ours to measure.
    picturePages(editor(train(), "overview"), "-before");
    page.closeAllEditors(false);
    try (Heartbeat heart = new Heartbeat()) {
      long start = System.nanoTime();
      FormEditor editor = editor(project.get("runs/million/model.snna"), "overview");
      double opened = (System.nanoTime() - start) / 1e9;
      Workbench.await("its picture", () -> view.canvas().picture() != null && view.canvas().picture().scene().title().equals("Million"));
      double drawn = (System.nanoTime() - start) / 1e9;
      for (String id : new String[] {"layers", "weights", "provenance", "overview"}) {
        editor.setActivePage(id);
        Workbench.pause();
      }
      System.out.printf(Locale.ROOT, "a million connections: overview after %.1f s, picture after %.1f s, UI thread busy for %d ms at most%n",
          opened, drawn, heart.busyMillis());
      assertThat(heart.busyMillis()).as(heart.place()).isLessThan(200);
    }
    Workbench.picture("artefact-million");
  }

  @Test
  void prunesIntoANewFile() throws Exception {
    IFile model = train();
    FormEditor editor = editor(model, "overview");
    try (DialogAnswer given = DialogAnswer.to("Prune", shell -> {
      Text keep = Widgets.find(shell, Text.class, text -> text.getText().equals("10%"));
      keep.setText("50%");
      Workbench.await("the count", () -> Widgets.find(shell, Button.class, each -> each.getText().contains("Prune")).isEnabled());
      Workbench.picture("artefact-prune", shell);
      Widgets.press(shell, "Prune");
    })) {
      press(editor, "Prune…");
    }
    Path pruned = model.getLocation().toPath().resolveSibling("model-keep-50pc.snna");
    Workbench.await("the pruned network", () -> page.getActiveEditor().getTitle().equals("model-keep-50pc.snna"));
    awaitPage((FormEditor) page.getActiveEditor(), "overview");
    assertThat(Artefact.load(pruned).plan().getConnections())
        .isBetween(1L, Artefact.load(model.getLocation().toPath()).plan().getConnections() / 2);
    Workbench.picture("artefact-pruned");
  }

  @Test
  void exportsInTheFormatsOfTheCommand() throws Exception {
    IFile model = train();
    FormEditor editor = editor(model, "overview");
    try (DialogAnswer given = DialogAnswer.to("Export", shell -> {
      List formats = Widgets.find(shell, List.class);
      formats.select(formats.indexOf("csv"));
      formats.notifyListeners(SWT.Selection, new Event());
      Workbench.picture("artefact-export", shell);
      Widgets.press(shell, "Finish");
    })) {
      press(editor, "Export…");
    }
    Path folder = model.getLocation().toPath().resolveSibling("model-csv");
    awaitMessage(editor, "Exported: ");
    assertThat(Files.readAllLines(folder.resolve("connections.csv"))).hasSize(1 + 78);
  }

  @Test
  void reportsAndVerifiesAndOpensTheText() throws Exception {
    IFile model = train();
    FormEditor editor = editor(model, "overview");
    press(editor, "Report");
    Path report = model.getLocation().toPath().resolveSibling("model-report.html");
    awaitMessage(editor, "Report: ");
    assertThat(Files.readString(report)).contains("Small");
    try (DialogAnswer given = DialogAnswer.to("Verify", shell -> {
      assertThat(Widgets.find(shell, Table.class).getItem(0).getText(1)).isEqualTo("passed");
      Workbench.picture("artefact-verify", shell);
      Widgets.press(shell, "OK");
    })) {
      press(editor, "Verify");
    }
    awaitMessage(editor, "Sound");
    press(editor, "Source");
    Workbench.await("the text", () -> page.getActiveEditor().getTitle().equals("model.snn"));
    Workbench.picture("artefact-source");
  }

  @Test
  void saysWhyADamagedFileCannotBeShown() throws Exception {
    IFile model = train();
    byte[] bytes = Files.readAllBytes(model.getLocation().toPath());
    bytes[bytes.length / 2] ^= 1;
    Path damaged = project.folder().resolve("damaged.snna");
    Files.write(damaged, bytes);
    Files.write(project.folder().resolve("cut.snna"), new byte[] {'P', 'K', 3, 4});
    project.refresh();
    FormEditor editor = editor(project.get("damaged.snna"), "message");
    assertThat(form(editor).getText()).isEqualTo("This trained network cannot be shown");
    Workbench.picture("artefact-damaged");
    editor(project.get("cut.snna"), "message");
  }
}
