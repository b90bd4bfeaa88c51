package org.snn.ui.training;

import java.util.List;
import org.eclipse.swt.graphics.GC;
import org.snn.trainer.report.RunMetrics.Figure;
import org.snn.ui.training.Frame.Plot;
import org.snn.ui.training.FrameRequest.Shown;
import org.snn.ui.training.Values.Row;

/** Draws the line at the epoch under the pointer, and a box with the values there. */
final class Crosshair {

  private static final int PAD = 6;
  private static final int DOT = 7;

  private Crosshair() {
  }

  /** @param pointed number of the plot that the pointer is in: the box stands in the other one, if there is one */
  static void paint(GC gc, Palette palette, Frame frame, int epoch, int pointed) {
    for (Plot plot : frame.plots()) {
      int x = (int) Math.round(plot.x().at(epoch));
      gc.setForeground(palette.axis());
      gc.drawLine(x, plot.area().top(), x, plot.area().bottom());
      dots(gc, palette, frame, plot, x, epoch);
    }
    box(gc, palette, frame, frame.plots().get((pointed + 1) % frame.plots().size()), epoch);
  }

  private static void dots(GC gc, Palette palette, Frame frame, Plot plot, int x, int epoch) {
    boolean loss = plot == frame.plots().get(0);
    for (Shown run : frame.request().runs()) {
      double value = Values.value(run, loss ? Figure.VALIDATION_LOSS : Figure.VALIDATION_ACCURACY, epoch, loss ? 1 : 100);
      if (Double.isFinite(value)) {
        int y = (int) Math.round(plot.y().at(value));
        gc.setBackground(palette.run(run.number()));
        gc.fillOval(x - DOT / 2, y - DOT / 2, DOT, DOT);
      }
    }
  }

  private static void box(GC gc, Palette palette, Frame frame, Plot plot, int epoch) {
    List<Row> rows = Values.at(epoch, frame.request().runs());
    String title = "Epoch %,d".formatted(epoch);
    int line = gc.getFontMetrics().getHeight() + 2;
    if (width(gc, title, rows, line) > frame.request().width()) {
      rows = rows.stream().flatMap(row -> row.parts().stream()).toList();
    }
    int width = width(gc, title, rows, line);
    int x = (int) Math.round(plot.x().at(epoch));
    int left = x + PAD + width <= frame.request().width() ? x + PAD : Math.max(0, x - PAD - width);
    int height = line * (rows.size() + 1) + 2 * PAD;
    int top = Math.max(0, Math.min(plot.area().top() + PAD, frame.request().height() - height - 1));
    gc.setBackground(palette.background());
    gc.setForeground(palette.axis());
    gc.setAlpha(235);
    gc.fillRectangle(left, top, width, height);
    gc.setAlpha(255);
    gc.drawRectangle(left, top, width, height);
    gc.setForeground(palette.text());
    gc.drawText(title, left + PAD, top + PAD, true);
    for (int i = 0; i < rows.size(); i++) {
      int y = top + PAD + line * (i + 1);
      if (!rows.get(i).continued()) {
        gc.setBackground(palette.run(rows.get(i).run()));
        gc.fillRectangle(left + PAD, y + line / 2 - 5, 9, 9);
      }
      gc.drawText(rows.get(i).text(), left + PAD + line, y, true);
    }
  }

  private static int width(GC gc, String title, List<Row> rows, int indent) {
    int texts = rows.stream().mapToInt(row -> gc.textExtent(row.text()).x + indent).max().orElse(0);
    return Math.max(gc.textExtent(title).x, texts) + 2 * PAD;
  }
}
