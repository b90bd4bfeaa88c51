package org.snn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snn.ui.network.Drawing;
import org.snn.ui.network.NetworkView;

class ArtefactEditorTest {

  private IWorkbenchPage page;
  private TestProject project;

  @BeforeEach
  void open() throws Exception {
    page = Workbench.open();
    project = TestProject.create("trained");
  }

  @AfterEach
  void delete() throws Exception {
    project.delete();
  }

  @Test
  void showsWhatIsInATrainedNetwork() throws Exception {
    OpenArtefact editor = OpenArtefact.of(project.train(), "overview");
    assertThat(editor.form().getText()).isEqualTo("Small");
    Workbench.picture("artefact-overview");
    page.toggleZoom(page.getReference(editor.editor()));
    picturePages(editor, "");
  }

  @Test
  void isReadableInTheDark() throws Exception {
    OpenArtefact editor = OpenArtefact.of(project.train(), "overview");
    page.toggleZoom(page.getReference(editor.editor()));
    for (String id : new String[] {"layers", "weights", "provenance", "overview"}) {
      editor.editor().setActivePage(id);
    }
    Workbench.inDark(() -> picturePages(editor, "-dark"));
  }

  private static void picturePages(OpenArtefact editor, String suffix) throws Exception {
    Workbench.picture("artefact-overview-large" + suffix);
    editor.editor().setActivePage("layers");
    Table layers = Widgets.find(editor.form(), Table.class);
    assertThat(layers.getItem(0).getText(3)).isEqualTo("dense");
    Workbench.picture("artefact-layers" + suffix);
    editor.editor().setActivePage("weights");
    Workbench.pause();
    Workbench.picture("artefact-weights" + suffix);
    Button logarithmic = Widgets.find(editor.form(), Button.class, button -> button.getText().contains("ogarithmic"));
    logarithmic.setSelection(true);
    logarithmic.notifyListeners(SWT.Selection, new Event());
    Workbench.picture("artefact-weights-logarithmic" + suffix);
    editor.editor().setActivePage("provenance");
    assertThat(Widgets.find(editor.form(), Text.class, text -> text.getText().equals("snn train small.snn --quiet"))).isNotNull();
    Workbench.picture("artefact-provenance" + suffix);
  }

  @Test
  void theNetworkViewShowsItsWeights() throws Exception {
    NetworkView view = (NetworkView) page.showView(NetworkView.ID);
    OpenArtefact.of(project.train(), "overview");
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
    picturePages(OpenArtefact.of(project.train(), "overview"), "-before");
    page.closeAllEditors(false);
    try (Heartbeat heart = new Heartbeat()) {
      long start = System.nanoTime();
      OpenArtefact editor = OpenArtefact.of(project.get("runs/million/model.snna"), "overview");
      double opened = (System.nanoTime() - start) / 1e9;
      Workbench.await("its picture", () -> view.canvas().picture() != null && view.canvas().picture().scene().title().equals("Million"));
      double drawn = (System.nanoTime() - start) / 1e9;
      for (String id : new String[] {"layers", "weights", "provenance", "overview"}) {
        editor.editor().setActivePage(id);
        Workbench.pause();
      }
      System.out.printf(Locale.ROOT, "a million connections: overview after %.1f s, picture after %.1f s, UI thread busy for %d ms at most%n",
          opened, drawn, heart.busyMillis());
      assertThat(heart.busyMillis()).as(heart.place()).isLessThan(200);
    }
    Workbench.picture("artefact-million");
    aFileThatIsReplacedWhileItIsReadIsShownAsItIs(project.get("runs/million/model.snna"), project.get("runs/small/model.snna"));
  }

  private void aFileThatIsReplacedWhileItIsReadIsShownAsItIs(IFile large, IFile other) throws Exception {
    byte[] small = Files.readAllBytes(other.getLocation().toPath());
    OpenArtefact editor = OpenArtefact.of(large, "overview");
    AtomicBoolean done = new AtomicBoolean();
    IJobChangeListener ends = new JobChangeAdapter() {
      @Override
      public void done(IJobChangeEvent event) {
        done.compareAndSet(false, isReading(event.getJob()));
      }
    };
    Job.getJobManager().addJobChangeListener(ends);
    large.setContents(new ByteArrayInputStream(Files.readAllBytes(large.getLocation().toPath())), true, false, null);
    // On a busy machine it may be drawn, and done, before anybody looks.
    Workbench.await("the large one to be drawn", () -> isDrawing() || done.get());
    Job.getJobManager().removeJobChangeListener(ends);
    large.setContents(new ByteArrayInputStream(small), true, false, null);
    Workbench.await("the new network", () -> editor.form().getText().equals("Small"));
    Workbench.await("the end of all reading", () -> !isReading());
    Workbench.pause();
    assertThat(editor.form().getText()).isEqualTo("Small");
  }

