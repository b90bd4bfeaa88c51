package org.snn.ui.edit;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.swt.SWT;
import org.snn.language.ide.editing.Token;
import org.snn.language.ide.editing.Tokens;

/** Gives the tokens of the grammar their colours, which {@code plugin.xml} and the theme define. */
final class TokenScanner implements ITokenScanner {

  /** What the names of all colours begin with. */
  static final String COLOURS = "org.snn.ui.text.";

  private static final Map<Token.Kind, String> COLOUR = Map.of(Token.Kind.KEYWORD, COLOURS + "keyword",
      Token.Kind.NUMBER, COLOURS + "number", Token.Kind.STRING, COLOURS + "string", Token.Kind.COMMENT, COLOURS + "comment");

  /** Characters; reading a longer text from its beginning for every key would be felt. */
  static final int LONG = 64 * 1024;
  /** Characters; a longer text is not worth the wait for its colours. */
  private static final int TOO_LONG = 1024 * 1024;

  private final Tokens tokens = new Tokens();
  private Iterator<Token> rest;
  private Token token;
  private int shift;
  private int from;
  private int to;

  /** Reads from the beginning, which alone tells what is inside a comment; of a long text only what is asked for. */
  @Override
  public void setRange(IDocument document, int offset, int length) {
    from = offset;
    to = offset + length;
    shift = document.getLength() > LONG ? offset : 0;
    rest = document.getLength() > TOO_LONG ? Collections.emptyIterator() : tokens.of(text(document)).iterator();
  }

  private String text(IDocument document) {
    try {
      return document.get(shift, to - shift);
    } catch (BadLocationException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  @Override
  public IToken nextToken() {
    do {
      if (!rest.hasNext()) {
        return org.eclipse.jface.text.rules.Token.EOF;
      }
      token = rest.next();
    } while (shift + token.end() <= from);
    return new org.eclipse.jface.text.rules.Token(attribute(token.kind()));
  }

  private static TextAttribute attribute(Token.Kind kind) {
    String colour = COLOUR.get(kind);
    return colour == null ? null : new TextAttribute(JFaceResources.getColorRegistry().get(colour), null,
        kind == Token.Kind.KEYWORD ? SWT.BOLD : SWT.NORMAL);
  }

  @Override
  public int getTokenOffset() {
    return Math.max(from, shift + token.offset());
  }

  @Override
  public int getTokenLength() {
    return Math.min(to, shift + token.end()) - getTokenOffset();
  }
}
