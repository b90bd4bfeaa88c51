package org.snn.inference;

import java.nio.file.Path;
import java.util.List;
import org.snn.artefact.Artefact;
import org.snn.artefact.Probabilities;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.data.Normalisation;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.cpu.CpuBackend;

/**
 * A trained network that answers. Features are given raw, as the training data has them (pixels as 0 to 255, say), and the answers
 * are those of {@code snn predict}, to the bit.
 *
 * <p>Any number of threads may ask at once; each call computes on its own thread, and as many as there are processors compute at
 * a time. Vector instructions are used where the JVM was started with {@code --add-modules jdk.incubator.vector}; without them
 * answers are the same, and slower.
 */
public final class SnnModel implements AutoCloseable {

  /** Samples at a time: what caches hold well; a request of one sample does not pay for the others. */
  private static final int BATCH = 64;

  private final Artefact artefact;
  private final Normalisation normalisation;
  private final Probabilities probabilities;
  private final EnginePool engines;

  private SnnModel(Artefact artefact, Backend backend) {
    this.artefact = artefact;
    this.normalisation = artefact.provenance().data().normalisation();
    this.probabilities = Probabilities.of(artefact);
    EngineOptions options = new EngineOptions(BATCH, 1, 0);
    this.engines = new EnginePool(() -> backend.answering(artefact.plan(), artefact.parameters(), options));
  }

  /**
   * Reads a trained network.
   *
   * @param file an artefact, {@code .snna}
   * @throws org.snn.artefact.ArtefactException if there is none, or it is damaged
   */
  public static SnnModel load(Path file) {
    return of(Artefact.load(file), new CpuBackend());
  }

  /** A trained network that has been read, on a device. */
  public static SnnModel of(Artefact artefact, Backend backend) {
    return new SnnModel(artefact, backend);
  }

  /**
   * Answers for one sample.
   *
   * @param sample one finite number a feature, in the order of {@link #features}
   * @return one number a target, in the order of {@link #targets}: the probability of each class, or the predicted values
   * @throws IllegalArgumentException if there are more or fewer numbers than features, or one is not finite
   * @throws IllegalStateException if the model is closed
   */
  public float[] predict(float[] sample) {
    return predict(new float[][] {sample})[0];
  }

  /**
   * Answers for samples, in their order.
   *
   * @param samples as for {@link #predict(float[])}
   * @return one answer a sample
   * @throws IllegalArgumentException as {@link #predict(float[])}; nothing is computed then
   */
  public float[][] predict(float[][] samples) {
    for (int i = 0; i < samples.length; i++) {
      check(samples[i], i);
    }
    float[][] answers = new float[samples.length][];
    for (int first = 0; first < samples.length; first += BATCH) {
      int from = first;
      engines.use(engine -> predict(engine, samples, from, Math.min(BATCH, samples.length - from), answers));
    }
    return answers;
  }

  private void check(float[] sample, int number) {
    if (sample.length != features().size()) {
      throw new IllegalArgumentException("Sample %d has %d numbers, but the network has %d features; give one number for each."
          .formatted(number, sample.length, features().size()));
    }
    for (int feature = 0; feature < sample.length; feature++) {
      if (!Float.isFinite(sample[feature])) {
        throw new IllegalArgumentException("Feature '%s' of sample %d is %s; give finite numbers."
            .formatted(features().get(feature), number, sample[feature]));
      }
    }
  }

  private void predict(Engine engine, float[][] samples, int from, int count, float[][] answers) {
    int inputs = artefact.plan().getInputs();
    int outputs = artefact.plan().getOutputs().length;
    int stride = engine.stride();
    Engine.FeatureRows rows = engine.featureRows(inputs);
    for (int k = 0; k < count; k++) {
      float[] sample = samples[from + k];
      for (int feature = 0; feature < inputs; feature++) {
        rows.values()[rows.start() + feature * stride + k] = normalisation.apply(feature, sample[feature]);
      }
    }
    float[] columns = new float[outputs * stride];
    engine.predict(rows.values(), count, columns);
    for (int k = 0; k < count; k++) {
      float[] answer = new float[outputs];
      for (int output = 0; output < outputs; output++) {
        answer[output] = columns[output * stride + k];
      }
      probabilities.apply(answer);
      answers[from + k] = answer;
    }
  }

  /** Names of the features, in the order of a sample. */
  public List<String> features() {
    return data().features();
  }

  /** Names of the classes or of the predicted values, in the order of an answer. */
  public List<String> targets() {
    return data().targets();
  }

  /** Whether the targets are classes and an answer has their probabilities. */
  public boolean classifies() {
    return data().classification();
  }

  /**
   * The class of an answer: that of the largest probability.
   *
   * @throws IllegalStateException if the network does not classify
   */
  public String classOf(float[] answer) {
    if (!classifies()) {
      throw new IllegalStateException("The network predicts values (%s), not classes.".formatted(String.join(", ", targets())));
    }
    return targets().get(Probabilities.largest(answer));
  }

  /** The network, and where it comes from. */
  public Artefact artefact() {
    return artefact;
  }

  private DataProvenance data() {
    return artefact.provenance().data();
  }

  /** Calls at work are finished; later ones are refused. */
  @Override
  public void close() {
    engines.close();
  }
}
