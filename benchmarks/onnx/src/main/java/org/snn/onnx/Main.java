package org.snn.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.snn.artefact.Artefact;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.cpu.CpuBackend;

/** Times a sample of ONNX Runtime and of SNN's engine, on one thread, for pairs MODEL.snna MODEL.onnx; a row of a table each. */
public final class Main {

  private static final int[] BATCHES = {1, 40, 256};
  private static final long SLICE = 200_000_000L;
  private static final int ROUNDS = 7;

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
          double[] best = times(plan, artefact, environment, session, batch);
          System.out.printf(Locale.ROOT, "| %s | %,d | %,d | %,d | %d | %.2f | %.2f |%n", plan.getName(), plan.getConnections(),
              Files.size(model), Files.size(onnx), batch, best[0], best[1]);
        }
      }
    }
  }

  /** Microseconds a sample of both, the best of some slices of time, in turns. */
  private static double[] times(ExecutionPlan plan, Artefact artefact, OrtEnvironment environment, OrtSession session, int batch)
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
        double[] best = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        for (int round = 0; round < ROUNDS; round++) {
          best[0] = Math.min(best[0], time(runtime) / batch);
          best[1] = Math.min(best[1], time(own) / batch);
        }
        return best;
      }
    }
  }

  private static double time(Call call) throws OrtException {
    long start = System.nanoTime();
    long now = start;
    int count = 0;
    while (now - start < SLICE) {
      call.run();
      count++;
      now = System.nanoTime();
    }
    return (now - start) / 1000.0 / count;
  }
}
