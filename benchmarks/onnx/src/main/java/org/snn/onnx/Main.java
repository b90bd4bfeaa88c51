package org.snn.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.snn.artefact.Artefact;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.cpu.CpuBackend;

/**
 * Times a sample of ONNX Runtime and of SNN's engine, on one thread, for pairs MODEL.snna MODEL.onnx; rows of a table. Times are CPU
 * times of that thread, so that other work on the machine counts little; medians of slices that take turns, with the quartiles.
 */
public final class Main {

  private static final int[] BATCHES = {1, 40, 256};
  private static final long SLICE = 60_000_000L;
  /** The clock is slow to read: so many samples each time. */
  private static final int SAMPLES = 200;
  private static final int ROUNDS = 15;
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private Main() {
  }

  /** Something that answers a batch. */
  private interface Call {

    void run() throws OrtException;
  }

  public static void main(String[] files) throws IOException, OrtException {
    System.out.println("| network | connections | .snna | .onnx | batch | ONNX Runtime, us a sample | SNN, us a sample |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (int i = 0; i < files.length; i += 2) {
      measure(Path.of(files[i]), Path.of(files[i + 1]));
    }
  }

  private static void measure(Path model, Path onnx) throws IOException, OrtException {
    Artefact artefact = Artefact.load(model);
    ExecutionPlan plan = artefact.plan();
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      try (OrtSession session = environment.createSession(onnx.toString(), options)) {
        for (int batch : BATCHES) {
          double[][] times = times(plan, artefact, environment, session, batch);
          System.out.printf(Locale.ROOT, "| %s | %,d | %,d | %,d | %d | %s | %s |%n", plan.getName(), plan.getConnections(),
              Files.size(model), Files.size(onnx), batch, spread(times[0]), spread(times[1]));
        }
      }
    }
  }

  private static String spread(double[] times) {
    Arrays.sort(times);
    return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", times[ROUNDS / 2], times[ROUNDS / 4], times[ROUNDS - 1 - ROUNDS / 4]);
  }

  /** Microseconds a sample of both in slices of time, in turns. */
  private static double[][] times(ExecutionPlan plan, Artefact artefact, OrtEnvironment environment, OrtSession session, int batch)
      throws OrtException {
    FloatBuffer samples = ByteBuffer.allocateDirect(batch * plan.getInputs() * Float.BYTES).order(ByteOrder.nativeOrder()).asFloatBuffer();
    Random random = new Random(1);
    try (Engine engine = new CpuBackend().answering(plan, artefact.parameters(), new EngineOptions(batch, 1, 0))) {
      float[] rows = new float[plan.getInputs() * engine.stride()];
      for (int input = 0; input < plan.getInputs(); input++) {
        for (int k = 0; k < batch; k++) {
          float value = random.nextFloat();
          rows[input * engine.stride() + k] = value;
          samples.put(k * plan.getInputs() + input, value);
        }
      }
      float[] outputs = new float[plan.getOutputs().length * engine.stride()];
      try (OnnxTensor features = OnnxTensor.createTensor(environment, samples, new long[] {batch, plan.getInputs()})) {
        Call runtime = () -> session.run(Map.of("features", features)).close();
        Call own = () -> engine.predict(rows, batch, outputs);
        double[][] times = new double[2][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
          // The first one warms up.
          times[0][Math.max(0, round)] = time(runtime, batch);
          times[1][Math.max(0, round)] = time(own, batch);
        }
        return times;
      }
    }
  }

  private static double time(Call call, int batch) throws OrtException {
    long start = THREAD.getCurrentThreadCpuTime();
    long now = start;
    long samples = 0;
    while (now - start < SLICE) {
      for (int i = 0; i < SAMPLES; i += batch) {
        call.run();
        samples += batch;
      }
      now = THREAD.getCurrentThreadCpuTime();
    }
    return (now - start) / 1000.0 / samples;
  }
}
