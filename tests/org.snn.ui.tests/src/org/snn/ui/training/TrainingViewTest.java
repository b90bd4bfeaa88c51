package org.snn.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snn.trainer.report.RunMetrics.Figure;
import org.snn.ui.Heartbeat;
import org.snn.ui.Workbench;
import org.snn.ui.launch.TrainerProcess;
import org.snn.ui.launch.TrainingProject;

class TrainingViewTest {

  private static final int LONG = 100_000;
  private static final long FREEZE = 200;

  private TrainingProject project;

  @BeforeEach
  void open() throws Exception {
    Workbench.open();
    hide();
    project = TrainingProject.create("trainings");
  }

  @AfterEach
  void close() throws Exception {
    hide();
    project.delete();
  }

  private static void hide() {
    IViewPart view = Workbench.window().getActivePage().findView(TrainingView.ID);
    if (view != null) {
      Workbench.window().getActivePage().hideView(view);
    }
  }

  private static TrainingView show() throws Exception {
    return (TrainingView) Workbench.window().getActivePage().showView(TrainingView.ID);
  }

  /** Losses that fall with noise, accuracies that rise. */
  private Path run(String name, int epochs, int seed) throws Exception {
    Path folder = Files.createDirectories(project.folder().resolve("runs").resolve(name));
    Random random = new Random(seed);
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= epochs; i++) {
      double loss = 2.3 * Math.exp(-4.0 * i / epochs) + 0.05 * seed + 0.05 * random.nextDouble();
      lines.append(String.format(Locale.ROOT,
          "{\"epoch\":%d,\"rate\":0.01,\"seconds\":0.5,\"trainLoss\":%.6f,\"trainAccuracy\":%.6f,\"valLoss\":%.6f,\"valAccuracy\":%.6f}%n",
          i, loss, 1 - loss / 2.6, loss * 1.1, 1 - loss / 2.4));
    }
    lines.append("{\"testLoss\":0.25,\"testAccuracy\":0.93}\n");
    Files.writeString(folder.resolve("run.json"), "{\"state\": \"FINISHED\"}");
    Files.writeString(folder.resolve("metrics.jsonl"), lines.toString());
    return folder;
  }

  private static boolean hasColour(CurveCanvas canvas, RGB colour) {
    Image picture = canvas.picture();
    ImageData data = picture.getImageData();
    picture.dispose();
    for (int y = 0; y < data.height; y++) {
      for (int x = 0; x < data.width; x++) {
        RGB there = data.palette.getRGB(data.getPixel(x, y));
        if (Math.abs(there.red - colour.red) + Math.abs(there.green - colour.green) + Math.abs(there.blue - colour.blue) < 12) {
          return true;
        }
      }
    }
    return false;
  }

  private static RGB colour(TrainingView view, Run run) {
    return new Palette(view.table().control().getBackground(), view.table().control().getForeground()).run(run.number()).getRGB();
  }

  @Test
  void saysWhatToDoWhileThereIsNothing() throws Exception {
    TrainingView view = show();
    Workbench.await("an empty picture", () -> view.canvas().frame() != null);
    assertThat(view.runs().all()).isEmpty();
    assertThat(view.canvas().frame().isEmpty()).isTrue();
    Workbench.picture("training-empty");
  }

  @Test
  void curvesOfARunningTrainingGrow() throws Exception {
    TrainerProcess trainer = TrainingProject.run(project.longTraining());
    TrainingView view = Curves.shown();
    Curves.awaitEpochs(view, 2);
    int epochs = view.canvas().frame().request().epochs();
    try (Heartbeat heart = new Heartbeat()) {
      Workbench.await("more epochs", () -> view.canvas().frame().request().epochs() > epochs + 3);
      System.out.printf("while training: UI thread busy for %d ms at most, beats %d ms apart%n", heart.busyMillis(), heart.longestMillis());
      assertThat(heart.busyMillis()).as(heart.place()).isLessThan(FREEZE);
    }

    Run run = view.runs().shown().get(0);
    assertThat(run.name()).isEqualTo("long");
    assertThat(run.state()).isEqualTo(Run.State.RUNNING);
    assertThat(view.canvas().frame().plots()).hasSize(2);
    assertThat(view.canvas().frame().plots().get(0).lines()).allSatisfy(line -> assertThat(line.points().length).isGreaterThanOrEqualTo(8));
    assertThat(hasColour(view.canvas(), colour(view, run))).isTrue();
    Workbench.picture("training-live");

    trainer.terminate();
    Workbench.await("the end", () -> run.state() == Run.State.STOPPED);
  }

  @Test
  void buttonsStopAndResume() throws Exception {
    TrainerProcess trainer = TrainingProject.run(project.longTraining());
    TrainingView view = Curves.shown();
    Curves.awaitEpochs(view, 2);
    Run run = view.runs().shown().get(0);
    Workbench.click(button(view, "Stop"));
    Workbench.await("the end", () -> trainer.isTerminated() && run.state() == Run.State.STOPPED);
    assertThat(trainer.folder()).isEqualTo(run.folder().toString());
    assertThat(run.folder().resolve("checkpoint.snnc")).exists();
    assertThat(run.folder().resolve("model.snna")).doesNotExist();
    int before = run.metrics().epochs();
    Workbench.picture("training-stopped");

    IProcess[] processes = TrainingProject.processes();
    Workbench.click(button(view, "Resume"));
    TrainerProcess resumed = TrainingProject.next(processes);
    Curves.awaitEpochs(view, before + 3);
    assertThat(run.state()).isEqualTo(Run.State.RUNNING);
    Workbench.picture("training-resumed");
    Workbench.click(button(view, "Stop"));
    Workbench.await("the end", () -> resumed.isTerminated() && run.state() == Run.State.STOPPED);
    assertThat(view.runs().all()).as("the same run").containsExactly(run);
    assertThat(epochs(run)).as("each epoch once").isEqualTo(IntStream.rangeClosed(1, run.metrics().epochs()).boxed().toList());
  }

  private static List<Integer> epochs(Run run) throws Exception {
    return Files.readAllLines(run.folder().resolve("metrics.jsonl")).stream()
        .map(line -> Integer.parseInt(line.replaceAll(".*\"epoch\": *(\\d+).*", "$1"))).toList();
  }

  private static ToolItem button(TrainingView view, String text) {
    ToolBarManager bar = (ToolBarManager) view.getViewSite().getActionBars().getToolBarManager();
    Workbench.await(text, () -> item(bar, text).isEnabled());
    return item(bar, text);
  }

  private static ToolItem item(ToolBarManager bar, String text) {
    return Arrays.stream(bar.getControl().getItems())
        .filter(item -> item.getData() instanceof ActionContributionItem action && action.getAction().getText().equals("&" + text))
        .findFirst().orElseThrow();
  }

  @Test
  void severalRunsAreComparedUnderThePointer() throws Exception {
    run("wide", 60, 1);
    run("deep", 80, 3);
    TrainingView view = show();
    Workbench.await("two runs", () -> view.runs().all().size() == 2);
    view.runs().all().forEach(run -> view.runs().show(run, true));
    view.table().refresh();
    view.canvas().refresh();
    Curves.awaitRuns(view, 2);

    assertThat(view.runs().all()).allSatisfy(run -> assertThat(hasColour(view.canvas(), colour(view, run))).isTrue());
    Event move = new Event();
    move.x = (int) view.canvas().frame().plots().get(0).x().at(40);
    move.y = 80;
    view.canvas().notifyListeners(SWT.MouseMove, move);
    assertThat(view.canvas().epoch()).isEqualTo(40);
    assertThat(Values.at(40, view.canvas().frame().request().runs())).hasSize(2);
    assertThat(Values.at(70, view.canvas().frame().request().runs())).as("one has ended before").hasSize(1);
    Workbench.picture("training-runs");
  }

  @Test
  void wheelKeysAndButtonsChangeTheView() throws Exception {
    run("deep", 80, 3);
    TrainingView view = show();
    Curves.awaitEpochs(view, 80);
    CurveCanvas canvas = view.canvas();
    Event wheel = new Event();
    wheel.count = 3;
    wheel.x = (int) canvas.frame().plots().get(0).x().at(20);
    double before = canvas.frame().plots().get(0).x().valueAt(wheel.x);
    canvas.notifyListeners(SWT.MouseVerticalWheel, wheel);
    Workbench.await("a closer view", () -> !canvas.frame().request().view().isAll());
    assertThat(canvas.frame().plots().get(0).x().valueAt(wheel.x)).as("what is under the pointer stays").isCloseTo(before, within(1.0));
    canvas.notifyListeners(SWT.MouseDoubleClick, new Event());
    Workbench.await("all", () -> canvas.frame().request().view().isAll());
    canvas.setLogarithmic(true);
    Workbench.await("a logarithmic axis", () -> canvas.frame().request().logarithmic());
    Workbench.picture("training-logarithmic");
  }

  @Test
  void aHundredThousandEpochsAreSmooth() throws Exception {
    run("endless", LONG, 2);
    TrainingView view = show();
    try (Heartbeat heart = new Heartbeat()) {
      Curves.awaitEpochs(view, LONG);
      Event wheel = new Event();
      wheel.count = 3;
      wheel.x = 250;
      for (int i = 0; i < 5; i++) {
        Frame before = view.canvas().frame();
        view.canvas().notifyListeners(SWT.MouseVerticalWheel, wheel);
        Workbench.await("a closer view", () -> view.canvas().frame() != before);
        Workbench.pause();
      }
      System.out.printf("100,000 epochs: UI thread busy for %d ms at most%n", heart.busyMillis());
      assertThat(heart.busyMillis()).as(heart.place()).isLessThan(FREEZE);
    }
    view.canvas().show(View.ALL);
    Workbench.await("all again", () -> view.canvas().frame().request().view().isAll());
    Workbench.pause();
    System.out.printf(Locale.ROOT, "100,000 epochs: painted in %.1f ms%n", view.canvas().paintMillis());
    assertThat(view.canvas().frame().plots()).allSatisfy(plot -> assertThat(plot.lines()).allSatisfy(
        line -> assertThat(line.points().length / 2).isBetween(plot.area().width(), 4 * plot.area().width() + 4)));
    Workbench.picture("training-100000");
  }

  @Test
  void curvesAreExported() throws Exception {
    run("deep", 30, 3);
    TrainingView view = show();
    Curves.awaitEpochs(view, 30);
    ExportDialog export = new ExportDialog(view.canvas(), view.runs());
    for (String name : new String[] {"curves.csv", "curves.svg", "curves.png"}) {
      export.save(project.folder().resolve(name));
      Workbench.await(name, () -> Files.exists(project.folder().resolve(name)));
    }
    Workbench.pause();
    assertThat(Files.readAllLines(project.folder().resolve("curves.csv"))).hasSize(1 + 30 + 1);
    assertThat(Files.readString(project.folder().resolve("curves.svg"))).startsWith("<svg").contains("deep, validation");
    ImageData picture = new ImageData(project.folder().resolve("curves.png").toString());
    assertThat(picture.width).isEqualTo(view.canvas().getSize().x);
  }

  @Test
  void darkThemesHaveTheirOwnColours() throws Exception {
    run("wide", 60, 1);
    run("deep", 80, 3);
    Workbench.inDark(() -> {
      TrainingView view = show();
      Workbench.await("two runs", () -> view.runs().all().size() == 2);
      view.runs().all().forEach(run -> view.runs().show(run, true));
      view.table().refresh();
      view.canvas().refresh();
      Curves.awaitRuns(view, 2);
      view.canvas().setEpoch(30, 0);
      assertThat(hasColour(view.canvas(), colour(view, view.runs().all().get(0)))).isTrue();
      Workbench.picture("training-dark");
    });
  }

  @Test
  void onlyTheLastRunIsShownAtFirst() throws Exception {
    run("old", 5, 1);
    Path fresh = run("fresh", 5, 2);
    Files.setLastModifiedTime(project.folder().resolve("runs/old/metrics.jsonl"), FileTime.fromMillis(0));
    TrainingView view = show();
    Curves.awaitEpochs(view, 5);
    assertThat(view.runs().shown().stream().map(Run::folder)).containsExactly(fresh);
    assertThat(view.runs().all().get(1).metrics().of(Figure.TRAIN_LOSS).size()).isEqualTo(5);
  }
}
