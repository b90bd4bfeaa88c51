package org.snn.plan;

import java.util.Set;

/** Checks what a training specification says of its data, so that it can be asked for as it is. */
final class DataCheck {

  private static final Set<String> NORMALISATIONS = Set.of("none", "standard", "unit", "global");

  private DataCheck() {
  }

  static void check(DataSpec spec) {
    require(spec.getSource() != null && !spec.getSource().isEmpty(), "has no source");
    require(spec.getNormalise() != null && NORMALISATIONS.contains(spec.getNormalise()), "is normalised by '%s'; known: none, "
        + "standard, unit, global", spec.getNormalise());
    require(spec.getSeparator() == null || spec.getSeparator().length() == 1, "is separated by '%s'; it must be one character",
        spec.getSeparator());
    require(spec.getSamples() >= 0, "has %d samples; it must be 0 (all) or more", spec.getSamples());
    share(spec.getTrain(), "train");
    share(spec.getValidation(), "validation");
    share(spec.getTest(), "test");
  }

  private static void share(String text, String split) {
    if (text != null && !text.isEmpty()) {
      boolean percent = text.endsWith("%");
      double value = number(percent ? text.substring(0, text.length() - 1) : text);
      boolean possible = percent ? value >= 0 && value <= 100 : value >= 0 && value <= Integer.MAX_VALUE && value == Math.rint(value);
      require(possible, "has a share to %s of '%s'; it must be a number of samples, or 0%% to 100%%", split, text);
    }
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException none) {
      return Double.NaN;
    }
  }

  private static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new PlanException("The plan's data %s.".formatted(message.formatted(values)));
    }
  }
}
