package org.snn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snn.draw.scene.Item.Part;
import org.snn.ui.network.NetworkView;
import org.snn.ui.picture.Picture;
import org.snn.ui.picture.PictureCanvas;
import org.snn.ui.picture.PictureExport;

class NetworkViewTest {

  private static final String TWO = """
      network First {
          input  x[3]
          hidden h[4] tanh
          output y[2] softmax
          connect x -> h
          connect h -> y
      }

      network Second {
          input  a[2]
          output b[2]
          connect a -> b
      }
      """;

  private IWorkbenchPage page;
  private TestProject project;
  private NetworkView view;

  @BeforeEach
  void open() throws Exception {
    page = Workbench.open();
    project = TestProject.create("networks");
    view = (NetworkView) page.showView(NetworkView.ID);
  }

  @AfterEach
  void delete() throws Exception {
    project.delete();
  }

  private PictureCanvas canvas() {
    return view.canvas();
  }

  private void awaitPicture(String title) {
    Workbench.await("the picture of " + title, () -> canvas().picture() != null && canvas().picture().scene().title().equals(title)
        && canvas().notice().isEmpty());
  }

  private ITextEditor edit(IFile file, String network) throws Exception {
    ITextEditor editor = project.edit(file);
    awaitPicture(network);
    return editor;
  }

  private static void caret(ITextEditor editor, String text) {
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    editor.selectAndReveal(document.get().indexOf(text), 0);
  }

  private static String selected(ITextEditor editor) {
    return ((ITextSelection) editor.getSelectionProvider().getSelection()).getText();
  }

  private List<String> highlighted() {
    return canvas().highlighted().stream().map(NetworkViewTest::name).sorted().toList();
  }

  private static String name(Part part) {
    return part.kind().equals("node") ? part.data().get("name") : part.tip().lines().findFirst().orElse("");
  }

  private Part part(String name) {
    return canvas().picture().map().parts().stream().filter(part -> name(part).equals(name)).findFirst().orElseThrow();
  }