  private static boolean isReading() {
    return Arrays.stream(Job.getJobManager().find(null)).anyMatch(ArtefactEditorTest::isReading);
  }

  private static boolean isReading(Job job) {
    return job.getName().startsWith("Reading ");
  }

  /** Whether the file has been read, and what was in it is being drawn. */
  private static boolean isDrawing() {
    return Arrays.stream(Job.getJobManager().find(null)).filter(ArtefactEditorTest::isReading).map(Job::getThread)
        .filter(Objects::nonNull).flatMap(thread -> Arrays.stream(thread.getStackTrace()))
        .anyMatch(frame -> frame.getClassName().equals(Drawing.class.getName()));
  }

  @Test
  void followsItsFile() throws Exception {
    IFile model = project.train();
    OpenArtefact editor = OpenArtefact.of(model, "overview");
    NetworkView view = (NetworkView) page.showView(NetworkView.ID);
    page.activate(editor.editor());
    Workbench.await("the picture", () -> view.canvas().picture() != null);
    model.move(IPath.fromOSString("best.snna"), true, null);
    Workbench.await("the new name", () -> editor.editor().getTitle().equals("best.snna"));
    editor.awaitPage("overview");
    assertThat(Widgets.find(editor.form(), Text.class, text -> text.getText().startsWith("best.snna,"))).isNotNull();
    Workbench.await("the picture of the renamed file", () -> view.canvas().picture() != null && view.canvas().notice().isEmpty());
    Workbench.picture("artefact-renamed");
    project.get("runs/small/best.snna").delete(true, null);
    Workbench.await("the editor to close", () -> page.findEditor(editor.editor().getEditorInput()) == null);
    Workbench.await("no picture", () -> view.canvas().picture() == null);
  }

  @Test
  void manyGroupsDoNotMakeManyWidgets() throws Exception {
    StringBuilder text = new StringBuilder("network Many {\n  input x[5]\n");
    IntStream.range(0, 300).forEach(i -> text.append("  hidden h%d[1] tanh\n".formatted(i)));
    text.append("  output y[3] softmax\n");
    IntStream.range(0, 300).forEach(i -> text.append("  connect x -> h%d -> y\n".formatted(i)));
    text.append("}\nexperiment many {\n  network Many\n  data synthetic { samples 100 train 80% validation 10% test 10% }\n"
        + "  epochs 1\n}\n");
    project.file("many.snn", text.toString());
    project.snn("train", "many.snn", "--quiet");
    OpenArtefact editor = OpenArtefact.of(project.get("runs/many/model.snna"), "overview");
    Table pairs = Widgets.find(editor.form(), Table.class);
    assertThat(pairs.getStyle() & SWT.VIRTUAL).isNotZero();
    assertThat(pairs.getItemCount()).isEqualTo(600);
    assertThat(pairs.getItem(599).getText(2)).isNotEmpty();
    Workbench.picture("artefact-many-groups");
    editor.editor().setActivePage("weights");
    Combo choice = Widgets.find(editor.form(), Combo.class);
    assertThat(choice.getItemCount()).isLessThan(300);
    assertThat(choice.getToolTipText()).contains("301 groups");
  }

  @Test
  void saysWhyADamagedFileCannotBeShown() throws Exception {
    IFile model = project.train();
    byte[] bytes = Files.readAllBytes(model.getLocation().toPath());
    bytes[bytes.length / 2] ^= 1;
    Path damaged = project.folder().resolve("damaged.snna");
    Files.write(damaged, bytes);
    Files.write(project.folder().resolve("cut.snna"), new byte[] {'P', 'K', 3, 4});
    project.refresh();
    OpenArtefact editor = OpenArtefact.of(project.get("damaged.snna"), "message");
    assertThat(editor.form().getText()).isEqualTo("This trained network cannot be shown");
    Workbench.picture("artefact-damaged");
    OpenArtefact.of(project.get("cut.snna"), "message");
  }
}
