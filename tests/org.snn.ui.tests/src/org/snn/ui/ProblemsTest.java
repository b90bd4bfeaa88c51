package org.snn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.text.source.TextInvocationContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snn.ui.project.SnnNature;

/** What is wrong with texts, saved or not, and how it is cured. */
class ProblemsTest {

  @BeforeEach
  void open() throws Exception {
    Workbench.open();
  }

  @Test
  void anErrorShowsWhileTypingStaysWhenSavedAndGoesWithItsFix() throws Exception {
    try (SnnProject project = new SnnProject("problems")) {
      IFile file = project.write("net.snn", SnnProject.GOOD);
      ITextEditor editor = SnnProject.open(file);
      IDocument document = SnnProject.document(editor);
      document.replace(document.get().indexOf("h -> y"), 1, "hid");
      Workbench.await("the marker of an unsaved text", () -> SnnProject.rules(file).equals(List.of("snn.group.unknown")));
      assertThat(editor.isDirty()).isTrue();

      editor.doSave(null);
      SnnProject.awaitBuild();
      IMarker marker = SnnProject.problems(file).get(0);
      assertThat(SnnProject.problems(file)).hasSize(1);
      assertThat(marker.getAttribute(IMarker.LINE_NUMBER, 0)).isEqualTo(6);
      assertThat(marker.getAttribute(IMarker.CHAR_START, 0)).isEqualTo(document.get().indexOf("hid ->"));
      assertThat(marker.getAttribute(IMarker.CHAR_END, 0)).isEqualTo(document.get().indexOf(" -> y"));
      assertThat(marker.getAttribute(IMarker.SEVERITY, -1)).isEqualTo(IMarker.SEVERITY_ERROR);
      Workbench.window().getActivePage().showView(IPageLayout.ID_PROBLEM_VIEW);
      expandProblems();
      Workbench.picture("problem");

      SnnProject.resolution(marker, "Change to 'h'").run(marker);
      assertThat(document.get()).isEqualTo(SnnProject.GOOD);
      Workbench.await("no marker", () -> SnnProject.problems(file).isEmpty());
      editor.doSave(null);
      SnnProject.awaitBuild();
      assertThat(SnnProject.problems(file)).isEmpty();
    }
  }

  @Test
  void whatWasNeverSavedIsForgottenWithItsEditor() throws Exception {
    try (SnnProject project = new SnnProject("unsaved")) {
      IFile file = project.write("net.snn", SnnProject.GOOD);
      ITextEditor editor = SnnProject.open(file);
      SnnProject.document(editor).replace(0, 1, "§");
      Workbench.await("the marker", () -> SnnProject.rules(file).contains("snn.syntax"));

      Workbench.window().getActivePage().closeEditor(editor, false);

      Workbench.await("no marker", () -> SnnProject.problems(file).isEmpty());
    }
  }

  @Test
  void theEditorOffersTheSameFixAtTheCursor() throws Exception {
    try (SnnProject project = new SnnProject("assist")) {
      IFile file = project.write("net.snn", SnnProject.GOOD.replace("-> h ->", "-> hh ->"));
      ITextEditor editor = SnnProject.open(file);
      SourceViewer viewer = SnnProject.viewer(editor);
      IDocument document = SnnProject.document(editor);
      Workbench.await("the marker", () -> !SnnProject.problems(file).isEmpty());
      document.replace(0, 0, "// moved\n");
      IQuickAssistProcessor processor = viewer.getQuickAssistAssistant().getQuickAssistProcessor();
      ICompletionProposal[] fixes = processor.computeQuickAssistProposals(
          new TextInvocationContext(viewer, document.get().indexOf("hh ->"), 0));

      assertThat(fixes).hasSizeGreaterThanOrEqualTo(1);
      assertThat(fixes[0].getDisplayString()).isEqualTo("Change to 'h'");
      fixes[0].apply(document);
      assertThat(document.get()).isEqualTo("// moved\n" + SnnProject.GOOD);
    }
  }

  @Test
  void anotherProjectIsCheckedOnlyWhereItIsOpenUntilItIsConverted() throws Exception {
    IProject plain = ResourcesPlugin.getWorkspace().getRoot().getProject("plain");
    plain.create(null);
    plain.open(null);
    try (SnnProject project = new SnnProject(plain)) {
      IFile file = project.write("net.snn", SnnProject.GOOD.replace("-> h ->", "-> hh ->"));
      SnnProject.awaitBuild();
      assertThat(SnnProject.problems(plain)).isEmpty();
      ITextEditor editor = SnnProject.open(file);
      Workbench.await("the marker", () -> SnnProject.problems(plain).size() == 1);
      editor.close(false);
      Workbench.await("no marker", () -> SnnProject.problems(plain).isEmpty());

      Explorer.select(plain);
      Workbench.window().getService(IHandlerService.class).executeCommand("org.snn.ui.convertProject", null);
      Workbench.await("the nature", () -> SnnNature.isOn(plain));
      SnnProject.awaitBuild();
      assertThat(SnnProject.rules(plain)).containsExactly("snn.group.unknown");

      IProjectDescription description = plain.getDescription();
      description.setNatureIds(new String[0]);
      plain.setDescription(description, null);
      assertThat(SnnProject.problems(plain)).as("no nature, no markers").isEmpty();
      assertThat(plain.getDescription().getBuildSpec()).isEmpty();
    }
  }

