package org.snn.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.trainer.report.MetricsReader;
import org.snn.trainer.report.RunMetrics;
import org.snn.ui.training.Frame.Area;
import org.snn.ui.training.Frame.Line;
import org.snn.ui.training.Frame.Plot;

/** What is drawn where, without widgets. */
class FrameLayoutTest {

  @TempDir
  Path folder;

  private RunMetrics metrics(String lines) throws IOException {
    MetricsReader reader = new MetricsReader(Files.writeString(folder.resolve("metrics.jsonl"), lines));
    reader.read();
    return reader.metrics();
  }

  private static Frame frame(RunMetrics metrics, int width, int height, View view, boolean logarithmic) {
    return FrameLayout.of(new FrameRequest(List.of(new FrameRequest.Shown(0, "run", metrics)), width, height, 50, 16, view, logarithmic));
  }

  private static final String FOUR = """
      {"epoch":1,"trainLoss":8.0,"valLoss":10.0,"trainAccuracy":0.25}
      {"epoch":2,"trainLoss":4.0,"valLoss":5.0,"trainAccuracy":0.5}
      {"epoch":3,"trainLoss":null,"valLoss":0.0,"trainAccuracy":0.75}
      {"epoch":4,"trainLoss":1.0,"valLoss":1.0,"trainAccuracy":1.0}
      {"testLoss":2.0,"testAccuracy":0.75}
      """;

  @Test
  void curvesRunFromTheFirstEpochToTheLast() throws IOException {
    Plot loss = frame(metrics(FOUR), 400, 600, View.ALL, false).plots().get(0);
    Area area = loss.area();
    Line validation = loss.lines().get(1);
    assertThat(validation.training()).isFalse();
    assertThat(validation.points()).hasSize(8);
    assertThat(validation.points()[0]).isEqualTo(area.left());
    assertThat(validation.points()[1]).as("10 is the highest").isEqualTo(area.top());
    assertThat(validation.points()[6]).isEqualTo(area.right());
    assertThat((double) validation.points()[5]).as("0 is the lowest").isCloseTo(area.bottom(), within(1.0));
    assertThat(loss.lines().get(0).points()).as("without what is not finite").hasSize(6);
    assertThat(loss.marks()).hasSize(1);
    assertThat(loss.marks().get(0).x()).isEqualTo(area.right());
    assertThat((double) loss.marks().get(0).y()).isCloseTo(loss.y().at(2), within(0.5));
  }

  @Test
  void accuraciesArePerCentInAPlotOfTheirOwn() throws IOException {
    List<Plot> plots = frame(metrics(FOUR), 400, 600, View.ALL, false).plots();
    assertThat(plots).hasSize(2);
    assertThat(plots.get(1).y().valueAt(plots.get(1).area().top())).isCloseTo(100, within(1e-9));
    assertThat(plots.get(1).area().top()).as("below").isGreaterThan(plots.get(0).area().bottom());
    assertThat(frame(metrics("{\"epoch\":1,\"trainLoss\":1.0}\n"), 400, 600, View.ALL, false).plots()).as("regression").hasSize(1);
  }

  @Test
  void wideCanvasesHavePlotsSideBySide() throws IOException {
    Frame frame = frame(metrics(FOUR), 1000, 200, View.ALL, false);
    Area loss = frame.plots().get(0).area();
    Area accuracy = frame.plots().get(1).area();
    assertThat(accuracy.left()).isGreaterThan(loss.right());
    assertThat(accuracy.top()).isEqualTo(loss.top());
    assertThat(accuracy.right()).isLessThanOrEqualTo(1000);
    assertThat(frame.plot(loss.left() + 5, 100)).isSameAs(frame.plots().get(0));
    assertThat(frame.plot(990, 0)).isSameAs(frame.plots().get(1));
  }

  @Test
  void logarithmicAxesLeaveOutZero() throws IOException {
    Plot loss = frame(metrics(FOUR), 400, 600, View.ALL, true).plots().get(0);
    assertThat(loss.lines().get(1).points()).hasSize(6);
    double place = loss.y().at(Math.sqrt(10));
    assertThat(place).isCloseTo((loss.y().at(1) + loss.y().at(10)) / 2, within(1e-6));
  }

  @Test
  void linesGoOnBeyondTheEdgesOfACloserView() throws IOException {
    Plot loss = frame(metrics(FOUR), 400, 600, new View(1.5, 2.5), false).plots().get(0);
    int[] points = loss.lines().get(1).points();
    assertThat(points).hasSize(6);
    assertThat(points[0]).isLessThan(loss.area().left());
    assertThat(points[4]).isGreaterThan(loss.area().right());
    assertThat(loss.marks()).as("the test is out of view").isEmpty();
  }

  @Test
  void nothingIsAnEmptyFrame() throws IOException {
    assertThat(frame(metrics(""), 400, 300, View.ALL, false).isEmpty()).isTrue();
    assertThat(frame(metrics(FOUR), 1, 1, View.ALL, false).isEmpty()).as("no room is no reason to fail").isFalse();
  }

  @Test
  void valuesOfAnEpochAreWords() throws IOException {
    List<FrameRequest.Shown> runs = List.of(new FrameRequest.Shown(3, "deep", metrics(FOUR)));
    assertThat(Values.at(2, runs)).containsExactly(new Values.Row(3, "deep   training 4.000, 50.00 %   validation 5.000", false));
    assertThat(Values.at(4, runs).get(0).parts()).containsExactly(new Values.Row(3, "deep", false),
        new Values.Row(3, "training 1.000, 100.00 %", true), new Values.Row(3, "validation 1.000", true),
        new Values.Row(3, "test 2.000, 75.00 %", true));
    assertThat(Values.at(5, runs)).isEmpty();
  }

  @Test
  void zoomKeepsWhatIsUnderThePointer() {
    View closer = View.ALL.zoomed(2, 25, 101);
    assertThat(closer.high() - closer.low()).isCloseTo(50, within(1e-9));
    assertThat((25 - closer.low()) / 50).isCloseTo(24 / 100.0, within(1e-9));
    assertThat(closer.moved(-1000, 101).low()).isCloseTo(1, within(1e-9));
    assertThat(closer.moved(1000, 101).high()).isCloseTo(101, within(1e-9));
    assertThat(closer.zoomed(0.5, 25, 101).isAll()).isTrue();
    assertThat(View.ALL.zoomed(1e9, 50, 101).high() - View.ALL.zoomed(1e9, 50, 101).low()).isCloseTo(2, within(1e-9));
  }
}
