package org.snn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.ui.edit.Assist;
import org.snn.ui.edit.Hover;
import org.snn.ui.edit.Hyperlinks;

/** The text editor. */
class EditorTest {

  private static final String TEXT = """
      // A network of the test.
      network Net {
          input  x[4]
          hidden h[3] relu
          output y[2] softmax

          connect x -> h -> y /* all
          of them */
      }

      experiment learn {
          network Net
          data "iris.csv" { label species }
      }
      """;

  private IWorkbenchPage page;
  private SnnProject project;
  private ITextEditor editor;
  private IDocument document;
  private SourceViewer viewer;

  @BeforeEach
  void open() throws Exception {
    page = Workbench.open();
    project = new SnnProject("editor");
    project.write("iris.csv", "a,b,c,d,species\n1,2,3,4,one\n4,3,2,1,two\n5,6,7,8,one\n");
    IFile file = project.write("net.snn", TEXT);
    editor = SnnProject.open(file);
    document = SnnProject.document(editor);
    viewer = SnnProject.viewer(editor);
  }

  @AfterEach
  void close() throws Exception {
    project.close();
  }

  @Test
  void coloursKeywordsNumbersTextsAndComments() throws Exception {
    StyledText text = viewer.getTextWidget();
    assertThat(style("network Net").fontStyle).isEqualTo(SWT.BOLD);
    List<RGB> colours = List.of(style("network Net").foreground.getRGB(), style("4]").foreground.getRGB(),
        style("\"iris").foreground.getRGB(), style("of them").foreground.getRGB());
    assertThat(colours).doesNotHaveDuplicates();
    assertThat(style("// A").foreground).isEqualTo(style("of them").foreground);

    document.replace(TEXT.indexOf("/*"), 2, "  ");
    Workbench.pause();
    StyleRange open = text.getStyleRangeAtOffset(TEXT.indexOf("of them"));
    assertThat(open == null ? null : open.foreground).as("no comment any more").isNotEqualTo(style("// A").foreground);
    Workbench.picture("editor");
  }

  @Test
  void coloursAreThoseOfTheTheme() throws Exception {
    RGB light = style("network Net").foreground.getRGB();
    Workbench.inDark(() -> {
      Workbench.await("another colour", () -> !style("network Net").foreground.getRGB().equals(light));
      assertThat(brightness(style("network Net").foreground.getRGB())).isGreaterThan(brightness(light) + 0.3f);
      Workbench.picture("editor-dark");
    });
  }

  private static float brightness(RGB colour) {
    return colour.getHSB()[2];
  }

  private StyleRange style(String at) {
    return viewer.getTextWidget().getStyleRangeAtOffset(TEXT.indexOf(at));
  }

  @Test
  void proposesKeywordsAndNamesAndPutsThemIn() throws Exception {
    List<ICompletionProposal> names = proposals(TEXT.indexOf("-> h") + 3);
    assertThat(names).extracting(ICompletionProposal::getDisplayString).contains("x", "h", "y");
    assertThat(proposals(TEXT.indexOf("    output"))).extracting(ICompletionProposal::getDisplayString)
        .contains("hidden", "neuron", "connect");

    document.replace(TEXT.indexOf("    output"), 0, "    neu");
    ICompletionProposal neuron = proposals(TEXT.indexOf("    output") + 7).stream()
        .filter(proposal -> proposal.getDisplayString().equals("neuron")).findFirst().orElseThrow();
    neuron.apply(document);
    assertThat(document.get()).contains("    neuron    output");
  }

  @Test
  void aSnippetIsFilledInPlaceByPlace() throws Exception {
    document.set("");
    ICompletionProposal snippet = proposals(0).stream()
        .filter(proposal -> proposal.getDisplayString().startsWith("network with")).findFirst().orElseThrow();
    snippet.apply(document);
    viewer.setSelectedRange(snippet.getSelection(document).x, snippet.getSelection(document).y);
    assertThat(viewer.getTextWidget().getSelectionText()).isEqualTo("Name");

    int input = document.get().indexOf("x[784]");
    document.replace(input, 1, "pixels");
    assertThat(document.get()).as("the other place of the same name").contains("connect pixels -> h -> y");
  }

