package org.snn.ui.training;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.snn.ui.training.Frame.Area;
import org.snn.ui.training.Frame.Line;
import org.snn.ui.training.Frame.Mark;
import org.snn.ui.training.Frame.Plot;

/** Draws frames. Training curves are thin and dashed, validation curves bold; a diamond is a test. */
final class FramePainter {

  /** A curve with more points a pixel is a band: dashes would not be seen in it, and take long to draw. */
  private static final int MANY = 2;
  private static final int[] DASHES = {5, 4};
  private static final int TICK = 4;
  private static final int DIAMOND = 6;

  private final GC gc;
  private final Palette palette;
  private final Frame frame;

  private FramePainter(GC gc, Palette palette, Frame frame) {
    this.gc = gc;
    this.palette = palette;
    this.frame = frame;
  }

  static void paint(GC gc, Palette palette, Frame frame) {
    FramePainter painter = new FramePainter(gc, palette, frame);
    gc.setAntialias(SWT.ON);
    frame.plots().forEach(painter::plot);
    if (!frame.isEmpty()) {
      painter.legend();
    }
  }

  private void plot(Plot plot) {
    Area area = plot.area();
    gc.setForeground(palette.text());
    gc.drawText(plot.title(), area.left(), area.top() - gc.getFontMetrics().getHeight() - TICK, true);
    values(plot);
    epochs(plot);
    gc.setClipping(new Rectangle(area.left(), area.top() - 1, area.width() + 1, area.bottom() - area.top() + 2));
    plot.lines().forEach(line -> line(line, area));
    gc.setClipping((Rectangle) null);
    plot.marks().forEach(this::mark);
  }

  private void values(Plot plot) {
    Area area = plot.area();
    for (int i = 0; i < plot.y().ticks().size(); i++) {
      int y = (int) Math.round(plot.y().at(plot.y().ticks().get(i).doubleValue()));
      gc.setForeground(palette.grid());
      gc.drawLine(area.left(), y, area.right(), y);
      gc.setForeground(palette.muted());
      String label = plot.y().labels().get(i);
      Point size = gc.textExtent(label);
      gc.drawText(label, area.left() - 2 * TICK - size.x, y - size.y / 2, true);
    }
    gc.setForeground(palette.axis());
    gc.drawLine(area.left(), area.bottom(), area.right(), area.bottom());
  }

  private void epochs(Plot plot) {
    Area area = plot.area();
    for (int i = 0; i < plot.x().ticks().size(); i++) {
      int x = (int) Math.round(plot.x().at(plot.x().ticks().get(i).doubleValue()));
      gc.setForeground(palette.axis());
      gc.drawLine(x, area.bottom(), x, area.bottom() + TICK);
      gc.setForeground(palette.muted());
      String label = plot.x().labels().get(i);
      int width = gc.textExtent(label).x;
      gc.drawText(label, Math.min(x - width / 2, frame.request().width() - width), area.bottom() + TICK + 1, true);
    }
  }

  private void line(Line line, Area area) {
    int[] points = line.points();
    gc.setForeground(palette.run(line.run()));
    boolean many = points.length / 2 > MANY * area.width();
    gc.setAlpha(line.training() ? 150 : 255);
    gc.setLineWidth(line.training() || many ? 1 : 2);
    if (line.training() && !many) {
      gc.setLineDash(DASHES);
    }
    if (points.length == 2) {
      gc.setBackground(palette.run(line.run()));
      gc.fillOval(points[0] - 2, points[1] - 2, 5, 5);
    } else {
      gc.drawPolyline(points);
    }
    gc.setLineDash(null);
    gc.setLineWidth(1);
    gc.setAlpha(255);
  }

  private void mark(Mark mark) {
    gc.setBackground(palette.run(mark.run()));
    gc.setForeground(palette.background());
    int[] diamond = diamond(mark.x(), mark.y(), DIAMOND);
    gc.fillPolygon(diamond);
    gc.drawPolygon(diamond);
  }

  /** What line is what, in the last row. */
  private void legend() {
    String[] texts = {"validation", "training", "test"};
    int line = gc.getFontMetrics().getHeight();
    int y = frame.request().height() - line - 2;
    Area last = frame.plots().get(frame.plots().size() - 1).area();
    gc.setForeground(palette.muted());
    gc.drawText("epoch", frame.plots().get(0).area().left(), y, true);
    int x = last.right();
    for (int i = texts.length - 1; i >= 0; i--) {
      x -= gc.textExtent(texts[i]).x;
      gc.setForeground(palette.muted());
      gc.drawText(texts[i], x, y, true);
      x -= 32;
      sample(i, x, y + line / 2);
      x -= 14;
    }
  }

  private static int[] diamond(int x, int y, int half) {
    return new int[] {x - half, y, x, y - half, x + half, y, x, y + half};
  }

  private void sample(int kind, int x, int y) {
    gc.setForeground(palette.muted());
    gc.setBackground(palette.muted());
    if (kind == 2) {
      gc.fillPolygon(diamond(x + 19, y, 5));
      return;
    }
    gc.setLineWidth(kind == 0 ? 2 : 1);
    gc.setLineDash(kind == 0 ? null : DASHES);
    gc.drawLine(x, y, x + 26, y);
    gc.setLineDash(null);
    gc.setLineWidth(1);
  }
}
