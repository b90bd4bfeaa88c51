package org.snn.interop.c;

import java.io.IOException;
import org.snn.interop.quantise.Int8Weights;
import org.snn.interop.rows.NeuronRows;

/** Weights in 8 bits with a scale for each neuron, values in single precision. */
final class Int8WeightArithmetic extends FloatArithmetic {

  private final NeuronRows network;
  private final Tables tables;
  private final float[] scales;

  /** @param network with rounded weights */
  Int8WeightArithmetic(NeuronRows network, Tables tables, InputScaling scaling, float[] scales) {
    super(network, tables, scaling);
    this.network = network;
    this.tables = tables;
    this.scales = scales;
  }

  @Override
  void weights(CWriter out) throws IOException {
    out.array("int8_t", "weights", network.connections(), i -> {
      int connection = tables.connection[i];
      return Integer.toString(Int8Weights.rounded(network.weight(connection), scales[tables.target(i)]));
    });
    int inputs = network.inputs();
    out.array("float", "weight_scales", network.neurons() - inputs, i -> CWriter.number(scales[inputs + i]));
  }

  @Override
  long weightBytes() {
    return network.connections() + (long) Float.BYTES * (network.neurons() - network.inputs());
  }

  @Override
  public String pointers() {
    return "  const int8_t *weight = weights;\n  const float *weight_scale = weight_scales;\n  const float *bias = biases;\n";
  }

  @Override
  public String product(String value) {
    return "(float) *weight++ * " + value;
  }

  @Override
  public String row() {
    return "      z[i] = activated(how & 15u, *bias++ + *weight_scale++ * sum);\n";
  }
}
