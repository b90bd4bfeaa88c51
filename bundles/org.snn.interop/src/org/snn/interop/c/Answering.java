package org.snn.interop.c;

import java.util.Arrays;
import org.snn.artefact.Artefact;
import org.snn.artefact.Probabilities;
import org.snn.data.Normalisation;
import org.snn.interop.quantise.Int8Answers;
import org.snn.interop.quantise.Int8Values;
import org.snn.interop.rows.NeuronRows;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.evaluate.Predictor;

/** What a generated program must answer. Everything is sample-major. */
interface Answering {

  /** Answers as {@code snn predict} gives them, to features as files have them. */
  float[] answers(float[] features);

  /** Answers of an engine with these parameters. */
  static Answering engine(Artefact artefact, Parameters parameters, Backend backend) {
    int atOnce = 64;
    return features -> {
      try (Engine engine = backend.answering(artefact.plan(), parameters, new EngineOptions(atOnce, 1, 0))) {
        Predictor predictor = new Predictor(engine, atOnce, artefact.plan().getInputs(), artefact.plan().getOutputs().length);
        return probabilities(artefact, predictor.predict(normalised(artefact, features)));
      }
    };
  }

  /** Answers in 8 bits. */
  static Answering int8(Artefact artefact, NeuronRows network, Int8Values numbers) {
    int outputs = artefact.plan().getOutputs().length;
    return features -> {
      Int8Answers int8 = new Int8Answers(network, numbers);
      float[] normalised = normalised(artefact, features);
      float[] answers = new float[features.length / network.inputs() * outputs];
      for (int sample = 0; sample < answers.length / outputs; sample++) {
        int from = sample * network.inputs();
        float[] answer = int8.of(Arrays.copyOfRange(normalised, from, from + network.inputs()));
        System.arraycopy(answer, 0, answers, sample * outputs, outputs);
      }
      return probabilities(artefact, answers);
    };
  }

  /** Features as networks read them. */
  static float[] normalised(Artefact artefact, float[] features) {
    Normalisation normalisation = artefact.provenance().data().normalisation();
    float[] normalised = new float[features.length];
    for (int i = 0; i < features.length; i++) {
      normalised[i] = normalisation.apply(i % normalisation.features(), features[i]);
    }
    return normalised;
  }

  private static float[] probabilities(Artefact artefact, float[] answers) {
    Probabilities probabilities = Probabilities.of(artefact);
    int outputs = artefact.plan().getOutputs().length;
    for (int from = 0; from < answers.length; from += outputs) {
      float[] row = Arrays.copyOfRange(answers, from, from + outputs);
      probabilities.apply(row);
      System.arraycopy(row, 0, answers, from, outputs);
    }
    return answers;
  }
}
