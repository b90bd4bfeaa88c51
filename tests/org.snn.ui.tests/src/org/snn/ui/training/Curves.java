package org.snn.ui.training;

import org.snn.ui.Workbench;

/** The Training view on the screen. */
public final class Curves {

  private Curves() {
  }

  /** The view, once something has opened it. */
  public static TrainingView shown() {
    Workbench.await("the view", () -> Workbench.window().getActivePage().findView(TrainingView.ID) != null);
    return (TrainingView) Workbench.window().getActivePage().findView(TrainingView.ID);
  }

  /** Waits until this many epochs are in the picture. */
  public static void awaitEpochs(TrainingView view, int epochs) {
    Workbench.await(epochs + " epochs in the picture", () -> view.canvas().frame() != null
        && view.canvas().frame().request().epochs() >= epochs);
    Workbench.pause();
  }

  /** Waits until this many runs are in the picture. */
  static void awaitRuns(TrainingView view, int runs) {
    Workbench.await(runs + " runs in the picture", () -> view.canvas().frame() != null
        && view.canvas().frame().request().runs().size() == runs);
    Workbench.pause();
  }
}
