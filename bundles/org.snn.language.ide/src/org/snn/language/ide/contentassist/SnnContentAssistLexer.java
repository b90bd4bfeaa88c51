package org.snn.language.ide.contentassist;

import org.antlr.runtime.RecognitionException;
import org.snn.language.ide.contentassist.antlr.internal.InternalSnnLexer;
import org.snn.language.parser.Lookahead;

/** The generated lexer of content assist, corrected as the one of the parser is; see {@link Lookahead}. */
public class SnnContentAssistLexer extends InternalSnnLexer {

  @Override
  public void mTokens() throws RecognitionException {
    if (Lookahead.isNameBeforeArrow(input)) {
      mRULE_ID();
    } else if (Lookahead.isNumberBeforeDots(input)) {
      mRULE_INT();
    } else {
      super.mTokens();
    }
  }
}
