package org.snn.trainer.cuda;

/** Gives many things back though the driver refuses some: after a device has failed it refuses all. The first refusal is thrown at the end. */
final class Closing implements AutoCloseable {

  private CudaException first;

  /** Does this, too. */
  void also(Runnable giveBack) {
    try {
      giveBack.run();
    } catch (CudaException refused) {
      if (first == null) {
        first = refused;
      } else {
        first.addSuppressed(refused);
      }
    }
  }

  @Override
  public void close() {
    if (first != null) {
      throw first;
    }
  }
}
