package org.snn.interop.csv;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.NeuronNames;
import org.snn.trainer.Parameters;

/**
 * All connections as {@code source,target,weight}, with the names of the neurons, in the order of the plan. Weights have as
 * many digits as bring back the same single-precision number. Streams: memory grows with the neurons only.
 */
public final class ConnectionsCsv {

  private static final int BUFFER = 1 << 16;

  private ConnectionsCsv() {
  }

  /** Writes a line of column names and one a connection; the stream stays open. */
  public static void write(ExecutionPlan plan, Parameters parameters, OutputStream target) throws IOException {
    OutputStream out = new BufferedOutputStream(target, BUFFER);
    out.write(CsvText.bytes("source,target,weight\n"));
    byte[][] names = names(plan);
    try {
      Connections.visit(plan, (slot, from, to) -> line(out, names[from], names[to], parameters.weights()[slot]));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.flush();
  }

  private static void line(OutputStream out, byte[] source, byte[] target, float weight) {
    try {
      out.write(source);
      out.write(',');
      out.write(target);
      out.write(',');
      out.write(CsvText.bytes(Float.toString(weight)));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[][] names(ExecutionPlan plan) {
    NeuronNames names = new NeuronNames(plan);
    byte[][] fields = new byte[plan.getNeurons()][];
    for (int neuron = 0; neuron < fields.length; neuron++) {
      fields[neuron] = CsvText.field(names.name(neuron));
    }
    return fields;
  }
}
