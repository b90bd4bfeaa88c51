package org.snn.ui.picture;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.snn.draw.scene.Ink;
import org.snn.draw.scene.Item.Part;
import org.snn.draw.scene.PartMap;

/**
 * Shows a picture. The wheel zooms at the mouse, dragging moves, Ctrl with +, - and 0 zooms and fits, a pointer over a part shows its
 * tip, a click picks it.
 */
public final class PictureCanvas extends Canvas {

  private static final double STEP = 1.25;
  private static final double STALE = 0.35;
  private static final double MARGIN = 8;
  private static final double AROUND = 4;
  private static final double REACH = 4;

  private final ScenePainter painter;
  private final Viewport view = new Viewport();
  private final Notices notices;
  private Picture picture;
  private Highlight highlight = Highlight.NONE;
  /** Whether all is to be seen, whatever size the window gets. */
  private boolean fitted = true;
  private boolean movable = true;
  private Part pointedAt;
  private Consumer<Part> picked = part -> { };

  /** An empty canvas. */
  public PictureCanvas(Composite parent, int style) {
    super(parent, style | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
    painter = new ScenePainter(getDisplay());
    notices = new Notices(this);
    new Pointer(this);
    addListener(SWT.Paint, this::paint);
    addListener(SWT.Resize, event -> refit());
    addListener(SWT.Dispose, event -> painter.dispose());
    getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        event.result = picture == null ? notices.message() : picture.scene().title() + ": " + picture.scene().description();
      }
    });
  }

  /** Shows a picture. If another one of the same size was there, its place and size stay. */
  public void setPicture(Picture next) {
    boolean alike = picture != null && next != null && Math.abs(picture.scene().width() - next.scene().width()) < 1
        && Math.abs(picture.scene().height() - next.scene().height()) < 1;
    painter.forget();
    picture = next;
    highlight = Highlight.NONE;
    point(null);
    fitted |= !alike;
    notices.setStale("");
    refit();
  }

  /** What is shown; null if nothing is. */
  public Picture picture() {
    return picture;
  }

  /** Says what there would be, where there is no picture. */
  public void setMessage(String message) {
    notices.setMessage(message);
  }

  /** Greys the picture and says why it is not that of now; an empty reason shows it as usual. */
  public void setStale(String reason) {
    notices.setStale(reason);
  }

  /** Says what is going on; empty for nothing. */
  public void setBusy(String what) {
    notices.setBusy(what);
  }

  /** What stands over the picture: for who cannot see it. */
  public String notice() {
    return picture == null ? notices.message() : notices.stale();
  }

  /** Makes parts stand out, and moves to them if they are out of sight; none: all are as usual. */
  public void highlight(Collection<Part> parts) {
    highlight = parts.isEmpty() || picture == null ? Highlight.NONE : new Highlight(parts, picture.map().parts());
    Rectangle size = getClientArea();
    Rectangle2D place = parts.stream().map(PartMap::bounds).reduce(Rectangle2D::createUnion).orElse(null);
    if (place != null && !view.shows(place, size.width, size.height)) {
      fitted = false;
      view.centre(place, size.width, size.height);
    }
    redraw();
  }

  /** The parts that stand out. */
  public Collection<Part> highlighted() {
    return List.copyOf(highlight.meant());
  }

  /** Who is told of a click: on a part, or on none, which is null. */
  public void onPick(Consumer<Part> listener) {
    picked = listener;
  }

  /** Whether it can be zoomed and moved; else it is always fitted. */
  public void setMovable(boolean can) {
    movable = can;
  }

  /** Shows all of the picture. */
  public void fit() {
    fitted = true;
    refit();
  }

  /** Zooms in or out, by as many steps, at the middle. */
  public void zoom(double steps) {
    zoom(steps, getClientArea().width / 2.0, getClientArea().height / 2.0);
  }

  void zoom(double steps, double x, double y) {
    if (movable) {
      fitted = false;
      view.zoom(Math.pow(STEP, steps), x, y);
      redraw();
    }
  }

  /** Pixels of the window for one of the picture. */
  public double scale() {
    return view.scale();
  }

  void move(double right, double down) {
    if (movable) {
      fitted = false;
      view.move(right, down);
      redraw();
    }
  }

  /** The part at a place of the window; null for none. */
  Part at(int x, int y) {
    Point2D place = view.scene(x, y);
    return picture == null ? null : picture.map().at(place.getX(), place.getY(), REACH / view.scale()).orElse(null);
  }

  /** The middle of a part in the window, from its top left: where one would click on it. */
  public Point place(Part part) {
    Rectangle2D box = PartMap.bounds(part);
    return new Point((int) Math.round(box.getCenterX() * view.scale() + view.x()),
        (int) Math.round(box.getCenterY() * view.scale() + view.y()));
  }

  void point(Part part) {
    if (part != pointedAt) {
      pointedAt = part;
      setToolTipText(part == null || part.tip().isEmpty() ? null : part.tip().replace("&", "&&"));
      setCursor(part == null ? null : getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    }
  }

  void pick(Part part) {
    picked.accept(part);
  }

  private void refit() {
    Rectangle size = getClientArea();
    if (fitted && picture != null && size.width > 0) {
      view.fit(picture.scene().width(), picture.scene().height(), size.width, size.height, movable ? MARGIN : 0);
    }
    redraw();
  }

  /** Whether the workbench is dark, which its theme says. */
  boolean isDark() {
    Color background = getParent().getBackground();
    return 0.3 * background.getRed() + 0.6 * background.getGreen() + 0.1 * background.getBlue() < 128;
  }

  private void paint(Event event) {
    GC gc = event.gc;
    boolean dark = isDark();
    Rectangle size = getClientArea();
    gc.setBackground(ScenePainter.colour(Ink.BACKGROUND, dark));
    gc.fillRectangle(size);
    if (picture != null) {
      double all = notices.stale().isEmpty() ? 1 : STALE;
      painter.paint(gc, picture.scene().items(), dark, view, view.visible(size.width, size.height), part -> all * highlight.strength(part));
      highlight.meant().forEach(part -> frame(gc, part, dark));
    }
    notices.paint(gc, size, dark, picture == null);
  }

  /** A frame around a node that stands out; lines need none. */
  private void frame(GC gc, Part part, boolean dark) {
    if (part.kind().equals("edge")) {
      return;
    }
    Rectangle2D box = PartMap.bounds(part);
    double x = box.getX() * view.scale() + view.x() - AROUND;
    double y = box.getY() * view.scale() + view.y() - AROUND;
    gc.setForeground(ScenePainter.colour(Ink.POSITIVE, dark));
    gc.setLineWidth(2);
    gc.drawRoundRectangle((int) x, (int) y, (int) (box.getWidth() * view.scale() + 2 * AROUND),
        (int) (box.getHeight() * view.scale() + 2 * AROUND), 14, 14);
  }
}
