package org.snn.language.ide.highlighting;

import org.eclipse.lsp4j.SemanticTokenTypes;
import org.snn.network.Group;
import org.snn.network.NamedElement;
import org.snn.network.Network;
import org.snn.network.Role;

/** The styles of names. Each id is a standard token type of the Language Server Protocol, so that any editor has a colour for it. */
public final class NameStyles {

  public static final String INPUT = SemanticTokenTypes.Parameter;
  public static final String HIDDEN = SemanticTokenTypes.Variable;
  public static final String OUTPUT = SemanticTokenTypes.Property;
  public static final String NETWORK = SemanticTokenTypes.Class;
  public static final String EXPERIMENT = SemanticTokenTypes.Event;

  private NameStyles() {
  }

  /** The style of a name that stands for this. */
  static String of(NamedElement element) {
    if (element instanceof Group group) {
      return group.getRole() == Role.INPUT ? INPUT : group.getRole() == Role.OUTPUT ? OUTPUT : HIDDEN;
    }
    return element instanceof Network ? NETWORK : EXPERIMENT;
  }
}
