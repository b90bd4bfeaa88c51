package org.snn.design.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.snn.network.Connect;
import org.snn.network.ConnectFile;
import org.snn.network.ConnectionRule;
import org.snn.network.End;
import org.snn.network.Group;
import org.snn.network.NetworkPackage.Literals;

/** Makes an element like another one, and touches only what differs: what is not touched keeps its text. */
public final class Updates {

  private static final List<EStructuralFeature> OF_GROUP = List.of(
      Literals.NAMED_ELEMENT__NAME, Literals.GROUP__ROLE, Literals.GROUP__SINGLE, Literals.GROUP__SIZE, Literals.GROUP__ACTIVATION,
      Literals.GROUP__BIAS);
  private static final List<EStructuralFeature> OF_END = List.of(Literals.END__GROUP, Literals.END__FIRST, Literals.END__LAST);

  private Updates() {
  }

  /** Makes a group like a parsed one. */
  public static void apply(Group group, Group like) {
    OF_GROUP.forEach(feature -> set(group, like, feature));
  }

  /** Makes a rule like a parsed one, which loses its parts; whether they are of one kind, else nothing is changed. */
  public static boolean apply(ConnectionRule rule, ConnectionRule like) {
    if (rule instanceof Connect connect && like instanceof Connect other) {
      ends(connect, other);
      set(connect, other, Literals.CONNECT__WEIGHT);
      replace(connect, other, Literals.CONNECT__PATTERN);
      replace(connect, other, Literals.CONNECT__INITIALISER);
      return true;
    }
    if (rule instanceof ConnectFile file && like instanceof ConnectFile other) {
      set(file, other, Literals.CONNECT_FILE__FILE);
      replace(file, other, Literals.CONNECT_FILE__INITIALISER);
      return true;
    }
    return false;
  }

  private static void ends(Connect connect, Connect like) {
    List<End> others = new ArrayList<>(like.getEnds());
    for (int i = 0; i < Math.min(connect.getEnds().size(), others.size()); i++) {
      End end = connect.getEnds().get(i);
      End other = others.get(i);
      OF_END.forEach(feature -> set(end, other, feature));
    }
    while (connect.getEnds().size() > others.size()) {
      connect.getEnds().remove(connect.getEnds().size() - 1);
    }
    if (connect.getEnds().size() < others.size()) {
      connect.getEnds().addAll(others.subList(connect.getEnds().size(), others.size()));
    }
  }

  private static void set(EObject element, EObject like, EStructuralFeature feature) {
    Object value = like.eGet(feature);
    if (!Objects.equals(element.eGet(feature), value)) {
      element.eSet(feature, value);
    }
  }

  /** Of a part of the same kind only what differs; but with a number that differs the part as it was typed, which may be {@code 20%}. */
  private static void replace(EObject element, EObject like, EStructuralFeature feature) {
    EObject old = (EObject) element.eGet(feature);
    EObject value = (EObject) like.eGet(feature);
    if (old != null && value != null && old.eClass() == value.eClass() && sameNumbers(old, value)) {
      value.eClass().getEAllAttributes().forEach(attribute -> set(old, value, attribute));
    } else if (old != value) {
      element.eSet(feature, value);
    }
  }

  private static boolean sameNumbers(EObject old, EObject value) {
    return value.eClass().getEAllAttributes().stream()
        .filter(attribute -> Set.of(double.class, Double.class).contains(attribute.getEType().getInstanceClass()))
        .allMatch(attribute -> Objects.equals(old.eGet(attribute), value.eGet(attribute)));
  }
}
