package org.snn.cli.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.snn.artefact.Artefact;
import org.snn.artefact.Probabilities;

/**
 * Outputs of a network as CSV. With classes: the class, then the probability of each; else one column a target. Numbers
 * have as many digits as single precision needs to read them back unchanged.
 */
public final class Answers {

  private final List<String> targets;
  private final boolean classification;
  private final Probabilities probabilities;

  /** For the outputs of this network. */
  public Answers(Artefact artefact) {
    targets = artefact.provenance().data().targets();
    classification = artefact.provenance().data().classification();
    probabilities = Probabilities.of(artefact);
  }

  /** Writes a header and one line a sample; {@code outputs} is sample-major. */
  public void write(float[] outputs, Appendable out) throws IOException {
    List<String> header = new ArrayList<>(classification ? List.of("class") : List.of());
    targets.forEach(target -> header.add(quoted(classification ? "p(" + target + ")" : target)));
    out.append(String.join(",", header)).append('\n');
    for (int from = 0; from < outputs.length; from += targets.size()) {
      float[] row = Arrays.copyOfRange(outputs, from, from + targets.size());
      probabilities.apply(row);
      List<String> cells = new ArrayList<>();
      if (classification) {
        cells.add(quoted(targets.get(Probabilities.largest(row))));
      }
      for (float value : row) {
        cells.add(Float.toString(value));
      }
      out.append(String.join(",", cells)).append('\n');
    }
  }

  private static String quoted(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