  /** As from the Problems view, for files that are not open; from a thread of its own, as the hover does. */
  @Test
  void oneFixCuresSeveralFilesAndSavesThem() throws Exception {
    try (SnnProject project = new SnnProject("several")) {
      String wrong = SnnProject.GOOD.replace("-> h ->", "-> hh ->");
      IFile one = project.write("one.snn", wrong);
      IFile two = project.write("two.snn", wrong);
      SnnProject.awaitBuild();
      IMarker marker = SnnProject.problems(one).get(0);
      WorkbenchMarkerResolution fix = (WorkbenchMarkerResolution) SnnProject.resolution(marker, "Change to 'h'");
      IMarker[] others = fix.findOtherMarkers(SnnProject.problems(project.project()).toArray(IMarker[]::new));

      Thread thread = new Thread(() -> {
        fix.run(marker);
        Arrays.stream(others).forEach(fix::run);
      });
      thread.start();
      Workbench.await("the fixes", () -> !thread.isAlive());
      SnnProject.awaitBuild();

      assertThat(others).hasSize(1);
      assertThat(new String(one.getContents().readAllBytes())).isEqualTo(SnnProject.GOOD);
      assertThat(new String(two.getContents().readAllBytes())).isEqualTo(SnnProject.GOOD);
      assertThat(SnnProject.problems(project.project())).isEmpty();
    }
  }

  @Test
  void aChangedImportEdgeOrDataFileChecksTheTextsThatNameIt() throws Exception {
    try (SnnProject project = new SnnProject("imports")) {
      IFile nets = project.write("nets.snn", SnnProject.GOOD);
      IFile edges = project.write("edges.csv", "0,1\n");
      IFile user = project.write("user.snn", "import \"nets.snn\"\nexperiment e { network Net data \"d.csv\" loss mse }\n");
      IFile edged = project.write("edged.snn",
          "network E {\n  input x[1]\n  output y[1]\n  connect file \"edges.csv\"\n}\n");
      SnnProject.awaitBuild();
      assertThat(SnnProject.rules(user)).containsExactly("snn.data.unknown");
      assertThat(SnnProject.rules(edged)).isEmpty();

      project.write("nets.snn", SnnProject.GOOD.replace("Net", "Other"));
      project.write("edges.csv", "0,7\n");
      SnnProject.awaitBuild();
      assertThat(SnnProject.rules(user)).contains("snn.network.unknown");
      assertThat(SnnProject.rules(edged)).hasSize(1);

      project.write("nets.snn", SnnProject.GOOD);
      project.write("d.csv", "a,b,c,d,y,z\n1,2,3,4,0,1\n4,3,2,1,1,0\n5,6,7,8,0,1\n");
      edges.delete(true, null);
      SnnProject.awaitBuild();
      assertThat(SnnProject.rules(user)).doesNotContain("snn.network.unknown", "snn.data.unknown");
      assertThat(SnnProject.rules(edged)).hasSize(1);
    }
  }

  /** Half of two hundred files are wrong, and one has a million connections: the workbench goes on meanwhile. */
  @Test
  void manyFilesAreCheckedWhileTheWorkbenchGoesOn() throws Exception {
    String million = Files.readString(Path.of(System.getProperty("snn.checkout"), "examples/scale/million.snn"));
    try (SnnProject project = new SnnProject("many")) {
      ResourcesPlugin.getWorkspace().run(monitor -> {
        project.write("million.snn", million);
        for (int i = 0; i < 200; i++) {
          String text = i % 2 == 0 ? SnnProject.GOOD : SnnProject.GOOD.replace("-> h ->", "-> hh ->");
          project.write("net%03d.snn".formatted(i), text);
        }
      }, null);
      try (Heartbeat heart = new Heartbeat()) {
        SnnProject.awaitBuild();
        System.out.printf("201 files checked; the UI thread stood still for %d ms at most, %d ms of them its own.%s%n",
            heart.longestMillis(), heart.busyMillis(), heart.place());
        assertThat(heart.busyMillis()).as(heart.place()).isLessThan(200);
      }
      assertThat(SnnProject.problems(project.project())).hasSize(100);
    }
  }

  /** The view groups problems by severity and shows the groups closed. */
  private static void expandProblems() {
    Tree[] tree = new Tree[1];
    Workbench.await("the Problems view", () -> {
      tree[0] = Widgets.find(Workbench.window().getShell(), Tree.class,
          found -> found.getItemCount() == 1 && found.getItem(0).getText().startsWith("Errors"));
      return tree[0] != null;
    });
    Workbench.await("the problem itself", () -> {
      TreeItem errors = tree[0].getItem(0);
      if (!errors.getExpanded()) {
        tree[0].notifyListeners(SWT.Expand, event(errors));
        errors.setExpanded(true);
      }
      return errors.getExpanded() && errors.getItemCount() == 1 && !errors.getItem(0).getText().isEmpty();
    });
  }

  private static Event event(Widget item) {
    Event event = new Event();
    event.item = item;
    return event;
  }
}
