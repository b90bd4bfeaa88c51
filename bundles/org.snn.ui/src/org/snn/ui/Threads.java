package org.snn.ui;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;

/** The way back from jobs to widgets. */
public final class Threads {

  private Threads() {
  }

  /** Runs something on the UI thread, soon, unless the control is gone by then. Callable on any thread. */
  public static void onDisplay(Control control, Runnable action) {
    try {
      control.getDisplay().asyncExec(() -> {
        if (!control.isDisposed()) {
          action.run();
        }
      });
    } catch (SWTException disposed) {
      // Nobody is there to see it.
    }
  }
}
