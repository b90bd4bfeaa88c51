package org.snn.draw.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.snn.draw.scene.Ink;
import org.snn.draw.scene.Pictures;
import org.snn.draw.scene.Scene;
import org.snn.draw.scene.Theme;
import org.snn.draw.svg.Svg;

/**
 * A picture as a page that can be zoomed, moved and searched. It is one file, and its content security policy allows nothing but its own
 * script: no other one runs, whatever names a network has, and nothing is fetched.
 */
public final class HtmlPage {

  private HtmlPage() {
  }

  /** The page, in UTF-8. */
  public static String of(Scene scene, Theme theme) {
    String script = resource("page.js");
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-%s'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s%s</style>
        </head>
        <body>
        <header>
        <label>Find <input id="search" type="search" placeholder="neuron or group" autocomplete="off"></label>
        <span id="found" role="status"></span>
        <button id="closer" title="Zoom in">+</button><button id="farther" title="Zoom out">−</button><button id="all">Fit</button>
        </header>
        <main>
        %s</main>
        <div id="tip" hidden></div>
        <script>%s</script>
        </body>
        </html>
        """.formatted(hash(script), Svg.escaped(scene.title()), colours(theme), resource("page.css"), Pictures.svg(scene, theme), script);
  }

  private static String colours(Theme theme) {
    String light = colours(false);
    String dark = colours(true);
    return switch (theme) {
      case LIGHT -> light;
      case DARK -> dark;
      case AUTO -> light + "@media (prefers-color-scheme: dark) {\n" + dark + "}\n";
    };
  }

  private static String colours(boolean onDark) {
    StringBuilder rule = new StringBuilder(":root { color-scheme: " + (onDark ? "dark" : "light") + ";");
    for (Ink ink : new Ink[] {Ink.BACKGROUND, Ink.TEXT, Ink.MUTED, Ink.CARD, Ink.CARD_EDGE, Ink.RULE}) {
      rule.append(" --").append(ink.word()).append(": ").append(ink.css(onDark)).append(';');
    }
    return rule.append(" }\n").toString();
  }

  private static String hash(String script) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
