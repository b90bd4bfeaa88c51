package org.snn.trainer.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.snn.data.DataFile;
import org.snn.data.DataSet;
import org.snn.data.DataSplits;
import org.snn.data.Split;

/**
 * SHA-256 of data as training sees it: the samples of each split in order, their targets and normalisation. Features that
 * come from files count by the files' own SHA-256, so that a large data set need not be gone through; others by value.
 * Where the files lie does not count.
 */
final class DataDigest {

  private static final int CHUNK = 256;

  private final MessageDigest digest = Sha256.create();
  private final DataSplits data;

  private DataDigest(DataSplits data) {
    this.data = data;
  }

  static String of(DataSplits data) {
    DataDigest walk = new DataDigest(data);
    for (DataFile file : data.files()) {
      walk.digest.update(file.sha256().getBytes(StandardCharsets.US_ASCII));
    }
    walk.normalisation();
    walk.split(data.train());
    walk.split(data.validation());
    walk.split(data.test());
    return Sha256.hex(walk.digest);
  }

  private void normalisation() {
    float[] map = new float[2 * data.features()];
    for (int feature = 0; feature < data.features(); feature++) {
      map[2 * feature] = data.normalisation().offset(feature);
      map[2 * feature + 1] = data.normalisation().scale(feature);
    }
    Sha256.update(digest, map, map.length);
  }

  private void split(Split split) {
    int[] order = split.order();
    Sha256.update(digest, order);
    DataSet samples = split.data();
    float[] targets = new float[samples.targets() * CHUNK];
    float[] features = new float[data.files().isEmpty() ? samples.features() * CHUNK : 0];
    for (int from = 0; from < order.length; from += CHUNK) {
      int count = Math.min(CHUNK, order.length - from);
      samples.copyTargets(order, from, count, targets, 0, count);
      Sha256.update(digest, targets, samples.targets() * count);
      if (features.length > 0) {
        samples.copyFeatures(order, from, count, features, 0, count);
        Sha256.update(digest, features, samples.features() * count);
      }
    }
  }
}
