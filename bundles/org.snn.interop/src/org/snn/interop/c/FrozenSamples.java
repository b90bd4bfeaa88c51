package org.snn.interop.c;

import org.snn.artefact.Artefact;
import org.snn.data.DataSet;
import org.snn.data.Normalisation;
import org.snn.data.Split;
import org.snn.interop.rows.Probabilities;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.evaluate.Predictor;

/**
 * Samples with what SNN answers to them, to compare other programs with.
 *
 * @param count how many
 * @param features as files have them, before normalisation: {@code [sample * inputs + input]}
 * @param answers as {@code snn predict} gives them: {@code [sample * outputs + output]}
 */
public record FrozenSamples(int count, float[] features, float[] answers) {

  private static final int AT_ONCE = 64;

  /** Samples with what this network answers. */
  public static FrozenSamples of(Artefact artefact, Parameters parameters, float[] features, Backend backend) {
    int inputs = artefact.plan().getInputs();
    int outputs = artefact.plan().getOutputs().length;
    Normalisation normalisation = artefact.provenance().data().normalisation();
    float[] normalised = new float[features.length];
    for (int i = 0; i < features.length; i++) {
      normalised[i] = normalisation.apply(i % inputs, features[i]);
    }
    float[] answers;
    try (Engine engine = backend.answering(artefact.plan(), parameters, new EngineOptions(AT_ONCE, 1, 0))) {
      answers = new Predictor(engine, AT_ONCE, inputs, outputs).predict(normalised);
    }
    Probabilities probabilities = Probabilities.of(artefact);
    float[] row = new float[outputs];
    for (int from = 0; from < answers.length; from += outputs) {
      System.arraycopy(answers, from, row, 0, outputs);
      probabilities.apply(row);
      System.arraycopy(row, 0, answers, from, outputs);
    }
    return new FrozenSamples(features.length / inputs, features, answers);
  }

  /** The features of the first samples of a split as files have them: {@code [sample * features + feature]}. */
  public static float[] first(Split split, int most) {
    int count = Math.min(most, split.samples());
    DataSet data = split.data();
    DataSet raw = data.normalisedBy(Normalisation.uniform(data.features(), 0, 1));
    float[] byFeature = new float[data.features() * count];
    raw.copyFeatures(split.order(), 0, count, byFeature, 0, count);
    float[] bySample = new float[byFeature.length];
    for (int i = 0; i < bySample.length; i++) {
      bySample[i] = byFeature[i % data.features() * count + i / data.features()];
    }
    return bySample;
  }
}