  @Test
  void showsProposalsInAWindow() throws Exception {
    page.activate(editor);
    viewer.setSelectedRange(TEXT.indexOf("-> h") + 3, 0);
    viewer.revealRange(TEXT.indexOf("-> h"), 4);
    viewer.doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
    Workbench.await("the window of proposals", () -> Arrays.stream(Display.getCurrent().getShells())
        .anyMatch(shell -> shell.isVisible() && shell != Workbench.window().getShell()));
    for (int i = 0; i < 4; i++) {
      Workbench.pause();
    }
    Workbench.picture("assist");
    viewer.getTextWidget().setFocus();
    Arrays.stream(Display.getCurrent().getShells()).filter(shell -> !shell.isDisposed() && shell != Workbench.window().getShell()
        && shell.getParent() == Workbench.window().getShell()).forEach(Shell::dispose);
  }

  @Test
  void explainsTheWordUnderThePointer() {
    assertThat(hover("relu")).contains("max");
    assertThat(hover("h -> y")).contains("<b>hidden</b>", "3 neurons, relu");
    assertThat(hover("of them")).isNull();
  }

  @Test
  void leadsToDeclarationsAndFiles() {
    hover("relu"); // so that the language is loaded, as it is after a second of typing
    IHyperlink[] name = awaitLink("h -> y");
    assertThat(name).hasSize(1);
    name[0].open();
    assertThat(viewer.getTextWidget().getSelectionText()).isEqualTo("h");
    assertThat(viewer.getSelectedRange().x).isEqualTo(TEXT.indexOf("h[3]"));

    awaitLink("iris.csv")[0].open();
    assertThat(page.getActiveEditor().getTitle()).isEqualTo("iris.csv");
    assertThat(link("softmax")).isNull();
  }

  /** The editor waits a moment for the language, not longer: on a busy machine the mouse has to move again. */
  private IHyperlink[] awaitLink(String at) {
    Workbench.await("the link of " + at, () -> link(at) != null);
    return link(at);
  }

  private IHyperlink[] link(String at) {
    return new Hyperlinks().detectHyperlinks(viewer, new Region(TEXT.indexOf(at), 0), false);
  }

  @Test
  void formatsAndCommentsLinesWithTheirCommands() throws Exception {
    page.activate(editor);
    document.replace(TEXT.indexOf("hidden h[3] relu"), 16, "hidden    h [3]relu");
    command("org.snn.ui.format");
    Workbench.await("the house style", () -> document.get().equals(TEXT));

    viewer.setSelectedRange(TEXT.indexOf("hidden"), TEXT.indexOf("\n\n    connect") - TEXT.indexOf("hidden"));
    command("org.snn.ui.toggleComment");
    assertThat(document.get()).contains("\n//     hidden h[3] relu\n//     output y[2] softmax\n\n");
    command("org.snn.ui.toggleComment");
    assertThat(document.get()).isEqualTo(TEXT);
    viewer.doOperation(ITextOperationTarget.UNDO);
    assertThat(document.get()).as("one undo").contains("//     hidden h[3] relu\n//     output");
  }

  @Test
  void formatsFilesOutsideTheWorkspaceToo(@TempDir Path elsewhere) throws Exception {
    Path file = Files.writeString(elsewhere.resolve("net.snn"), "network   Net { }\n");
    editor = (ITextEditor) IDE.openEditorOnFileStore(page, EFS.getStore(file.toUri()));
    Workbench.pause();
    assertThat(editor.getSite().getId()).isEqualTo("org.snn.ui.textEditor");
    command("org.snn.ui.toggleComment");
    assertThat(SnnProject.document(editor).get()).isEqualTo("// network   Net { }\n");
    command("org.snn.ui.toggleComment");
    command("org.snn.ui.format");
    Workbench.await("the house style", () -> SnnProject.document(editor).get().startsWith("network Net {"));
  }

