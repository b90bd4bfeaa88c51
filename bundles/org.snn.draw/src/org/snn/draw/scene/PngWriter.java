package org.snn.draw.scene;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.snn.draw.DrawException;
import org.snn.draw.scene.Item.Label;
import org.snn.draw.scene.Item.Mark;
import org.snn.draw.scene.Item.Part;

/** Paints a scene with Java's own graphics, which need no display. Letters are those of the machine's sans-serif font. */
final class PngWriter {

  private static final double MOST_PIXELS = 2e8;

  private final Graphics2D graphics;
  private final boolean onDark;

  private PngWriter(Graphics2D graphics, boolean onDark) {
    this.graphics = graphics;
    this.onDark = onDark;
  }

  static void write(Scene scene, boolean onDark, double scale, OutputStream out) throws IOException {
    double width = Math.ceil(scene.width() * scale);
    double height = Math.ceil(scene.height() * scale);
    if (width * height > MOST_PIXELS) {
      throw new DrawException("The picture would have %,.0f x %,.0f pixels; choose a smaller scale than %s, or .svg.".formatted(width,
          height, scale));
    }
    requireFont();
    BufferedImage image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setColor(new Color(Ink.BACKGROUND.rgb(onDark)));
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.scale(scale, scale);
      new PngWriter(graphics, onDark).draw(scene.items());
    } finally {
      graphics.dispose();
    }
    ImageIO.write(image, "png", out);
  }

  /** Java finds no fonts on small machines, and says so in many ways, some of them errors. */
  private static void requireFont() {
    try {
      if (new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplay('a')) {
        return;
      }
    } catch (RuntimeException | LinkageError | InternalError noFonts) {
      throw new DrawException("Java finds no font here, which a PNG needs; install fontconfig and a font (DejaVu, say), or choose .svg"
          + " or .html.", noFonts);
    }
    throw new DrawException("The machine's sans-serif font has no letters, which a PNG needs; install another one, or choose .svg or"
        + " .html.");
  }

  private void draw(Iterable<Item> items) {
    for (Item item : items) {
      if (item instanceof Mark mark) {
        draw(mark);
      } else if (item instanceof Label label) {
        draw(label);
      } else if (item instanceof Part part) {
        draw(part.items());
      }
    }
  }

  private void draw(Mark mark) {
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) mark.opacity()));
    if (mark.fill() != null) {
      graphics.setColor(new Color(mark.fill().rgb(onDark)));
      graphics.fill(mark.shape());
    }
    if (mark.line() != null) {
      graphics.setColor(new Color(mark.line().rgb(onDark)));
      graphics.setStroke(new BasicStroke((float) mark.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.draw(mark.shape());
    }
    graphics.setComposite(AlphaComposite.SrcOver);
  }

  private void draw(Label label) {
    Font font = new Font(Font.SANS_SERIF, label.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) label.size());
    GlyphVector glyphs = font.createGlyphVector(new FontRenderContext(null, true, true), label.text());
    Rectangle2D box = glyphs.getLogicalBounds();
    double share = switch (label.anchor()) {
      case START -> 0;
      case MIDDLE -> 0.5;
      case END -> 1;
    };
    Shape letters = AffineTransform.getTranslateInstance(label.x() - share * box.getWidth(), label.y())
        .createTransformedShape(glyphs.getOutline());
    graphics.setColor(new Color(label.ink().rgb(onDark)));
    graphics.fill(letters);
  }
}
