package org.snn.ui.picture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/** What mouse and keyboard do to a picture. */
final class Pointer {

  /** Less than this is a click, whatever a hand does. */
  private static final int SHAKE = 4;
  private static final double WHEEL = 0.5;
  private static final int ARROW = 40;

  private final PictureCanvas canvas;
  private Point pressed;
  private boolean dragging;

  Pointer(PictureCanvas canvas) {
    this.canvas = canvas;
    canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
    canvas.addListener(SWT.MouseDown, this::down);
    canvas.addListener(SWT.MouseMove, this::move);
    canvas.addListener(SWT.MouseUp, this::up);
    canvas.addListener(SWT.MouseExit, event -> canvas.point(null));
    canvas.addListener(SWT.KeyDown, this::key);
  }

  private void wheel(Event event) {
    canvas.zoom(event.count > 0 ? WHEEL : -WHEEL, event.x, event.y);
    event.doit = false;
  }

  private void down(Event event) {
    canvas.forceFocus();
    if (event.button == 1) {
      pressed = new Point(event.x, event.y);
      dragging = false;
    }
  }

  private void move(Event event) {
    if (pressed == null) {
      canvas.point(canvas.at(event.x, event.y));
      return;
    }
    int right = event.x - pressed.x;
    int down = event.y - pressed.y;
    if (dragging || Math.abs(right) + Math.abs(down) > SHAKE) {
      dragging = true;
      canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZEALL));
      canvas.move(right, down);
      pressed = new Point(event.x, event.y);
    }
  }

  private void up(Event event) {
    if (pressed != null && event.button == 1) {
      if (!dragging) {
        canvas.pick(canvas.at(event.x, event.y));
      }
      canvas.setCursor(null);
      pressed = null;
    }
  }

  private void key(Event event) {
    switch (event.keyCode == 0 ? event.character : event.keyCode) {
      case '+', '=', SWT.KEYPAD_ADD -> canvas.zoom(1);
      case '-', SWT.KEYPAD_SUBTRACT -> canvas.zoom(-1);
      case '0', SWT.KEYPAD_0 -> canvas.fit();
      case SWT.ARROW_LEFT -> canvas.move(ARROW, 0);
      case SWT.ARROW_RIGHT -> canvas.move(-ARROW, 0);
      case SWT.ARROW_UP -> canvas.move(0, ARROW);
      case SWT.ARROW_DOWN -> canvas.move(0, -ARROW);
      default -> {
        return;
      }
    }
    event.doit = false;
  }
}
