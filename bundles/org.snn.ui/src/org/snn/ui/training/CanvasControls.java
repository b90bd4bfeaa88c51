package org.snn.ui.training;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.snn.ui.training.Frame.Area;
import org.snn.ui.training.Frame.Plot;

/** What pointer and keys do on a canvas of curves. */
final class CanvasControls {

  private static final double STEP = 1.25;
  private static final double MOVE = 0.1;

  private final CurveCanvas canvas;
  private int dragged = Integer.MIN_VALUE;

  CanvasControls(CurveCanvas canvas) {
    this.canvas = canvas;
    canvas.addListener(SWT.MouseMove, this::move);
    canvas.addListener(SWT.MouseExit, event -> canvas.setEpoch(0, 0));
    canvas.addListener(SWT.MouseDown, event -> {
      canvas.setFocus();
      dragged = event.button == 1 ? event.x : Integer.MIN_VALUE;
    });
    canvas.addListener(SWT.MouseUp, event -> dragged = Integer.MIN_VALUE);
    canvas.addListener(SWT.MouseDoubleClick, event -> canvas.show(View.ALL));
    canvas.addListener(SWT.MouseVerticalWheel, event -> {
      zoom(Math.pow(STEP, Math.signum(event.count)), event.x, event.y);
      event.doit = false;
    });
    canvas.addListener(SWT.KeyDown, this::key);
  }

  private boolean isEmpty() {
    return canvas.frame() == null || canvas.frame().isEmpty();
  }

  private int epochs() {
    return canvas.frame().request().epochs();
  }

  private void move(Event event) {
    if (isEmpty()) {
      return;
    }
    Plot plot = canvas.frame().plot(event.x, event.y);
    if (dragged != Integer.MIN_VALUE && event.x != dragged) {
      View now = canvas.view().of(epochs());
      double perPixel = (now.high() - now.low()) / plot.area().width();
      canvas.show(canvas.view().moved((dragged - event.x) * perPixel, epochs()));
      dragged = event.x;
    }
    canvas.setEpoch(inView(Math.round(plot.x().valueAt(event.x))), canvas.frame().plots().indexOf(plot));
  }

  private int inView(long epoch) {
    View now = canvas.view().of(epochs());
    long last = (long) Math.min(Math.floor(now.high()), epochs());
    return (int) Math.max(Math.ceil(now.low()), Math.min(last, epoch));
  }

  private void zoom(double factor, int x, int y) {
    if (!isEmpty()) {
      canvas.show(canvas.view().zoomed(factor, canvas.frame().plot(x, y).x().valueAt(x), epochs()));
    }
  }

  private void key(Event event) {
    if (isEmpty()) {
      return;
    }
    Area first = canvas.frame().plots().get(0).area();
    int middle = (first.left() + first.right()) / 2;
    View now = canvas.view().of(epochs());
    switch (event.keyCode == 0 || event.character != 0 ? event.character : event.keyCode) {
      case '+', '=' -> zoom(STEP, middle, first.top());
      case '-' -> zoom(1 / STEP, middle, first.top());
      case SWT.HOME -> canvas.show(View.ALL);
      case SWT.ARROW_LEFT -> canvas.setEpoch(inView((canvas.epoch() == 0 ? Math.round(now.high()) : canvas.epoch()) - 1L), 0);
      case SWT.ARROW_RIGHT -> canvas.setEpoch(inView(canvas.epoch() + 1L), 0);
      case SWT.PAGE_UP -> canvas.show(canvas.view().moved(-MOVE * (now.high() - now.low()), epochs()));
      case SWT.PAGE_DOWN -> canvas.show(canvas.view().moved(MOVE * (now.high() - now.low()), epochs()));
      case SWT.ESC -> canvas.setEpoch(0, 0);
      default -> event.doit = true;
    }
  }
}
