package org.snn.ui.training;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.snn.ui.Threads;

/**
 * Shows the curves of runs, as a job has laid them out, and a crosshair over them. The wheel zooms, dragging moves, a double click
 * shows all again; so do +, -, the arrow keys and Home.
 */
final class CurveCanvas extends Canvas {

  /** Digits of a label at the left. */
  private static final String WIDEST = "0.00000";
  private static final String[] EMPTY = {"Run an experiment to see its curves here.",
      "Select a .snn file and choose", "Run As > SNN Experiment."};
  private static final String[] NONE_SHOWN = {"Tick a run to see its curves here."};
  private static final String[] NO_EPOCH = {"The first epoch is not over yet."};

  private final RunList runs;
  private final Control coloured;
  private final AtomicReference<FrameRequest> wanted = new AtomicReference<>();
  private final Job layout = Job.createSystem("Laying out curves", (ICoreRunnable) monitor -> layOut());
  private Frame frame;
  private View view = View.ALL;
  private boolean logarithmic;
  private int epoch;
  private int pointed;
  private double paintMillis;

  /** @param coloured a control whose colours it takes, which follow the theme */
  CurveCanvas(Composite parent, RunList runs, Control coloured) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
    this.runs = runs;
    this.coloured = coloured;
    addPaintListener(this::paint);
    addListener(SWT.Resize, event -> refresh());
    new CanvasControls(this);
  }

  /** Lays out and draws what the runs say now. */
  void refresh() {
    if (isDisposed() || getClientArea().width == 0) {
      return;
    }
    GC gc = new GC(this);
    int margin = gc.textExtent(WIDEST).x + 12;
    int line = gc.getFontMetrics().getHeight();
    gc.dispose();
    List<FrameRequest.Shown> shown =
        runs.shown().stream().map(run -> new FrameRequest.Shown(run.number(), runs.label(run), run.metrics())).toList();
    wanted.set(new FrameRequest(shown, getClientArea().width, getClientArea().height, margin, line, view, logarithmic));
    layout.schedule();
  }

  private void layOut() {
    FrameRequest request = wanted.getAndSet(null);
    if (request != null) {
      Frame laidOut = FrameLayout.of(request);
      Threads.onDisplay(this, () -> show(laidOut));
    }
  }

  private void show(Frame laidOut) {
    frame = laidOut;
    redraw();
  }

  private Palette palette() {
    return new Palette(coloured.getBackground(), coloured.getForeground());
  }

  private void paint(PaintEvent event) {
    if (frame == null || frame.isEmpty()) {
      drawHint(event.gc);
      return;
    }
    long start = System.nanoTime();
    draw(event.gc, getSize());
    paintMillis = (System.nanoTime() - start) / 1e6;
    if (epoch > 0) {
      Crosshair.paint(event.gc, palette(), frame, epoch, pointed);
    }
  }

  private void draw(GC gc, Point size) {
    gc.setBackground(palette().background());
    gc.fillRectangle(0, 0, size.x, size.y);
    FramePainter.paint(gc, palette(), frame);
  }

  private void drawHint(GC gc) {
    String[] hint = runs.all().isEmpty() ? EMPTY : runs.shown().isEmpty() ? NONE_SHOWN : NO_EPOCH;
    gc.setBackground(palette().background());
    gc.fillRectangle(getClientArea());
    gc.setForeground(palette().muted());
    int line = gc.getFontMetrics().getHeight() + 4;
    int y = getClientArea().height / 2 - hint.length * line / 2;
    for (String text : hint) {
      gc.drawText(text, Math.max(4, (getClientArea().width - gc.textExtent(text).x) / 2), y, true);
      y += line;
    }
  }

  /** What was laid out last, or null. */
  Frame frame() {
    return frame;
  }

  /** How long it took to draw the last frame. */
  double paintMillis() {
    return paintMillis;
  }

  /** The picture without the crosshair; to be disposed by the caller. */
  Image picture() {
    Point size = getSize();
    Image drawing = new Image(getDisplay(), size.x, size.y);
    GC gc = new GC(drawing);
    gc.setFont(getFont());
    draw(gc, size);
    gc.dispose();
    return drawing;
  }

  View view() {
    return view;
  }

  void show(View epochs) {
    view = epochs;
    refresh();
  }

  void setLogarithmic(boolean on) {
    logarithmic = on;
    refresh();
  }

  boolean isLogarithmic() {
    return logarithmic;
  }

  /** The epoch that the crosshair stands at, 0 if there is no crosshair. */
  int epoch() {
    return epoch;
  }

  /**
   * Moves the crosshair.
   *
   * @param newEpoch where to; 0 takes it away
   * @param plot number of the plot that the pointer is in
   */
  void setEpoch(int newEpoch, int plot) {
    if (newEpoch != epoch || plot != pointed) {
      epoch = newEpoch;
      pointed = plot;
      redraw();
    }
  }
}
