package org.snn.interop.c;

import java.io.IOException;
import java.util.function.IntFunction;
import org.snn.data.Normalisation;
import org.snn.interop.quantise.Int8Values;
import org.snn.interop.rows.NeuronRows;
import org.snn.plan.Activation;

/** Weights and values in 8 bits, sums of products in integers; see {@link Int8Values}. */
final class Int8Arithmetic implements Arithmetic {

  private final NeuronRows network;
  private final Tables tables;
  private final Int8Values numbers;
  private final InputScaling features;

  Int8Arithmetic(NeuronRows network, Tables tables, Normalisation normalisation, Int8Values numbers) {
    this.network = network;
    this.tables = tables;
    this.numbers = numbers;
    this.features = new InputScaling(toSteps(normalisation, numbers));
  }

  /** From a feature to its q, before rounding: what is left of it beyond the middle, in steps. */
  private static Normalisation toSteps(Normalisation normalisation, Int8Values numbers) {
    int count = normalisation.features();
    float[] offsets = new float[count];
    float[] scales = new float[count];
    for (int i = 0; i < count; i++) {
      offsets[i] = (float) (normalisation.offset(i) + (double) numbers.middles()[i] / normalisation.scale(i));
      scales[i] = normalisation.scale(i) / numbers.steps()[i];
    }
    return new Normalisation(offsets, scales);
  }

  private int softmaxes() {
    return network.spans().stream().filter(span -> span.activation() == Activation.SOFTMAX)
        .mapToInt(NeuronRows.Span::count).max().orElse(0);
  }

  @Override
  public String scratch() {
    String sums = softmaxes() > 0 ? "  float sums[" + softmaxes() + "];\n" : "";
    return sums + "  int8_t values[" + tables.values + "];\n";
  }

  @Override
  public long scratchBytes() {
    return tables.values + (long) Float.BYTES * softmaxes();
  }

  @Override
  public void tables(CWriter out) throws IOException {
    features.tables(out);
    out.array("int8_t", "weights", network.connections(), i -> Integer.toString(numbers.weights()[tables.connection[i]]));
    rows(out, "weight_scales", n -> CWriter.number(numbers.scales()[n]));
    rows(out, "constants", n -> CWriter.number(numbers.constants()[n]));
    out.text("\n/* A value is nearly its middle + q / steps, q from -128 to 127. */\n");
    rows(out, "middles", n -> CWriter.number(numbers.middles()[n]));
    rows(out, "steps", n -> CWriter.number(1 / numbers.steps()[n]));
    out.text("""

        static int8_t quantised(float q) {
          const float nearest = floorf(q + 0.5f);
          return (int8_t) (nearest >= 127.f ? 127 : nearest > -128.f ? (int) nearest : -128);
        }
        """);
  }

  private void rows(CWriter out, String name, IntFunction<String> number) throws IOException {
    out.array("float", name, network.neurons() - network.inputs(), i -> number.apply(network.inputs() + i));
  }

  @Override
  public long tableBytes() {
    return features.bytes() + network.connections() + 4L * Float.BYTES * (network.neurons() - network.inputs());
  }

  @Override
  public String valueType() {
    return "int8_t";
  }

  @Override
  public String sumType() {
    return "int32_t";
  }

  @Override
  public String pointers() {
    return """
          const int8_t *weight = weights;
          const float *weight_scale = weight_scales;
          const float *constant = constants;
          const float *middle = middles;
          const float *step = steps;
        """;
  }

  @Override
  public String input() {
    return "  for (i = 0; i < $$_FEATURES; i++) {\n    a[i] = quantised(" + features.expression("i") + ");\n  }\n";
  }

  @Override
  public String product(String value) {
    return "*weight++ * " + value;
  }

  @Override
  public String row() {
    String first = "      const float value = activated(how & 15u, *constant++ + *weight_scale++ * (float) sum);\n";
    String store = """
        if (how >> %d) {
          answers[*answer++] = value;
        }
        z[i] = quantised((value - *middle++) * *step++);
        """.formatted(Tables.OUTPUT_BIT);
    if (softmaxes() == 0) {
      return first + store.indent(6);
    }
    return first + "      if ((how & 15u) == SOFTMAX) {\n        scratch->sums[i] = value;\n      } else {\n" + store.indent(8) + "      }\n";
  }

  @Override
  public String section() {
    return softmaxes() == 0 ? "" : """
            if ((how & 15u) == SOFTMAX) {
              softmax(scratch->sums, rows);
              for (i = 0; i < rows; i++) {
                if (how >> %d) {
                  answers[*answer++] = scratch->sums[i];
                }
                z[i] = quantised((scratch->sums[i] - *middle++) * *step++);
              }
            }
        """.formatted(Tables.OUTPUT_BIT);
  }
}
