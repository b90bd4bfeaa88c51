package org.snn.trainer.loop;

/** Asks training to stop at the next batch; may be given from any thread. */
public final class StopSignal {

  private volatile boolean requested;

  /** Asks to stop. */
  public void request() {
    requested = true;
  }

  /** Whether someone asked. */
  public boolean isRequested() {
    return requested;
  }
}
