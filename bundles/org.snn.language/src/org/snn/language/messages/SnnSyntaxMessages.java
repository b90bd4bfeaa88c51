package org.snn.language.messages;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;

/** Syntax errors in the words of the language: what stands there, behind what, and what could. */
public class SnnSyntaxMessages extends SyntaxErrorMessageProvider {

  /** The text does not follow the grammar, or a value in it cannot be read. */
  public static final String SYNTAX = "snn.syntax";

  @Inject
  private Expectations expectations;

  @Override
  public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
    RecognitionException error = context.getRecognitionException();
    Token found = error == null ? null : error.token;
    if (found == null) {
      return new SyntaxErrorMessage(ofLexer(context.getDefaultMessage()), SYNTAX);
    }
    ILeafNode before = lastToken(context.getCurrentNode());
    Set<String> expected = before == null ? expectations.atStart() : expectations.after(before);
    String message = what(found) + (before == null ? "" : " after '%s'".formatted(before.getText()))
        + (expected.isEmpty() ? "" : "; expected " + list(expected));
    return new SyntaxErrorMessage(message, SYNTAX);
  }

  /** The lexer names only the character that it misses. */
  private static String ofLexer(String message) {
    return message.contains("<EOF>") ? "the quotes or the comment that begins here is not closed" : message;
  }

  private static String what(Token found) {
    if (found.getType() == Token.EOF) {
      return "the text ends too early";
    }
    String text = found.getText();
    if (text.startsWith("\"") || text.startsWith("'")) {
      return "unexpected text in quotes";
    }
    return "unexpected '%s'".formatted(text);
  }

  private static ILeafNode lastToken(INode node) {
    ILeafNode last = null;
    if (node != null) {
      for (ILeafNode leaf : node.getRootNode().getLeafNodes()) {
        last = leaf.isHidden() ? last : leaf;
      }
    }
    return last;
  }

  private static String list(Set<String> expected) {
    List<String> words = new ArrayList<>(expected);
    String last = words.remove(words.size() - 1);
    return words.isEmpty() ? last : String.join(", ", words) + " or " + last;
  }

  @Override
  public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
    if (context.getDefaultMessage().contains("returned null")) { // Xtext's words for a size that is not there
      return new SyntaxErrorMessage("a value is missing here", SYNTAX);
    }
    SyntaxErrorMessage message = super.getSyntaxErrorMessage(context);
    boolean ranged = message.getIssueCode().equals(Diagnostic.SYNTAX_DIAGNOSTIC_WITH_RANGE);
    return ranged ? message : new SyntaxErrorMessage(message.getMessage(), SYNTAX, message.getIssueData());
  }
}
