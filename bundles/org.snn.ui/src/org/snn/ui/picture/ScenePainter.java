package org.snn.ui.picture;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Transform;
import org.snn.draw.scene.Ink;
import org.snn.draw.scene.Item;
import org.snn.draw.scene.Item.Label;
import org.snn.draw.scene.Item.Mark;
import org.snn.draw.scene.Item.Part;
import org.snn.draw.scene.PartMap;

/** Paints scenes with SWT. Keeps the system's paths and fonts from one painting to the next. */
final class ScenePainter {

  private static final double POINTS_PER_INCH = 72;
  private static final int OPAQUE = 255;
  /** Smaller letters are only specks. */
  private static final double LEAST_FONT = 2.5;
  /** Sizes of fonts for a point. */
  private static final float FONT_STEPS = 4;
  private static final int MOST_FONTS = 60;
  /** Systems draw no dot for a line of no length. */
  private static final float DOT = 0.01f;

  private final Device device;
  private final String family;
  private final Map<Shape, Path> paths = new IdentityHashMap<>();
  private final Map<Part, Rectangle2D> bounds = new IdentityHashMap<>();
  private final Map<String, Font> fonts = new HashMap<>();
  private final float[] at = new float[6];
  private GC gc;
  private boolean onDark;
  private Viewport view;

  ScenePainter(Device device) {
    this.device = device;
    this.family = device.getSystemFont().getFontData()[0].getName();
  }

  /**
   * Paints items.
   *
   * @param view how places of the scene become places of the window
   * @param visible the part of the scene that is seen
   * @param strength of parts, from 0 to 1; of null for what belongs to none
   */
  void paint(GC on, List<Item> items, boolean dark, Viewport by, Rectangle2D visible, ToDoubleFunction<Part> strength) {
    if (fonts.size() > MOST_FONTS) {
      forgetFonts();
    }
    gc = on;
    onDark = dark;
    view = by;
    gc.setAdvanced(true);
    gc.setAntialias(SWT.ON);
    gc.setTextAntialias(SWT.ON);
    double plain = strength.applyAsDouble(null);
    enterScene();
    for (Item item : items) {
      if (!(item instanceof Part part)) {
        paint(item, plain);
      } else if (bounds.computeIfAbsent(part, PartMap::bounds).intersects(visible)) {
        double much = strength.applyAsDouble(part);
        part.items().forEach(each -> paint(each, much));
      }
    }
    gc.setTransform(null);
    gc.setAlpha(OPAQUE);
  }

  /** From now on places are those of the scene. */
  private void enterScene() {
    float scale = (float) view.scale();
    Transform transform = new Transform(device, scale, 0, 0, scale, (float) view.x(), (float) view.y());
    gc.setTransform(transform);
    transform.dispose();
  }

  private void paint(Item item, double strength) {
    if (item instanceof Mark mark) {
      mark(mark, strength);
    } else if (item instanceof Label label) {
      label(label, strength);
    }
  }

  private void mark(Mark mark, double strength) {
    Path path = paths.computeIfAbsent(mark.shape(), this::path);
    gc.setAlpha(alpha(mark.opacity() * (mark.fill() == Ink.BACKGROUND ? 1 : strength)));
    if (mark.fill() != null) {
      gc.setBackground(colour(mark.fill(), onDark));
      gc.fillPath(path);
    }
    if (mark.line() != null) {
      gc.setForeground(colour(mark.line(), onDark));
      gc.setLineAttributes(new LineAttributes((float) mark.width(), SWT.CAP_ROUND, SWT.JOIN_ROUND));
      gc.drawPath(path);
    }
  }

  private static int alpha(double opacity) {
    return (int) Math.round(OPAQUE * Math.max(0, Math.min(1, opacity)));
  }

  static Color colour(Ink ink, boolean onDark) {
    int rgb = ink.rgb(onDark);
    return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }

  /** In a font of the size that it has in the window, and not enlarged, so that its letters are as clear as others there. */
  private void label(Label label, double strength) {
    double pixels = label.size() * view.scale();
    if (pixels < LEAST_FONT) {
      return;
    }
    gc.setTransform(null);
    gc.setFont(font(pixels, label.bold()));
    gc.setAlpha(alpha(strength));
    gc.setForeground(colour(label.ink(), onDark));
    Point size = gc.textExtent(label.text(), SWT.DRAW_TRANSPARENT);
    double share = switch (label.anchor()) {
      case START -> 0;
      case MIDDLE -> 0.5;
      case END -> 1;
    };
    double ascent = gc.getFontMetrics().getAscent() + gc.getFontMetrics().getLeading();
    gc.drawText(label.text(), (int) Math.round(label.x() * view.scale() + view.x() - share * size.x),
        (int) Math.round(label.y() * view.scale() + view.y() - ascent), SWT.DRAW_TRANSPARENT);
    enterScene();
  }

  private Font font(double pixels, boolean bold) {
    float height = Math.round(FONT_STEPS * pixels * POINTS_PER_INCH / device.getDPI().y) / FONT_STEPS;
    return fonts.computeIfAbsent(height + (bold ? "b" : ""), key -> {
      FontData data = new FontData(family, 1, bold ? SWT.BOLD : SWT.NORMAL);
      data.height = height;
      return new Font(device, data);
    });
  }

  private Path path(Shape shape) {
    Path path = new Path(device);
    float lastX = 0;
    float lastY = 0;
    for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
      int step = steps.currentSegment(at);
      int end = 0;
      switch (step) {
        case PathIterator.SEG_MOVETO -> path.moveTo(at[0], at[1]);
        case PathIterator.SEG_LINETO -> path.lineTo(at[0] == lastX && at[1] == lastY ? at[0] + DOT : at[0], at[1]);
        case PathIterator.SEG_QUADTO -> {
          path.quadTo(at[0], at[1], at[2], at[3]);
          end = 2;
        }
        case PathIterator.SEG_CUBICTO -> {
          path.cubicTo(at[0], at[1], at[2], at[3], at[4], at[5]);
          end = 4;
        }
        default -> path.close();
      }
      lastX = at[end];
      lastY = at[end + 1];
    }
    return path;
  }

  /** Gives back what belongs to a scene that is not shown any more. */
  void forget() {
    paths.values().forEach(Path::dispose);
    paths.clear();
    bounds.clear();
  }

  void dispose() {
    forget();
    forgetFonts();
  }

  private void forgetFonts() {
    fonts.values().forEach(Font::dispose);
    fonts.clear();
  }
}
