package org.snn.language.formatting2;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.snn.language.services.SnnGrammarAccess;
import org.snn.network.DataSource;
import org.snn.network.Role;

/** Which gap belongs between two tokens of the language. */
@Singleton
final class Gaps {

  private static final Set<String> TIGHT = Set.of("[", "]", "..");

  private final Set<EObject> elementStarts;
  private final Set<EObject> memberStarts;
  private final Set<EObject> settingStarts;
  private final Set<EObject> dataSettingStarts;
  private final EObject importStart;
  private final EObject role;
  private final EObject lossDelta;

  @Inject
  Gaps(SnnGrammarAccess grammar) {
    importStart = grammar.getImportAccess().getImportKeyword_0();
    elementStarts = Set.of(
        grammar.getNetworkAccess().getNetworkKeyword_0(), grammar.getExperimentAccess().getExperimentKeyword_0());
    role = grammar.getGroupAccess().getRoleRoleEnumRuleCall_0_0_0_0();
    memberStarts = Set.of(
        role, grammar.getGroupAccess().getSingleNeuronKeyword_0_1_0_0(), grammar.getNetworkAccess().getInitKeyword_3_0(),
        grammar.getConnectAccess().getConnectKeyword_0(), grammar.getConnectFileAccess().getConnectKeyword_0());
    settingStarts = starts(grammar.getExperimentAccess().getAlternatives_3());
    dataSettingStarts = starts(grammar.getDataSourceAccess().getAlternatives_1_1());
    lossDelta = grammar.getExperimentAccess().getDeltaKeyword_3_3_0();
  }

  /** The elements with which the alternatives start. */
  private static Set<EObject> starts(Alternatives alternatives) {
    Set<EObject> starts = new HashSet<>();
    for (AbstractElement alternative : alternatives.getElements()) {
      AbstractElement first = alternative instanceof Group group ? group.getElements().get(0) : alternative;
      starts.add(first instanceof Assignment assignment ? assignment.getTerminal() : first);
    }
    return starts;
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
      return inlineBlock(next) || inlineBlock(previous) ? Gap.BLANK : Gap.BREAK;
    }
    EObject start = next.getGrammarElement();
    if (start == importStart) {
      return Gap.BREAK_OR_EMPTY_LINE;
    } else if (elementStarts.contains(start)) {
      return Gap.EMPTY_LINE;
    } else if (memberStarts.contains(start)) {
      return Gap.BREAK_OR_EMPTY_LINE;
    } else if (settingStarts.contains(start)) {
      boolean ofLoss = start == lossDelta && isLoss(previous);
      return ofLoss ? Gap.BLANK : Gap.BREAK_OR_EMPTY_LINE;
    } else if (dataSettingStarts.contains(start)) {
      return inlineBlock(next) ? Gap.BLANK : Gap.BREAK_OR_EMPTY_LINE;
    }
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
    return before != null && isText(before, "loss") && settingStarts.contains(before.getGrammarElement());
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
