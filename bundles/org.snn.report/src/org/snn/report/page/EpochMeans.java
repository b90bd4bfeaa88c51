package org.snn.report.page;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.snn.draw.chart.Point;
import org.snn.draw.chart.Series;
import org.snn.report.Run;
import org.snn.report.seeds.OverSeeds;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;

/** Figures of epochs, over the runs that trained so long. */
final class EpochMeans {

  private final List<List<EpochFigures>> histories;
  private final int epochs;

  /** @param runs of the same experiment */
  EpochMeans(List<Run> runs) {
    histories = runs.stream().map(run -> run.provenance().training().epochs()).toList();
    epochs = histories.stream().mapToInt(List::size).max().orElse(0);
  }

  /** Of the longest run; 0 if nothing is known of single epochs. */
  int epochs() {
    return epochs;
  }

  /** A figure after an epoch, from 1. */
  OverSeeds at(int epoch, Function<EpochFigures, Double> value) {
    return OverSeeds.of(histories.stream().filter(history -> history.size() >= epoch).map(history -> history.get(epoch - 1)).toList(),
        value);
  }

  /** A figure over the epochs. */
  Series series(String name, Function<EpochFigures, Double> value) {
    return new Series(name, IntStream.rangeClosed(1, epochs).mapToObj(epoch -> {
      OverSeeds values = at(epoch, value);
      return new Point(epoch, values.mean(), values.deviation());
    }).toList());
  }

  /** Whether there is a validation split. */
  boolean validated() {
    return histories.stream().flatMap(List::stream).anyMatch(epoch -> epoch.validation().isPresent());
  }

  /** Whether there is an accuracy. */
  boolean accurate() {
    return histories.stream().flatMap(List::stream).anyMatch(epoch -> epoch.train().accuracy().isPresent());
  }

  /** Of the training split. */
  static Double trainLoss(EpochFigures epoch) {
    return epoch.train().loss();
  }

  /** Of the training split, or null. */
  static Double trainAccuracy(EpochFigures epoch) {
    return accuracy(epoch.train());
  }

  /** Of the validation split, or null. */
  static Double validationLoss(EpochFigures epoch) {
    return epoch.validation().map(Figures::loss).orElse(null);
  }

  /** Of the validation split, or null. */
  static Double validationAccuracy(EpochFigures epoch) {
    return epoch.validation().map(EpochMeans::accuracy).orElse(null);
  }

  private static Double accuracy(Figures figures) {
    return figures.accuracy().isPresent() ? figures.accuracy().getAsDouble() : null;
  }
}
