package org.snn.interop.c;

import java.io.IOException;
import org.snn.interop.rows.NeuronRows;
import org.snn.plan.Activation;

/** Weights and values in single precision. */
class FloatArithmetic implements Arithmetic {

  private final NeuronRows network;
  private final Tables tables;
  private final InputScaling scaling;

  FloatArithmetic(NeuronRows network, Tables tables, InputScaling scaling) {
    this.network = network;
    this.tables = tables;
    this.scaling = scaling;
  }

  @Override
  public String scratch() {
    return "  float values[" + tables.values + "];\n";
  }

  @Override
  public final void tables(CWriter out) throws IOException {
    scaling.tables(out);
    weights(out);
    out.array("float", "biases", network.neurons() - network.inputs(),
        i -> CWriter.number(network.bias(network.inputs() + i)));
  }

  /** Tables of the weights. */
  void weights(CWriter out) throws IOException {
    out.array("float", "weights", network.connections(), i -> CWriter.number(network.weight(tables.connection[i])));
  }

  @Override
  public final long tableBytes() {
    return scaling.bytes() + weightBytes() + (long) Float.BYTES * (network.neurons() - network.inputs());
  }

  /** Bytes of the tables of the weights. */
  long weightBytes() {
    return (long) Float.BYTES * network.connections();
  }

  @Override
  public long scratchBytes() {
    return (long) Float.BYTES * tables.values;
  }

  @Override
  public String valueType() {
    return "float";
  }

  @Override
  public String sumType() {
    return "float";
  }

  @Override
  public String pointers() {
    return "  const float *weight = weights;\n  const float *bias = biases;\n";
  }

  @Override
  public String input() {
    return "  for (i = 0; i < $$_FEATURES; i++) {\n    a[i] = " + scaling.expression("i") + ";\n  }\n";
  }

  @Override
  public String product(String value) {
    return "*weight++ * " + value;
  }

  @Override
  public String row() {
    return "      z[i] = activated(how & 15u, *bias++ + sum);\n";
  }

  @Override
  public String section() {
    String softmax = tables.activations.contains(Activation.SOFTMAX)
        ? "    if ((how & 15u) == SOFTMAX) {\n      softmax(z, rows);\n    }\n" : "";
    return softmax + """
            if (how >> %d) {
              for (i = 0; i < rows; i++) {
                answers[*answer++] = z[i];
              }
            }
        """.formatted(Tables.OUTPUT_BIT);
  }
}
