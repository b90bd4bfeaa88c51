package org.snn.trainer.evaluate;

import org.snn.data.DataSet;
import org.snn.plan.Loss;

/** When an accuracy makes sense. */
public final class Classification {

  private Classification() {
  }

  /** For data with classes, and for targets of 0 and 1 under binary cross-entropy. */
  public static boolean applies(DataSet data, Loss loss) {
    return data.classes() > 0 || loss == Loss.BINARY_CROSS_ENTROPY;
  }
}
