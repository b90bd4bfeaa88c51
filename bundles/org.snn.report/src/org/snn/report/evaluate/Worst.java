package org.snn.report.evaluate;

import org.snn.data.Split;

/** What is shown of the worst samples. */
final class Worst {

  /** As many as a person looks at. */
  static final int MOST = 24;

  private Worst() {
  }

  /** A sample's features as the data has them. */
  static float[] features(Split split, int sample) {
    float[] raw = new float[split.data().features()];
    split.data().raw().copyRaw(sample, raw);
    return raw;
  }
}
