package org.snn.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snn.draw.chart.Axis;
import org.snn.draw.chart.Range;
import org.snn.draw.chart.Scale;
import org.snn.draw.chart.Thinning;
import org.snn.trainer.report.Curve;
import org.snn.trainer.report.RunMetrics;
import org.snn.trainer.report.RunMetrics.Figure;
import org.snn.ui.training.Frame.Area;
import org.snn.ui.training.Frame.Line;
import org.snn.ui.training.Frame.Mark;
import org.snn.ui.training.Frame.Plot;
import org.snn.ui.training.FrameRequest.Shown;

/** Makes frames: chooses scales, and of long curves the points that pixels can show. Knows nothing of widgets. */
final class FrameLayout {

  private static final int RIGHT = 14;
  private static final int GAP = 4;
  private static final int X_PIXELS_A_TICK = 70;
  private static final int Y_PIXELS_A_TICK = 32;
  /** From this ratio of width to height on plots stand side by side. */
  private static final double WIDE = 1.8;
  private static final double PERCENT = 100;

  private final FrameRequest request;
  private final View view;

  private FrameLayout(FrameRequest request) {
    this.request = request;
    this.view = request.view().of(request.epochs());
  }

  /** The frame that was asked for. */
  static Frame of(FrameRequest request) {
    return new Frame(request, request.epochs() == 0 ? List.of() : new FrameLayout(request).plots());
  }

  private List<Plot> plots() {
    boolean accuracy = request.runs().stream().map(Shown::metrics)
        .anyMatch(run -> run.of(Figure.TRAIN_ACCURACY).size() + run.of(Figure.VALIDATION_ACCURACY).size() > 0);
    List<Area> areas = areas(accuracy ? 2 : 1);
    List<Plot> plots = new ArrayList<>();
    plots.add(plot("Loss", request.logarithmic() ? Axis.logarithmic("") : Axis.linear(""), areas.get(0), Figure.TRAIN_LOSS,
        Figure.VALIDATION_LOSS, 1));
    if (accuracy) {
      plots.add(plot("Accuracy, %", Axis.linear("").within(0, PERCENT), areas.get(1), Figure.TRAIN_ACCURACY, Figure.VALIDATION_ACCURACY,
          PERCENT));
    }
    return plots;
  }

  /** Above each plot there is room for its title, below it for the epochs, and below all for the legend. */
  private List<Area> areas(int count) {
    boolean wide = request.width() > WIDE * request.height();
    int columns = wide ? count : 1;
    int rows = wide ? 1 : count;
    int above = request.line() + 2 * GAP;
    int below = request.line() + 2 * GAP;
    int width = request.width() / columns;
    int height = (request.height() - request.line() - GAP) / rows;
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int left = (wide ? i : 0) * width + request.margin();
      int top = (wide ? 0 : i) * height + above;
      int right = left - request.margin() + width - RIGHT;
      int bottom = top - above + height - below;
      areas.add(new Area(left, top, Math.max(left + 1, right), Math.max(top + 1, bottom)));
    }
    return areas;
  }

  private Plot plot(String title, Axis axis, Area area, Figure training, Figure validation, double factor) {
    Scale x = Scale.exact(Axis.linear("").ofCounts(), new Range(view.low(), view.high()), area.left(), area.right(),
        Math.max(1, area.width() / X_PIXELS_A_TICK));
    List<Thin> curves = new ArrayList<>();
    for (Shown run : request.runs()) {
      curves.add(thin(run, training, axis, area, factor));
      curves.add(thin(run, validation, axis, area, factor));
    }
    DoubleStream tests = tested().mapToDouble(run -> test(run, validation) * factor).filter(axis::shows);
    DoubleStream values = curves.stream().flatMapToDouble(curve -> DoubleStream.of(curve.values));
    Scale y = Scale.rounded(axis, Range.of(DoubleStream.concat(values, tests), axis), area.bottom(), area.top(),
        Math.max(axis.logarithmic() ? 4 : 2, (area.bottom() - area.top()) / Y_PIXELS_A_TICK));
    List<Mark> marks = tested().filter(run -> axis.shows(test(run, validation) * factor)).map(run -> new Mark(run.number(),
        place(run.metrics().epochs(), area), (int) Math.round(y.at(test(run, validation) * factor)))).toList();
    return new Plot(title, area, x, y, curves.stream().map(curve -> curve.line(y)).toList(), marks);
  }

  /** One point beyond each edge is kept, so that lines go on to the edge. */
  private Thin thin(Shown run, Figure figure, Axis axis, Area area, double factor) {
    Curve curve = run.metrics().of(figure);
    int from = Math.max(0, curve.firstFrom(view.low()) - 1);
    int to = Math.min(curve.size(), curve.firstFrom(view.high()) + 1);
    int[] kept = Thinning.of(curve::epoch, i -> axis.shows(curve.value(i)) ? curve.value(i) : Double.NaN, from, to, area.width());
    double[] values = IntStream.of(kept).mapToDouble(point -> curve.value(point) * factor).toArray();
    int[] places = IntStream.of(kept).map(point -> place(curve.epoch(point), area)).toArray();
    return new Thin(run.number(), figure == Figure.TRAIN_LOSS || figure == Figure.TRAIN_ACCURACY, places, values);
  }

  /** Like the scale, but also beyond its ends. */
  private int place(double epoch, Area area) {
    return (int) Math.round(area.left() + (epoch - view.low()) / (view.high() - view.low()) * area.width());
  }

  /** The runs whose test is in view. */
  private Stream<Shown> tested() {
    return request.runs().stream().filter(run -> run.metrics().isTested() && run.metrics().epochs() >= view.low()
        && run.metrics().epochs() <= view.high());
  }

  private static double test(Shown run, Figure figure) {
    return figure == Figure.VALIDATION_LOSS ? run.metrics().testLoss() : run.metrics().testAccuracy();
  }

  /** A curve between data and drawing: x are pixels already, y not yet, since the scale depends on all curves. */
  private record Thin(int run, boolean training, int[] places, double[] values) {

    Line line(Scale y) {
      int[] points = new int[2 * places.length];
      for (int i = 0; i < places.length; i++) {
        points[2 * i] = places[i];
        points[2 * i + 1] = (int) Math.round(y.at(values[i]));
      }
      return new Line(run, training, points);
    }
  }
}