  private void command(String id) throws Exception {
    editor.getSite().getService(IHandlerService.class).executeCommand(id, null);
  }

  @Test
  void aBraceOpensABlockThatIsIndentedAndClosed() {
    StyledText text = viewer.getTextWidget();
    document.set("");
    text.insert("network N {");
    text.setCaretOffset(11);
    text.insert("\n");
    assertThat(document.get()).isEqualTo("network N {\n    \n}");
    assertThat(text.getCaretOffset()).isEqualTo(16);
  }

  @Test
  void foldsElements() {
    ProjectionViewer folding = (ProjectionViewer) viewer;
    Workbench.await("something to fold", () -> folding.getProjectionAnnotationModel() != null
        && folding.getProjectionAnnotationModel().getAnnotationIterator().hasNext());
  }

  @Test
  void outlinesTheTextAndSelectsInIt() throws Exception {
    ContentOutline view = (ContentOutline) page.showView("org.eclipse.ui.views.ContentOutline");
    page.activate(editor);
    Workbench.pause();
    Tree tree = (Tree) ((ContentOutlinePage) view.getCurrentPage()).getControl();
    Workbench.await("the outline", () -> tree.getItemCount() == 2);
    assertThat(tree.getItem(0).getText()).startsWith("Net");
    assertThat(Arrays.stream(tree.getItem(0).getItems()).map(item -> item.getText()))
        .containsExactly("x  4 neurons", "h  3 neurons, relu", "y  2 neurons, softmax", "x -> h -> y");

    document.replace(TEXT.indexOf("    output"), 0, "    neuron gate\n");
    Workbench.await("the new neuron", () -> tree.getItem(0).getItemCount() == 5);
    assertThat(tree.getItem(0).getExpanded()).isTrue();

    page.activate(view);
    tree.setFocus();
    tree.setSelection(tree.getItem(1));
    tree.notifyListeners(SWT.Selection, new Event());
    Workbench.pause();
    assertThat(viewer.getTextWidget().getSelectionText()).isEqualTo("learn");
    Workbench.picture("outline");
  }

  @Test
  void theOutlineFollowsARenamedFile() throws Exception {
    ContentOutline view = (ContentOutline) page.showView("org.eclipse.ui.views.ContentOutline");
    page.activate(editor);
    Workbench.pause();
    Tree tree = (Tree) ((ContentOutlinePage) view.getCurrentPage()).getControl();
    Workbench.await("the outline", () -> tree.getItemCount() == 2);
    project.project().getFile("net.snn").move(IPath.fromOSString("renamed.snn"), true, null);
    Workbench.await("the new name", () -> editor.getTitle().equals("renamed.snn"));
    SnnProject.document(editor).replace(TEXT.indexOf("    output"), 0, "    neuron gate\n");
    Workbench.await("the new neuron", () -> tree.getItem(0).getItemCount() == 5);
  }

  @Test
  void opensAFileThatTheWorkspaceHasNotSeen() throws Exception {
    Files.writeString(Path.of(project.project().getLocationURI()).resolve("late.csv"), "a,b,c,d,species\n1,2,3,4,one\n");
    document.replace(TEXT.indexOf("iris.csv"), 4, "late");
    awaitLink("iris.csv")[0].open();
    assertThat(page.getActiveEditor().getEditorInput().getAdapter(IFile.class).getName()).isEqualTo("late.csv");
    assertThat(page.getActiveEditor().getEditorInput().exists()).isTrue();
  }

  private List<ICompletionProposal> proposals(int offset) {
    return inBackground(() -> List.of(new Assist().computeCompletionProposals(viewer, offset)));
  }

  private String hover(String at) {
    ITextHover hover = new Hover();
    IRegion region = hover.getHoverRegion(viewer, TEXT.indexOf(at));
    return inBackground(() -> hover.getHoverInfo(viewer, region));
  }

  /** As the editor asks. */
  private static <T> T inBackground(Supplier<T> question) {
    CompletableFuture<T> answer = CompletableFuture.supplyAsync(question);
    Workbench.await("an answer", answer::isDone);
    return answer.join();
  }
}
