package org.snn.language.validation;

import static org.snn.network.NetworkPackage.Literals.INITIALISER__ARGUMENTS;
import static org.snn.network.NetworkPackage.Literals.INITIALISER__KIND;

import java.util.List;

import org.eclipse.xtext.validation.Check;
import org.snn.network.Initialiser;
import org.snn.network.InitialiserKind;

/** Rules about how weights start. */
public class InitialiserRules extends Rules {

  @Check
  public void initialiserArguments(Initialiser initialiser) {
    int given = initialiser.getArguments().size();
    String expected = expected(initialiser.getKind());
    int wanted = expected.isEmpty() ? 0 : expected.split(" ").length;
    if (given != wanted) {
      error("'%s' takes %s, but has %d; write '%1$s%s'.".formatted(initialiser.getKind(),
          wanted == 0 ? "no number" : Texts.count(wanted, "number"), given, expected.isEmpty() ? "" : " " + expected),
          INITIALISER__KIND, RuleIds.INITIALISER_ARGUMENTS);
    }
  }

  @Check
  public void initialiserBounds(Initialiser initialiser) {
    List<Double> bounds = initialiser.getArguments();
    if (initialiser.getKind() == InitialiserKind.UNIFORM && bounds.size() == 2 && bounds.get(0) > bounds.get(1)) {
      error("'uniform %s %s' has its lower bound above its upper bound; write 'uniform %2$s %1$s'."
          .formatted(Texts.number(bounds.get(0)), Texts.number(bounds.get(1))), INITIALISER__ARGUMENTS,
          RuleIds.INITIALISER_BOUNDS);
    }
  }

  @Check
  public void initialiserDeviation(Initialiser initialiser) {
    List<Double> numbers = initialiser.getArguments();
    if (initialiser.getKind() == InitialiserKind.NORMAL && numbers.size() == 2 && Numbers.finite(numbers.get(1))
        && numbers.get(1) < 0) {
      error("'normal %s %s' has a negative standard deviation; use 0 or more."
          .formatted(Texts.number(numbers.get(0)), Texts.number(numbers.get(1))), INITIALISER__ARGUMENTS, 1,
          RuleIds.INITIALISER_DEVIATION);
    }
  }

  /** What a kind takes, as messages name it. */
  private static String expected(InitialiserKind kind) {
    return switch (kind) {
      case UNIFORM -> "LOW HIGH";
      case NORMAL -> "MEAN DEVIATION";
      case CONSTANT -> "VALUE";
      case HE, XAVIER, ZEROS -> "";
    };
  }
}
