package org.snn.report.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.snn.artefact.Artefact;
import org.snn.artefact.Probabilities;
import org.snn.data.Split;

/** Answers of a network that chooses among classes. */
final class ClassAnswers {

  private final Split split;
  private final int[] order;
  private final int[] truth;
  private final int[] answers;
  private final float[] certainty;
  private final float[] truthProbability;

  /** @param outputs one row a sample of the split */
  ClassAnswers(Artefact artefact, Split split, float[] outputs) {
    this.split = split;
    this.order = split.order();
    this.truth = new int[order.length];
    this.answers = new int[order.length];
    this.certainty = new float[order.length];
    this.truthProbability = new float[order.length];
    Probabilities probabilities = Probabilities.of(artefact);
    int classes = artefact.plan().getOutputs().length;
    for (int i = 0; i < order.length; i++) {
      float[] row = Arrays.copyOfRange(outputs, i * classes, (i + 1) * classes);
      probabilities.apply(row);
      truth[i] = split.data().label(order[i]);
      answers[i] = Probabilities.largest(row);
      certainty[i] = row[answers[i]];
      truthProbability[i] = row[truth[i]];
    }
  }

  Confusion confusion() {
    return Confusion.of(split.data().classNames(), truth, answers);
  }

  /** Wrong answers, the most confident first. */
  List<WorstSample> worst() {
    List<String> classes = split.data().classNames();
    return IntStream.range(0, order.length).filter(i -> truth[i] != answers[i]).boxed()
        .sorted(Comparator.comparingDouble(i -> -certainty[i])).limit(Worst.MOST)
        .map(i -> new WorstSample(order[i], Worst.features(split, order[i]), classes.get(truth[i]), classes.get(answers[i]), certainty[i],
            truthProbability[i]))
        .toList();
  }
}
