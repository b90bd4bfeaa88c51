package org.snn.language.formatting2;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.Group;
import org.snn.language.services.SnnGrammarAccess;

/** The places of the grammar that begin a line of the text. */
@Singleton
public final class LineStarts {

  /** What begins. */
  public enum Kind {
    IMPORT(0), ELEMENT(0), MEMBER(1), SETTING(1), DATA_SETTING(2);

    private final int depth;

    Kind(int depth) {
      this.depth = depth;
    }

    /** The blanks before such a line. */
    public String indentation() {
      return GapReplacer.INDENTATION.repeat(depth);
    }
  }

  private final Map<EObject, Kind> kinds = new HashMap<>();

  @Inject
  LineStarts(SnnGrammarAccess grammar) {
    kinds.put(grammar.getImportAccess().getImportKeyword_0(), Kind.IMPORT);
    kinds.put(grammar.getNetworkAccess().getNetworkKeyword_0(), Kind.ELEMENT);
    kinds.put(grammar.getExperimentAccess().getExperimentKeyword_0(), Kind.ELEMENT);
    kinds.put(grammar.getNetworkAccess().getInitKeyword_3_0(), Kind.MEMBER);
    kinds.put(grammar.getGroupAccess().getRoleRoleEnumRuleCall_0_0_0_0(), Kind.MEMBER);
    kinds.put(grammar.getGroupAccess().getSingleNeuronKeyword_0_1_0_0(), Kind.MEMBER);
    kinds.put(grammar.getConnectionRuleAccess().getConnectKeyword_0(), Kind.MEMBER);
    putStarts(grammar.getExperimentAccess().getAlternatives_3(), Kind.SETTING);
    putStarts(grammar.getDataSourceAccess().getAlternatives_1_1(), Kind.DATA_SETTING);
  }

  private void putStarts(Alternatives alternatives, Kind kind) {
    for (AbstractElement alternative : alternatives.getElements()) {
      AbstractElement first = alternative instanceof Group group ? group.getElements().get(0) : alternative;
      kinds.put(first instanceof Assignment assignment ? assignment.getTerminal() : first, kind);
    }
  }

  /** What this place of the grammar begins; null if nothing. */
  public Kind kind(EObject grammarElement) {
    return kinds.get(grammarElement);
  }
}
