package org.snn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.ui.preferences.SnnPreferences;

/** Which texts are checked, and when they are checked again. */
class CheckTest {

  private static final String WRONG = SnnProject.GOOD.replace("-> h ->", "-> hh ->");
  private static final String LEARNS = SnnProject.GOOD + "experiment e { network Net data \"d.csv\" loss mse }\n";
  private static final String DATA = "a,b,c,d,y,z\n1,2,3,4,0,1\n4,3,2,1,1,0\n5,6,7,8,0,1\n";

  @TempDir
  Path elsewhere;

  @BeforeEach
  void open() throws Exception {
    Workbench.open();
  }

  @AfterEach
  void forget() {
    InstanceScope.INSTANCE.getNode(SnnPreferences.NODE).remove(SnnPreferences.DATA);
  }

  @Test
  void copiesInRunFoldersAreNotChecked() throws Exception {
    try (SnnProject project = new SnnProject("copies")) {
      IFile text = project.write("net.snn", WRONG);
      for (String folder : List.of("runs", "runs/one", "runs/one/input")) {
        project.project().getFolder(folder).create(true, true, null);
      }
      project.write("runs/one/run.json", "{}");
      IFile copy = project.write("runs/one/input/net.snn", WRONG);
      SnnProject.awaitBuild();
      assertThat(SnnProject.problems(project.project())).hasSize(1);
      project.write("runs/one/input/net.snn", WRONG + "\n");
      SnnProject.awaitBuild();
      assertThat(SnnProject.problems(project.project())).hasSize(1);
      assertThat(SnnProject.problems(text)).hasSize(1);

      ITextEditor editor = SnnProject.open(copy);
      Workbench.await("the marker while it is open", () -> SnnProject.problems(copy).size() == 1);
      editor.close(false);
      Workbench.await("no marker", () -> SnnProject.problems(copy).isEmpty());
    }
  }

  @Test
  void anotherDataFolderChecksAgain() throws Exception {
    Files.writeString(elsewhere.resolve("d.csv"), DATA);
    try (SnnProject project = new SnnProject("data")) {
      IFile closed = project.write("closed.snn", LEARNS);
      IFile typed = project.write("typed.snn", SnnProject.GOOD);
      SnnProject.document(SnnProject.open(typed)).set(LEARNS);
      Workbench.await("the marker of an unsaved text", () -> SnnProject.rules(typed).equals(List.of("snn.data.unknown")));
      SnnProject.awaitBuild();
      assertThat(SnnProject.rules(closed)).containsExactly("snn.data.unknown");

      InstanceScope.INSTANCE.getNode(SnnPreferences.NODE).put(SnnPreferences.DATA, elsewhere.toString());
      Workbench.await("data for both", () -> !SnnProject.rules(project.project()).contains("snn.data.unknown"));
      InstanceScope.INSTANCE.getNode(SnnPreferences.NODE).remove(SnnPreferences.DATA);
      Workbench.await("data for none", () -> SnnProject.rules(closed).contains("snn.data.unknown")
          && SnnProject.rules(typed).contains("snn.data.unknown"));
    }
  }

  @Test
  void aTextThatNamesAFileOfAnotherProjectIsCheckedAgain() throws Exception {
    try (SnnProject one = new SnnProject("one"); SnnProject two = new SnnProject("two")) {
      two.write("nets.snn", SnnProject.GOOD);
      IFile user = one.write("user.snn", "import \"../two/nets.snn\"\nexperiment e { network Net data synthetic { samples 9 } loss mse }\n");
      SnnProject.awaitBuild();
      assertThat(SnnProject.rules(user)).doesNotContain("snn.network.unknown");

      two.write("nets.snn", SnnProject.GOOD.replace("Net", "Other"));
      SnnProject.awaitBuild();
      assertThat(SnnProject.rules(user)).contains("snn.network.unknown");
      two.write("nets.snn", SnnProject.GOOD);
      SnnProject.awaitBuild();
      assertThat(SnnProject.rules(user)).doesNotContain("snn.network.unknown");
    }
  }

  @Test
  void aVeryLongWordKeepsNothingFromBeingChecked() throws Exception {
    try (SnnProject project = new SnnProject("long")) {
      IFile broken = project.write("broken.snn", "x".repeat(70_000));
      IFile unknown = project.write("unknown.snn", SnnProject.GOOD.replace("-> h ->", "-> " + "h".repeat(70_000) + " ->"));
      IFile blanks = project.write("blanks.snn", LEARNS.replace("d.csv", "d ".repeat(50_000)));
      IFile wrong = project.write("wrong.snn", WRONG);
      SnnProject.awaitBuild();
      assertThat(SnnProject.rules(blanks)).containsExactly("snn.data.unknown");
      assertThat(SnnProject.rules(broken)).containsExactly("snn.syntax");
      assertThat(SnnProject.rules(unknown)).containsExactly("snn.group.unknown");
      assertThat(SnnProject.problems(unknown).get(0).getAttribute(IMarker.MESSAGE, "")).hasSizeLessThan(300).endsWith("known: x, h, y");
      assertThat(SnnProject.rules(wrong)).containsExactly("snn.group.unknown");
    }
  }

  @Test
  void aFixSaysThatTheFileIsReadOnly() throws Exception {
    try (SnnProject project = new SnnProject("readonly")) {
      IFile file = project.write("net.snn", WRONG);
      SnnProject.awaitBuild();
      readOnly(file, true);
      IMarker marker = SnnProject.problems(file).get(0);
      try (DialogAnswer refused = DialogAnswer.to("Read-only File Encountered", dialog -> {
        Workbench.picture("fix-read-only", dialog);
        Widgets.press(dialog, "No");
      })) {
        SnnProject.resolution(marker, "Change to 'h'").run(marker);
      }
      assertThat(new String(file.getContents().readAllBytes())).isEqualTo(WRONG);
      readOnly(file, false);
    }
  }

  private static void readOnly(IFile file, boolean on) throws Exception {
    ResourceAttributes attributes = file.getResourceAttributes();
    attributes.setReadOnly(on);
    file.setResourceAttributes(attributes);
  }

  @Test
  void savedUnderAnotherNameTheMarkersGoAlong() throws Exception {
    try (SnnProject project = new SnnProject("saveas")) {
      IFile file = project.write("net.snn", SnnProject.GOOD);
      ITextEditor editor = SnnProject.open(file);
      SnnProject.document(editor).set(WRONG);
      Workbench.await("the marker", () -> SnnProject.problems(file).size() == 1);
      try (DialogAnswer named = DialogAnswer.to("Save As", dialog -> {
        Widgets.find(dialog, Text.class, field -> field.getText().equals("net.snn")).setText("other.snn");
        Widgets.press(dialog, "OK");
      })) {
        editor.doSaveAs();
      }
      IFile other = project.project().getFile("other.snn");
      Workbench.await("the marker at the new file only",
          () -> other.exists() && SnnProject.problems(other).size() == 1 && SnnProject.problems(file).isEmpty());
    }
  }
}
