package org.snn.interop.c;

import java.io.IOException;
import org.snn.data.Normalisation;

/** The normalisation of features, (x - offset) * scale, as constants where it is the same for all of them, else as tables. */
final class InputScaling {

  private final Normalisation normalisation;
  private final boolean uniform;

  InputScaling(Normalisation normalisation) {
    this.normalisation = normalisation;
    this.uniform = normalisation.equals(
        Normalisation.uniform(normalisation.features(), normalisation.offset(0), normalisation.scale(0)));
  }

  /** The tables, if there are any. */
  void tables(CWriter out) throws IOException {
    if (!uniform) {
      out.array("float", "offsets", normalisation.features(), i -> CWriter.number(normalisation.offset(i)));
      out.array("float", "scales", normalisation.features(), i -> CWriter.number(normalisation.scale(i)));
    }
  }

  /** Bytes of the tables. */
  long bytes() {
    return uniform ? 0 : 2L * Float.BYTES * normalisation.features();
  }

  /** The C expression of a normalised feature. */
  String expression(String index) {
    String feature = "features[" + index + "]";
    return uniform ? constant(feature, 0) : "(" + feature + " - offsets[" + index + "]) * scales[" + index + "]";
  }

  /** The same with the constants of one feature. */
  String constant(String feature, int of) {
    float offset = normalisation.offset(of);
    float scale = normalisation.scale(of);
    String difference = offset == 0 ? feature : "(" + feature + " - " + CWriter.operand(offset) + ")";
    return scale == 1 ? difference : difference + " * " + CWriter.operand(scale);
  }
}
