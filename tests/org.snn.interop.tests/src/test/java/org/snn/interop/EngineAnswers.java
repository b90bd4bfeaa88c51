package org.snn.interop;

import java.util.Arrays;
import org.snn.artefact.Artefact;
import org.snn.artefact.Probabilities;
import org.snn.data.Normalisation;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.evaluate.Predictor;

/** What the engine answers to features as files have them, as {@code snn predict} gives it; sample-major. */
public final class EngineAnswers {

  private EngineAnswers() {
  }

  public static float[] of(Artefact artefact, float[] features) {
    Normalisation normalisation = artefact.provenance().data().normalisation();
    int inputs = artefact.plan().getInputs();
    int outputs = artefact.plan().getOutputs().length;
    float[] normalised = new float[features.length];
    for (int i = 0; i < features.length; i++) {
      normalised[i] = normalisation.apply(i % inputs, features[i]);
    }
    float[] answers;
    try (var engine = new CpuBackend().answering(artefact.plan(), artefact.parameters(), new EngineOptions(8, 1, 0))) {
      answers = new Predictor(engine, 8, inputs, outputs).predict(normalised);
    }
    for (int from = 0; from < answers.length; from += outputs) {
      float[] row = Arrays.copyOfRange(answers, from, from + outputs);
      Probabilities.of(artefact).apply(row);
      System.arraycopy(row, 0, answers, from, outputs);
    }
    return answers;
  }
}
