package org.snn.language.formatting2;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.snn.language.formatting2.LineStarts.Kind;
import org.snn.language.services.SnnGrammarAccess;
import org.snn.network.DataSource;
import org.snn.network.Role;

/** Which gap belongs between two tokens of the language. */
@Singleton
final class Gaps {

  private static final Set<String> TIGHT = Set.of("[", "]", "..");

  private final LineStarts lineStarts;
  private final EObject role;
  private final EObject lossDelta;

  @Inject
  Gaps(SnnGrammarAccess grammar, LineStarts lineStarts) {
    this.lineStarts = lineStarts;
    role = grammar.getGroupAccess().getRoleRoleEnumRuleCall_0_0_0_0();
    lossDelta = grammar.getExperimentAccess().getDeltaKeyword_3_3_0();
  }

  /** The gap between two tokens; null stands for the begin or the end of the text. */
  Gap between(ISemanticRegion previous, ISemanticRegion next) {
    if (previous == null) {
      return Gap.NOTHING;
    }
    if (next == null) {
      return Gap.BREAK;
    }
    if (isText(previous, "{") || isText(next, "}")) {
      return inlineBlock(isText(next, "}") ? next : previous) ? Gap.BLANK : Gap.BREAK;
    }
    Kind kind = lineStarts.kind(next.getGrammarElement());
    return kind == null ? withinLine(previous, next) : beforeLine(kind, previous, next);
  }

  private Gap beforeLine(Kind kind, ISemanticRegion previous, ISemanticRegion next) {
    return switch (kind) {
      case ELEMENT -> Gap.EMPTY_LINE;
      case IMPORT, MEMBER -> Gap.BREAK_OR_EMPTY_LINE;
      case SETTING -> next.getGrammarElement() == lossDelta && isLoss(previous) ? Gap.BLANK : Gap.BREAK_OR_EMPTY_LINE;
      case DATA_SETTING -> inlineBlock(next) ? Gap.BLANK : Gap.BREAK_OR_EMPTY_LINE;
    };
  }

  private Gap withinLine(ISemanticRegion previous, ISemanticRegion next) {
    if (previous.getGrammarElement() == role && previous.getText().equals(Role.INPUT.getLiteral())) {
      return Gap.AFTER_INPUT;
    }
    return isTight(previous, next) ? Gap.NOTHING : Gap.BLANK;
  }

  private static boolean isTight(ISemanticRegion previous, ISemanticRegion next) {
    if (isText(previous, "]")) {
      return false;
    }
    return isKeyword(previous) && TIGHT.contains(previous.getText())
        || isKeyword(next) && (TIGHT.contains(next.getText()) || next.getText().equals(","));
  }

  private boolean isLoss(ISemanticRegion previous) {
    ISemanticRegion before = previous.getPreviousSemanticRegion();
    return before != null && isText(before, "loss") && lineStarts.kind(before.getGrammarElement()) == Kind.SETTING;
  }

  /** Whether the token belongs to a data block that stays on its line. */
  private static boolean inlineBlock(ISemanticRegion token) {
    if (!(token.getSemanticElement() instanceof DataSource)) {
      return false;
    }
    ISemanticRegion brace = token;
    while (brace != null && !isText(brace, "{")) {
      brace = brace.getPreviousSemanticRegion();
    }
    return brace != null && !brace.getNextHiddenRegion().isMultiline();
  }

  /** Whether the token is this keyword, not a name that looks like it. */
  static boolean isText(ISemanticRegion token, String text) {
    return token != null && isKeyword(token) && token.getText().equals(text);
  }

  private static boolean isKeyword(ISemanticRegion token) {
    return token.getGrammarElement() instanceof Keyword;
  }
}
