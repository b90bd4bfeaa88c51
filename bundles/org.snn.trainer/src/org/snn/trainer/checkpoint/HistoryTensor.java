package org.snn.trainer.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;
import org.snn.trainer.tensor.Tensor;

/**
 * Figures of epochs as a tensor of shape [epochs, {@value #COLUMNS}]: batches, samples, seconds, rate, training loss and
 * accuracy, validation loss and accuracy. NaN stands for what there is not.
 */
final class HistoryTensor {

  static final int COLUMNS = 8;

  private HistoryTensor() {
  }

  static Tensor write(List<EpochFigures> history) {
    double[] values = new double[history.size() * COLUMNS];
    int at = 0;
    for (EpochFigures epoch : history) {
      values[at++] = epoch.batches();
      values[at++] = epoch.samples();
      values[at++] = epoch.seconds();
      values[at++] = epoch.rate();
      values[at++] = epoch.train().loss();
      values[at++] = epoch.train().accuracy().orElse(Double.NaN);
      values[at++] = epoch.validation().map(Figures::loss).orElse(Double.NaN);
      values[at++] = epoch.validation().map(Figures::accuracy).orElse(OptionalDouble.empty()).orElse(Double.NaN);
    }
    return Tensor.of(values, history.size(), COLUMNS);
  }

  static List<EpochFigures> read(Tensor tensor) {
    double[] v = tensor.doubles();
    List<EpochFigures> history = new ArrayList<>();
    for (int at = 0; at < v.length; at += COLUMNS) {
      Optional<Figures> validation = Double.isNaN(v[at + 6]) ? Optional.empty() : Optional.of(figures(v[at + 6], v[at + 7]));
      history.add(new EpochFigures(history.size() + 1, (int) v[at], (long) v[at + 1], v[at + 2], v[at + 3],
          figures(v[at + 4], v[at + 5]), validation));
    }
    return history;
  }

  private static Figures figures(double loss, double accuracy) {
    return new Figures(loss, Double.isNaN(accuracy) ? OptionalDouble.empty() : OptionalDouble.of(accuracy));
  }
}
