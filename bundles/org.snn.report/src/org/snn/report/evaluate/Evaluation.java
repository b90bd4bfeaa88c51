package org.snn.report.evaluate;

import java.util.List;
import java.util.Optional;
import org.snn.artefact.Artefact;
import org.snn.data.DataSplits;
import org.snn.data.Split;
import org.snn.trainer.Engine;
import org.snn.trainer.evaluate.Classification;
import org.snn.trainer.evaluate.Evaluator;
import org.snn.trainer.evaluate.Predictor;
import org.snn.trainer.metrics.Figures;

/**
 * What a trained network does on data.
 *
 * @param split name of the part of the data that it was asked
 * @param samples of it
 * @param figures as {@code snn eval} gives them
 * @param confusion empty for real-valued targets
 * @param errors of each target; empty for classes
 * @param worst the samples with the worst answers, the worst first
 * @param features their names
 */
public record Evaluation(String split, int samples, Figures figures, Optional<Confusion> confusion, List<TargetError> errors,
    List<WorstSample> worst, List<String> features) {

  /**
   * Asks the network for all samples of the test split, or of another one where that is empty.
   *
   * @param engine holds the network of the artefact
   * @param batch samples at a time, no more than the engine was opened for
   * @param data has its features and targets, and is normalised as in training
   */
  public static Evaluation of(Artefact artefact, Engine engine, int batch, DataSplits data) {
    if (!data.test().isEmpty()) {
      return of(artefact, engine, batch, "test", data.test());
    }
    return data.validation().isEmpty() ? of(artefact, engine, batch, "training", data.train())
        : of(artefact, engine, batch, "validation", data.validation());
  }

  private static Evaluation of(Artefact artefact, Engine engine, int batch, String name, Split split) {
    boolean classification = Classification.applies(split.data(), artefact.plan().getTraining().getLoss());
    Figures figures = new Evaluator(engine, batch, classification).evaluate(split);
    int outputs = artefact.plan().getOutputs().length;
    float[] answers = new Predictor(engine, batch, artefact.plan().getInputs(), outputs).predict(split);
    List<String> features = split.data().featureNames();
    if (split.data().classes() > 0) {
      ClassAnswers classes = new ClassAnswers(artefact, split, answers);
      return new Evaluation(name, split.samples(), figures, Optional.of(classes.confusion()), List.of(), classes.worst(), features);
    }
    ValueAnswers values = new ValueAnswers(split, answers);
    return new Evaluation(name, split.samples(), figures, Optional.empty(), values.errors(), values.worst(), features);
  }
}
