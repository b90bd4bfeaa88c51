package org.snn.ui.training;

/**
 * The epochs that are in view.
 *
 * @param low the first, perhaps between two epochs; NaN for all that there are
 * @param high the last
 */
record View(double low, double high) {

  /** All epochs, also those to come. */
  static final View ALL = new View(Double.NaN, Double.NaN);

  /** Fewer epochs than this in view would show nothing more. */
  private static final double LEAST = 2;

  boolean isAll() {
    return Double.isNaN(low);
  }

  /** In figures, where so many epochs are there. */
  View of(int epochs) {
    return isAll() ? new View(1, Math.max(2, epochs)) : this;
  }

  /** So many times closer, with an epoch staying where it is; all of them if no fewer would be left out. */
  View zoomed(double factor, double at, int epochs) {
    View now = of(epochs);
    double width = Math.max(LEAST, (now.high - now.low) / factor);
    double share = (at - now.low) / (now.high - now.low);
    return new View(at - share * width, at + (1 - share) * width).within(epochs);
  }

  /** So many epochs further right. */
  View moved(double by, int epochs) {
    View now = of(epochs);
    double left = 1 - now.low;
    double right = Math.max(2, epochs) - now.high;
    double move = Math.max(left, Math.min(right, by));
    return isAll() ? this : new View(now.low + move, now.high + move);
  }

  private View within(int epochs) {
    View all = ALL.of(epochs);
    if (high - low >= all.high - all.low) {
      return ALL;
    }
    double move = Math.max(0, all.low - low) - Math.max(0, high - all.high);
    return new View(low + move, high + move);
  }
}
