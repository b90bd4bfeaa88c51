package org.snn.cli.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.snn.artefact.Artefact;
import org.snn.plan.Activation;
import org.snn.plan.GroupTrace;
import org.snn.plan.Loss;
import org.snn.plan.Role;

/**
 * Outputs of a network as CSV. With classes: the class, then the probability of each; else one column a target. Numbers
 * have as many digits as single precision needs to read them back unchanged.
 */
public final class Answers {

  private final List<String> targets;
  private final boolean classification;
  private final Loss loss;
  private final boolean logits;

  /** For the outputs of this network. */
  public Answers(Artefact artefact) {
    targets = artefact.provenance().data().targets();
    classification = artefact.provenance().data().classification();
    loss = artefact.plan().getTraining().getLoss();
    logits = artefact.plan().getGroups().stream().filter(group -> group.getRole() == Role.OUTPUT)
        .map(GroupTrace::getActivation).allMatch(Activation.IDENTITY::equals);
  }

  /** Writes a header and one line a sample; {@code outputs} is sample-major. */
  public void write(float[] outputs, Appendable out) throws IOException {
    List<String> header = new ArrayList<>(classification ? List.of("class") : List.of());
    targets.forEach(target -> header.add(quoted(classification ? "p(" + target + ")" : target)));
    out.append(String.join(",", header)).append('\n');
    for (int from = 0; from < outputs.length; from += targets.size()) {
      float[] row = probabilities(outputs, from);
      List<String> cells = new ArrayList<>();
      if (classification) {
        cells.add(quoted(targets.get(largest(row))));
      }
      for (float value : row) {
        cells.add(Float.toString(value));
      }
      out.append(String.join(",", cells)).append('\n');
    }
  }

  /** One row; where the loss was computed from logits they become what it means. */
  private float[] probabilities(float[] outputs, int from) {
    float[] row = new float[targets.size()];
    System.arraycopy(outputs, from, row, 0, row.length);
    if (logits && loss == Loss.CROSS_ENTROPY) {
      softmax(row);
    } else if (logits && loss == Loss.BINARY_CROSS_ENTROPY) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) (1 / (1 + Math.exp(-row[i])));
      }
    }
    return row;
  }

  private static void softmax(float[] row) {
    float most = row[largest(row)];
    double sum = 0;
    for (float value : row) {
      sum += Math.exp(value - most);
    }
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) (Math.exp(row[i] - most) / sum);
    }
  }

  private static int largest(float[] row) {
    int largest = 0;
    for (int i = 1; i < row.length; i++) {
      largest = row[i] > row[largest] ? i : largest;
    }
    return largest;
  }

  private static String quoted(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
