package org.snn.draw.scene;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.snn.draw.DrawException;
import org.snn.draw.scene.Item.Anchor;
import org.snn.draw.scene.Item.Label;

/** Draws a letter, or prints why it cannot: in a process of its own, since Java finds fonts only once. */
final class PngProgram {

  private PngProgram() {
  }

  public static void main(String[] arguments) throws IOException {
    Scene scene = new Scene("t", "d", 20, 20, Map.of(), List.of(new Label("H", 0, 15, Anchor.START, 12, false, Ink.TEXT)));
    try {
      Pictures.png(scene, Theme.LIGHT, 1, OutputStream.nullOutputStream());
      System.out.println("drawn");
    } catch (DrawException failed) {
      System.out.println(failed.getMessage());
    }
  }
}
