package org.snn.ui.picture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.snn.draw.scene.Ink;

/** Texts over a picture, or in place of it: what would be here, why it is old, what is going on. */
final class Notices {

  private static final int PADDING = 10;
  private static final int MARGIN = 12;
  private static final int WIDEST = 420;
  private static final int ARC = 10;

  private final Canvas canvas;
  private String message = "";
  private String stale = "";
  private String busy = "";

  Notices(Canvas canvas) {
    this.canvas = canvas;
  }

  String message() {
    return message;
  }

  String stale() {
    return stale;
  }

  void setMessage(String text) {
    message = text;
    canvas.redraw();
  }

  void setStale(String text) {
    stale = text;
    canvas.redraw();
  }

  void setBusy(String text) {
    if (!busy.equals(text)) {
      busy = text;
      canvas.redraw();
    }
  }

  /** @param empty whether there is no picture */
  void paint(GC gc, Rectangle size, boolean dark, boolean empty) {
    if (empty && !message.isEmpty()) {
      TextLayout layout = layout(message, size);
      layout.setAlignment(SWT.CENTER);
      gc.setForeground(ScenePainter.colour(Ink.MUTED, dark));
      layout.draw(gc, (size.width - layout.getWidth()) / 2, (size.height - layout.getBounds().height) / 2);
      layout.dispose();
    } else if (!stale.isEmpty()) {
      card(gc, stale, size, dark, false);
    }
    if (!busy.isEmpty()) {
      card(gc, busy, size, dark, true);
    }
  }

  private TextLayout layout(String text, Rectangle size) {
    TextLayout layout = new TextLayout(canvas.getDisplay());
    layout.setFont(canvas.getFont());
    layout.setText(text);
    layout.setWidth(Math.max(60, Math.min(WIDEST, size.width - 2 * MARGIN - 2 * PADDING)));
    return layout;
  }

  /** A card at the top, or at the bottom left. */
  private void card(GC gc, String text, Rectangle size, boolean dark, boolean atBottom) {
    TextLayout layout = layout(text, size);
    Rectangle bounds = layout.getBounds();
    int width = bounds.width + 2 * PADDING;
    int height = bounds.height + PADDING;
    int x = atBottom ? MARGIN : (size.width - width) / 2;
    int y = atBottom ? size.height - MARGIN - height : MARGIN;
    gc.setBackground(ScenePainter.colour(Ink.CARD, dark));
    gc.fillRoundRectangle(x, y, width, height, ARC, ARC);
    gc.setForeground(ScenePainter.colour(atBottom ? Ink.CARD_EDGE : Ink.NEGATIVE, dark));
    gc.setLineWidth(1);
    gc.drawRoundRectangle(x, y, width, height, ARC, ARC);
    gc.setForeground(ScenePainter.colour(Ink.TEXT, dark));
    layout.draw(gc, x + PADDING, y + PADDING / 2);
    layout.dispose();
  }
}
