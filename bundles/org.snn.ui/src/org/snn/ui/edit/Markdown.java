package org.snn.ui.edit;

import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;

/** Shows the little Markdown that the language's documentation has: bold, code, paragraphs. */
final class Markdown {

  /** Makes the windows that show it. */
  static final IInformationControlCreator CONTROLS = parent -> new DefaultInformationControl(parent, false);

  private Markdown() {
  }

  /** The same as HTML. */
  static String html(String markdown) {
    return markdown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        .replaceAll("\\*\\*(.+?)\\*\\*", "<b>$1</b>").replaceAll("`(.+?)`", "<i>$1</i>")
        .replace("\n\n", "<p>").replace("\n", "<br>");
  }
}
