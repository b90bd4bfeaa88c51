package org.snn.artefact.provenance;

import java.util.List;

import org.snn.data.DataSplits;
import org.snn.data.Normalisation;

/**
 * The data of a training. How it was split (shares, seed) stands in the plan's training specification.
 *
 * @param name of the data
 * @param files that were read; empty for generated data
 * @param train samples of the training split
 * @param validation samples of the validation split
 * @param test samples of the test split
 * @param features names, one an input
 * @param targets names of the classes or of the target columns, one an output
 * @param classification whether the targets are classes
 * @param normalisation what is done to each feature: (raw - offset) * scale
 */
public record DataProvenance(String name, List<FileProvenance> files, int train, int validation, int test,
    List<String> features, List<String> targets, boolean classification, Normalisation normalisation) {

  /** Keeps its own lists. */
  public DataProvenance {
    files = List.copyOf(files);
    features = List.copyOf(features);
    targets = List.copyOf(targets);
  }

  /** Of data; reads its files. */
  public static DataProvenance of(DataSplits data) {
    return new DataProvenance(data.name(), data.files().stream().map(FileProvenance::of).toList(), data.train().samples(),
        data.validation().samples(), data.test().samples(), data.train().data().featureNames(),
        data.train().data().targetNames(), data.classes() > 0, data.normalisation());
  }

  /** The names of the classes; empty for real-valued targets. */
  public List<String> classNames() {
    return classification ? targets : List.of();
  }
}
