package org.snn.transform.expand;

import java.util.List;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.snn.network.End;
import org.snn.network.NetworkPackage;

/**
 * Successive neurons, in the order of declaration.
 *
 * @param first first neuron
 * @param size number of neurons, at least 1
 */
record Range(int first, int size) {

  int last() {
    return first + size - 1;
  }

  /** The neurons of an end; null, with a problem, if there are none. */
  static Range of(End end, Declaration declaration, List<Problem> problems) {
    GroupSpan span = declaration.span(end.getGroup());
    if (span == null) {
      problems.add(new Problem(Problem.Kind.END, end, NetworkPackage.Literals.END__GROUP,
          "The end names no group of this network; name one that it declares."));
      return null;
    }
    if (span.size() == 0) {
      return null;
    }
    if (end.getFirst() == null) {
      return new Range(span.first(), span.size());
    }
    int first = end.getFirst();
    int last = end.getLast() == null ? first : end.getLast();
    if (first < 0 || first >= span.size()) {
      return outside(end, span, NetworkPackage.Literals.END__FIRST, problems);
    }
    if (last < first || last >= span.size()) {
      return outside(end, span, NetworkPackage.Literals.END__LAST, problems);
    }
    return new Range(span.first() + first, last - first + 1);
  }

  private static Range outside(End end, GroupSpan span, EStructuralFeature feature, List<Problem> problems) {
    problems.add(new Problem(Problem.Kind.SLICE, end, feature,
        "%s is no slice of group '%s', whose neurons are 0..%d; write the smaller number first and stay inside."
            .formatted(RuleText.of(end), span.group().getName(), span.size() - 1)));
    return null;
  }
}
