package org.snn.plan;

/** Checks how a training specification prunes and grows connections: each figure by itself, and that they fit together. */
final class SparsityCheck {

  private SparsityCheck() {
  }

  static void check(TrainingSpec spec) {
    require(spec.getPruning() == null || spec.getGrowing() == null,
        "training prunes and grows connections; it can do one of the two");
    if (spec.getPruning() != null) {
      pruning(spec.getPruning());
    }
    if (spec.getGrowing() != null) {
      growing(spec.getGrowing());
    }
  }

  private static void pruning(PruningSpec spec) {
    inside(spec.getAmount(), "pruning has amount");
    require(spec.getOutput() >= 0 && spec.getOutput() < 1, "pruning has output %s; it must be in [0, 1)", spec.getOutput());
    require(spec.getRounds() >= 0, "pruning has rounds %d; it must be at least 0", spec.getRounds());
    require(spec.getRounds() == 0 || spec.getCriterion() != PruneCriterion.SNIP,
        "pruning has rounds %d; it must be 0 for snip, which prunes once", spec.getRounds());
    require(spec.getRounds() > 0 || spec.isTarget(), "pruning has no target; without rounds it must have one");
    require(spec.getRounds() > 0 || spec.getRewind() == RewindKind.NONE, "pruning has rewind %s; without rounds it must be none",
        spec.getRewind());
    require(spec.getRewindStep() >= 0, "pruning has rewindStep %d; it must be at least 0", spec.getRewindStep());
    end(spec.getUntil(), "pruning");
    require(spec.getFrom() >= 0 && spec.getFrom() < spec.getUntil(), "pruning has from %s; it must be in [0, %s)",
        spec.getFrom(), spec.getUntil());
    require(spec.getEvery() >= 1, "pruning has every %d; it must be at least 1", spec.getEvery());
  }

  private static void growing(GrowingSpec spec) {
    inside(spec.getPortion(), "growing has portion");
    require(spec.getEvery() >= 1, "growing has every %d; it must be at least 1", spec.getEvery());
    end(spec.getUntil(), "growing");
  }

  private static void inside(double portion, String what) {
    require(portion > 0 && portion < 1, "%s %s; it must be above 0 and below 1", what, portion);
  }

  private static void end(double until, String what) {
    require(until > 0 && until <= 1, "%s has until %s; it must be in (0, 1]", what, until);
  }

  private static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new PlanException("The plan's %s.".formatted(message.formatted(values)));
    }
  }
}
