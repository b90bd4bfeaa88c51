package org.snn.language.ui.highlighting;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.xtext.ui.editor.syntaxcoloring.DefaultHighlightingConfiguration;
import org.eclipse.xtext.ui.editor.syntaxcoloring.IHighlightingConfigurationAcceptor;
import org.eclipse.xtext.ui.editor.utils.TextStyle;
import org.snn.language.ide.highlighting.NameStyles;

/**
 * The first colours of names; a person can change them in the preferences. They are those of the icons, in a middle lightness that
 * can be read on white and on the dark theme's grey.
 */
public class SnnColours extends DefaultHighlightingConfiguration {

  private static final RGB BLUE = new RGB(0x2f, 0x7f, 0xc8);
  private static final RGB GREEN = new RGB(0x2e, 0x8b, 0x57);
  private static final RGB ORANGE = new RGB(0xc7, 0x6a, 0x1b);
  private static final RGB VIOLET = new RGB(0x96, 0x62, 0xc8);

  @Override
  public void configure(IHighlightingConfigurationAcceptor acceptor) {
    super.configure(acceptor);
    acceptor.acceptDefaultHighlighting(NameStyles.NETWORK, "Network", style(VIOLET, SWT.BOLD));
    acceptor.acceptDefaultHighlighting(NameStyles.EXPERIMENT, "Experiment", style(VIOLET, SWT.ITALIC));
    acceptor.acceptDefaultHighlighting(NameStyles.INPUT, "Input group", style(BLUE, SWT.NORMAL));
    acceptor.acceptDefaultHighlighting(NameStyles.HIDDEN, "Hidden group", style(GREEN, SWT.NORMAL));
    acceptor.acceptDefaultHighlighting(NameStyles.OUTPUT, "Output group", style(ORANGE, SWT.NORMAL));
  }

  private TextStyle style(RGB colour, int font) {
    TextStyle style = defaultTextStyle().copy();
    style.setColor(colour);
    style.setStyle(font);
    return style;
  }
}
