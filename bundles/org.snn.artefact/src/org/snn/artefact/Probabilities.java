package org.snn.artefact;

import org.snn.plan.Activation;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.Loss;
import org.snn.plan.Role;

/** What is done to all outputs together to get the answer of {@code snn predict}: logits become probabilities. */
public enum Probabilities {

  /** Nothing: the outputs are the answer. */
  NONE,
  /** Outputs were trained as logits of cross-entropy. */
  SOFTMAX,
  /** Outputs were trained as logits of binary cross-entropy. */
  SIGMOID;

  /** What the outputs of this network need. */
  public static Probabilities of(Artefact artefact) {
    ExecutionPlan plan = artefact.plan();
    boolean logits = plan.getGroups().stream().filter(group -> group.getRole() == Role.OUTPUT)
        .map(GroupTrace::getActivation).allMatch(Activation.IDENTITY::equals);
    Loss loss = plan.getTraining().getLoss();
    if (logits && loss == Loss.CROSS_ENTROPY) {
      return SOFTMAX;
    }
    return logits && loss == Loss.BINARY_CROSS_ENTROPY ? SIGMOID : NONE;
  }

  /** Replaces the outputs of one sample by the answer. */
  public void apply(float[] outputs) {
    if (this == SOFTMAX) {
      softmax(outputs);
    } else if (this == SIGMOID) {
      for (int i = 0; i < outputs.length; i++) {
        outputs[i] = (float) (1 / (1 + Math.exp(-outputs[i])));
      }
    }
  }

  /** The index of the largest number of an answer, the first of them: its class. */
  public static int largest(float[] answer) {
    int largest = 0;
    for (int i = 1; i < answer.length; i++) {
      largest = answer[i] > answer[largest] ? i : largest;
    }
    return largest;
  }

  private static void softmax(float[] row) {
    float most = Float.NEGATIVE_INFINITY;
    for (float value : row) {
      most = Math.max(most, value);
    }
    double sum = 0;
    for (float value : row) {
      sum += Math.exp(value - most);
    }
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) (Math.exp(row[i] - most) / sum);
    }
  }
}
