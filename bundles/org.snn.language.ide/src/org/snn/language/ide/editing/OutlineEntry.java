package org.snn.language.ide.editing;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.snn.network.ConnectionRule;
import org.snn.network.Experiment;
import org.snn.network.Group;
import org.snn.network.Import;
import org.snn.network.Network;
import org.snn.network.Role;

/**
 * A line of an outline.
 *
 * @param kind what it is
 * @param name its name, or what it names
 * @param detail what stands behind the name; may be empty
 * @param offset of the whole element
 * @param length of the whole element
 * @param nameOffset of its name
 * @param nameLength of its name
 * @param children what is in it
 */
public record OutlineEntry(Kind kind, String name, String detail, int offset, int length, int nameOffset, int nameLength,
    List<OutlineEntry> children) {

  /** Kinds of elements. */
  public enum Kind {
    IMPORT, NETWORK, INPUT, HIDDEN, OUTPUT, NEURON, CONNECTION, EXPERIMENT;

    /** The kind of an element of the model; null for one that no outline shows, and for none. */
    static Kind of(EObject element) {
      if (element instanceof Group group) {
        return group.isSingle() ? NEURON : of(group.getRole());
      }
      if (element instanceof Network) {
        return NETWORK;
      }
      if (element instanceof Experiment) {
        return EXPERIMENT;
      }
      return element instanceof Import ? IMPORT : element instanceof ConnectionRule ? CONNECTION : null;
    }

    private static Kind of(Role role) {
      return switch (role) {
        case INPUT -> INPUT;
        case HIDDEN -> HIDDEN;
        case OUTPUT -> OUTPUT;
      };
    }
  }
}