  private void click(Part part) {
    Point at = canvas().place(part);
    for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
      Event event = new Event();
      event.button = 1;
      event.x = at.x;
      event.y = at.y;
      canvas().notifyListeners(type, event);
    }
  }

  private void press(String action) {
    for (IContributionItem item : view.getViewSite().getActionBars().getToolBarManager().getItems()) {
      if (item instanceof ActionContributionItem button && button.getAction().getText().equals(action)) {
        button.getAction().setChecked(true);
        button.getAction().run();
        return;
      }
    }
    throw new AssertionError("no button " + action);
  }

  @Test
  void saysWhatWouldBeHere() throws Exception {
    assertThat(canvas().notice()).contains(".snn");
    Workbench.picture("network-empty");
  }

  @Test
  void drawsExamples() throws Exception {
    for (String example : List.of("layered", "sparse", "dense-unstructured")) {
      IFile file = project.copy("examples/mnist/" + example + ".snn");
      project.edit(file);
      Workbench.await("the picture of " + example, () -> canvas().picture() != null
          && canvas().picture().scene().title().toLowerCase(Locale.ROOT).equals(example.replace("-", "")));
      Workbench.picture("network-" + example);
      page.toggleZoom(page.getReference(view));
      Workbench.picture("network-" + example + "-large");
      page.toggleZoom(page.getReference(view));
    }
  }

  @Test
  void isReadableInTheDark() throws Exception {
    edit(project.copy("examples/mnist/sparse.snn"), "Sparse");
    page.toggleZoom(page.getReference(view));
    Workbench.inDark(() -> {
      Widgets.find(canvas().getParent(), Text.class).setText("shapes");
      Workbench.picture("network-dark");
      Widgets.find(canvas().getParent(), Text.class).setText("");
      press("Plan");
      Workbench.picture("network-plan-dark");
      press("Network");
    });
  }

  @Test
  void aCaretInTheTextMakesItsPartsStandOut() throws Exception {
    ITextEditor editor = edit(project.copy("examples/mnist/sparse.snn"), "Sparse");
    caret(editor, "strokes[128]");
    Workbench.await("the group to stand out", () -> highlighted().contains("strokes"));
    assertThat(highlighted()).containsExactly("strokes");
    caret(editor, "connect strokes -> shapes");
    Workbench.await("the rule to stand out", () -> !highlighted().contains("strokes"));
    assertThat(highlighted()).allMatch(name -> name.startsWith("strokes → shapes"));
    Workbench.picture("network-caret");
    caret(editor, "experiment sparse");
    Workbench.await("nothing to stand out", () -> highlighted().isEmpty());
  }

  @Test
  void aClickInThePictureSelectsTheText() throws Exception {
    ITextEditor editor = edit(project.copy("examples/mnist/sparse.snn"), "Sparse");
    click(part("shapes"));
    assertThat(selected(editor)).isEqualTo("hidden shapes[32] tanh");
    click(part("digit"));
    assertThat(selected(editor)).isEqualTo("output digit[10] softmax");
    Workbench.picture("network-click");
  }

  @Test
  void searchMakesStandOutWhatItFinds() throws Exception {
    edit(project.file("two.snn", TWO), "First");
    Text search = Widgets.find(canvas().getParent(), Text.class);
    search.setText("h[2]");
    assertThat(highlighted()).containsExactly("h[2]");
    search.setText("h");
    assertThat(highlighted()).containsExactly("h[0]", "h[1]", "h[2]", "h[3]");
    Workbench.picture("network-search");
    search.setText("nothing");
    assertThat(highlighted()).isEmpty();
    search.setText("");
  }

  @Test
  void theCaretChoosesTheNetwork() throws Exception {
    ITextEditor editor = edit(project.file("two.snn", TWO), "First");
    caret(editor, "input  a[2]");
    awaitPicture("Second");
    caret(editor, "hidden h");
    awaitPicture("First");
  }

  @Test
  void aNetworkThatIsChosenStaysUntilTheCaretMoves() throws Exception {
    ITextEditor editor = edit(project.file("two.snn", TWO), "First");
    caret(editor, "hidden h");
    Workbench.await("the group to stand out", () -> highlighted().equals(List.of("h[0]", "h[1]", "h[2]", "h[3]")));
    Combo networks = Widgets.find(canvas().getParent(), Combo.class);
    networks.setText("Second");
    networks.notifyListeners(SWT.Selection, new Event());
    awaitPicture("Second");
    for (int i = 0; i < 3; i++) {
      awaitNoDrawing();
      assertThat(canvas().picture().scene().title()).isEqualTo("Second");
    }
    assertThat(networks.getText()).isEqualTo("Second");
    Workbench.picture("network-chosen");
    caret(editor, "output y");
    awaitPicture("First");
  }

  private static void awaitNoDrawing() {
    Workbench.pause();
    Workbench.await("the end of all drawing", () -> Arrays.stream(Job.getJobManager().find(null))
        .noneMatch(job -> job.getName().startsWith("Drawing")));
    Workbench.pause();
  }

  @Test
  void showsThePlanInstead() throws Exception {
    edit(project.copy("examples/mnist/skips.snn"), "Skips");
    press("Plan");
    assertThat(canvas().picture().map().parts()).isNotEmpty().allMatch(part -> part.kind().equals("kernel"));
    Workbench.picture("network-plan");
    press("Network");
    assertThat(canvas().picture().map().parts()).anyMatch(part -> part.kind().equals("node"));
  }

  @Test
  void keepsTheOldPictureWhileTheTextIsWrong() throws Exception {
    ITextEditor editor = edit(project.file("two.snn", TWO), "First");
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    document.replace(document.get().indexOf("connect h -> y"), 14, "connect g -> y");
    Workbench.await("the reason", () -> canvas().notice().startsWith("Line 6:"));
    assertThat(canvas().picture().scene().title()).isEqualTo("First");
    Workbench.picture("network-stale");
    document.replace(document.get().indexOf("connect g -> y"), 14, "connect h -> y random 50%");
    Workbench.await("the new picture", () -> canvas().notice().isEmpty());
  }

  @Test
  void wheelAndKeysZoom() throws Exception {
    edit(project.copy("examples/mnist/sparse.snn"), "Sparse");
    double fitted = canvas().scale();
    Event wheel = new Event();
    wheel.count = 3;
    wheel.x = 100;
    wheel.y = 100;
    canvas().notifyListeners(SWT.MouseVerticalWheel, wheel);
    assertThat(canvas().scale()).isGreaterThan(fitted);
    Event key = new Event();
    key.keyCode = '0';
    key.stateMask = SWT.MOD1;
    canvas().notifyListeners(SWT.KeyDown, key);
    assertThat(canvas().scale()).isEqualTo(fitted);
  }

  @Test
  void savesThePicture() throws Exception {
    edit(project.copy("examples/mnist/sparse.snn"), "Sparse");
    for (String name : List.of("sparse.svg", "sparse.png")) {
      Path file = project.folder().resolve(name);
      PictureExport.save(canvas(), file).schedule();
      Workbench.await(name, () -> Files.exists(file));
    }
    assertThat(Files.readString(project.folder().resolve("sparse.svg"))).startsWith("<svg").contains("strokes");
    Files.copy(project.folder().resolve("sparse.png"), Path.of(System.getProperty("snn.screenshots")).resolve("network-saved.png"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void aSelectedFileIsShownToo() throws Exception {
    IFile file = project.copy("examples/mnist/layered.snn");
    Explorer.select(file);
    awaitPicture("Layered");
    click(part("h"));
    assertThat(selected((ITextEditor) page.getActiveEditor())).isEqualTo("hidden h[100] relu");
  }

  @Test
  void aFileThatChangesIsDrawnAnew() throws Exception {
    IFile file = project.file("two.snn", "network First {\n}\n");
    Explorer.select(file);
    Workbench.await("the reason why there is no picture", () -> canvas().notice().startsWith("Line "));
    Files.writeString(project.folder().resolve("two.snn"), TWO);
    project.refresh();
    awaitPicture("First");
    file.delete(true, null);
    Workbench.await("no picture", () -> canvas().picture() == null && canvas().notice().contains(".snn"));
  }

  @Test
  void aTrainedNetworkThatIsTrainedAgainIsDrawnAnew() throws Exception {
    project.copy("docs/pictures/small.snn");
    project.snn("train", "small.snn", "--quiet");
    project.snn("train", "small.snn", "--quiet", "--seed", "7");
    IDE.openEditor(page, project.get("runs/small/model.snna"));
    awaitPicture("Small");
    Picture before = canvas().picture();
    Files.copy(project.folder().resolve("runs/small-2/model.snna"), project.folder().resolve("runs/small/model.snna"),
        StandardCopyOption.REPLACE_EXISTING);
    project.refresh();
    Workbench.await("another picture", () -> canvas().picture() != before && canvas().picture() != null);
  }

  @Test
  void aTextThatIsRenamedIsFollowed() throws Exception {
    ITextEditor editor = edit(project.file("two.snn", TWO), "First");
    project.get("two.snn").move(IPath.fromOSString("renamed.snn"), true, null);
    Workbench.await("the new name", () -> editor.getTitle().equals("renamed.snn"));
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    document.replace(document.get().indexOf("First"), 5, "Other");
    awaitPicture("Other");
    Workbench.picture("network-renamed");
  }

  @Test
  void aMillionConnectionsDoNotStopTheWorkbench() throws Exception {
    // The first text that is opened loads the editor's classes, which is not ours to measure.
    edit(project.file("two.snn", TWO), "First");
    try (Heartbeat heart = new Heartbeat()) {
      project.edit(project.copy("examples/scale/million.snn"));
      awaitPicture("Million");
      for (int i = 0; i < 10; i++) {
        canvas().zoom(i < 5 ? 1 : -1);
        Workbench.pause();
      }
      assertThat(heart.busyMillis()).as(heart.place()).isLessThan(200);
    }
    Workbench.picture("network-million");
  }
}
