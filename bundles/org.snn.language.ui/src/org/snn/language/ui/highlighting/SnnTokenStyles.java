package org.snn.language.ui.highlighting;

import com.google.inject.Singleton;
import org.eclipse.xtext.ide.editor.syntaxcoloring.HighlightingStyles;
import org.eclipse.xtext.ui.editor.syntaxcoloring.DefaultAntlrTokenToAttributeIdMapper;

/** Decimal numbers have the colour of whole ones. */
@Singleton
public class SnnTokenStyles extends DefaultAntlrTokenToAttributeIdMapper {

  @Override
  protected String calculateId(String tokenName, int tokenType) {
    return "RULE_DECIMAL".equals(tokenName) ? HighlightingStyles.NUMBER_ID : super.calculateId(tokenName, tokenType);
  }
}
