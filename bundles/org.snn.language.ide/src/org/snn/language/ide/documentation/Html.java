package org.snn.language.ide.documentation;

/** Turns the little Markdown that documentation has (bold, code, paragraphs) into HTML, for editors that show that. */
public final class Html {

  private Html() {
  }

  /** HTML without html and body tags; everything else in the text stays text. */
  public static String of(String markdown) {
    return markdown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        .replaceAll("\\*\\*([^*]+)\\*\\*", "<b>$1</b>").replaceAll("`([^`]+)`", "<code>$1</code>")
        .replaceAll("\\R\\s*\\R", "<br/><br/>");
  }
}
