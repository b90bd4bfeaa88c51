package org.snn.trainer.loop;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.snn.data.DataSet;
import org.snn.data.DataSplits;
import org.snn.data.Split;

/** Small data sets for tests: two overlapping clouds, one a class. */
public final class Samples {

  private Samples() {
  }

  /** Samples of 5 features and 2 classes in three splits. */
  public static DataSplits clouds(int train, int validation, int test) {
    return clouds(train, validation, test, 1);
  }

  /** The same, drawn from another seed. */
  public static DataSplits clouds(int train, int validation, int test, long seed) {
    int samples = train + validation + test;
    Random random = new Random(seed);
    float[] features = new float[5 * samples];
    int[] labels = new int[samples];
    for (int sample = 0; sample < samples; sample++) {
      labels[sample] = sample % 2;
      for (int feature = 0; feature < 5; feature++) {
        features[5 * sample + feature] = (float) (random.nextGaussian() + (labels[sample] - 0.5));
      }
    }
    DataSet data = DataSet.ofClasses("clouds", 5, features, labels, 2);
    return new DataSplits("clouds", split(data, 0, train), split(data, train, train + validation),
        split(data, train + validation, samples), List.of());
  }

  private static Split split(DataSet data, int from, int to) {
    return new Split(data, IntStream.range(from, to).toArray());
  }
}
