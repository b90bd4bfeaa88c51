package org.snn.language.parser;

import org.antlr.runtime.RecognitionException;
import org.snn.language.parser.antlr.internal.InternalSnnLexer;

/** The generated lexer, looking further ahead where it decides too early; see {@link Lookahead}. */
public class SnnLexer extends InternalSnnLexer {

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
