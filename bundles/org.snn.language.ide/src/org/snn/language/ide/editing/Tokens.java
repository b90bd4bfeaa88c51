package org.snn.language.ide.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.eclipse.xtext.parser.antlr.AntlrTokenDefProvider;
import org.snn.language.parser.SnnLexer;
import org.snn.language.parser.antlr.SnnAntlrTokenFileProvider;

/**
 * Cuts a text into the tokens of the grammar, by the lexer that the parser has too. Costs nothing to make; one instance serves
 * several threads.
 */
public final class Tokens {

  private final Map<Integer, String> names;

  /** Reads the names of the grammar's tokens. */
  public Tokens() {
    AntlrTokenDefProvider definitions = new AntlrTokenDefProvider();
    definitions.setAntlrTokenFileProvider(new SnnAntlrTokenFileProvider());
    names = definitions.getTokenDefMap();
  }

  /** The text in pieces, in order and without gaps. */
  public List<Token> of(String text) {
    SnnLexer lexer = new SnnLexer();
    lexer.setCharStream(new ANTLRStringStream(text));
    List<Token> tokens = new ArrayList<>();
    for (CommonToken token = (CommonToken) lexer.nextToken(); token.getType() != CommonToken.EOF;
        token = (CommonToken) lexer.nextToken()) {
      tokens.add(new Token(kind(token), token.getStartIndex(), token.getStopIndex() - token.getStartIndex() + 1));
    }
    return tokens;
  }

  private Token.Kind kind(CommonToken token) {
    return switch (names.getOrDefault(token.getType(), "")) {
      case "RULE_ID" -> Token.Kind.NAME;
      case "RULE_INT", "RULE_DECIMAL" -> Token.Kind.NUMBER;
      case "RULE_STRING" -> Token.Kind.STRING;
      case "RULE_ML_COMMENT", "RULE_SL_COMMENT" -> Token.Kind.COMMENT;
      case "RULE_WS" -> Token.Kind.OTHER;
      default -> kind(token.getText());
    };
  }

  /** What is no rule is a keyword, if it is a word; quotes and comments that are not closed are what they begin to be. */
  private static Token.Kind kind(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (Character.isLetter(first)) {
      return Token.Kind.KEYWORD;
    }
    if (text.startsWith("/*")) {
      return Token.Kind.COMMENT;
    }
    return first == '"' || first == '\'' ? Token.Kind.STRING : Token.Kind.OTHER;
  }
}
