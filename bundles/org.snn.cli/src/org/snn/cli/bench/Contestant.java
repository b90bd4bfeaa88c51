package org.snn.cli.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.snn.bench.TrainingSteps;
import org.snn.bench.samples.SyntheticSamples;
import org.snn.bench.workload.Catalogue;
import org.snn.cli.UserError;
import org.snn.cli.Version;
import org.snn.data.Data;
import org.snn.data.DataException;
import org.snn.data.DataRequest;
import org.snn.data.DataSet;
import org.snn.data.Split;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;

/**
 * SNN among the programs that {@code benchmarks/compare} runs: a line of JSON asks, a line answers. benchmarks/README.md
 * describes the protocol.
 */
public final class Contestant {

  private static final double NANO = 1e-9;
  private static final int MNIST_FEATURES = 784;
  private static final int MNIST_SAMPLES = 48_000;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Backend backend;
  private final TextWorkloads workloads;
  private Engine engine;
  private TrainingSteps steps;

  /** Trains on this backend. */
  public Contestant(Backend backend, TextWorkloads workloads) {
    this.backend = backend;
    this.workloads = workloads;
  }

  /** Answers until asked to quit, or until nobody asks any more. */
  public void serve(InputStream in, PrintStream out) throws IOException {
    answer(out, "name", "snn", "version", Version.NAME);
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode question = question(line);
      switch (question.path("op").asText()) {
        case "prepare" -> prepare(question, out);
        case "run" -> run(question.path("batches").asInt(), out);
        case "quit" -> {
          close();
          return;
        }
        default -> throw new UserError("'%s' is no question; ask to prepare, run or quit.".formatted(line));
      }
    }
    close();
  }

  private static JsonNode question(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException damaged) {
      throw new UserError("'%s' is no JSON; ask one question a line.".formatted(line), damaged);
    }
  }

  private void prepare(JsonNode question, PrintStream out) throws IOException {
    close();
    String name = question.path("workload").asText();
    if (!Catalogue.NAMES.contains(name)) {
      answer(out, "unsupported", "no workload '%s'".formatted(name));
      return;
    }
    ExecutionPlan plan = workloads.named(name);
    try {
      Split samples = samples(plan, question.path("data").asText());
      engine = backend.open(plan, new EngineOptions(plan.getTraining().getBatch(), question.path("threads").asInt(1),
          plan.getTraining().getSeed()));
      steps = new TrainingSteps(engine, plan.getTraining(), samples);
      answer(out, "ok", true);
    } catch (DataException absent) {
      answer(out, "unsupported", absent.getMessage());
    }
  }

  /** The first 48,000 training images of MNIST, from 0 to 1; for networks of another width samples that are made. */
  private static Split samples(ExecutionPlan plan, String folder) {
    if (plan.getInputs() != MNIST_FEATURES) {
      return Split.all(SyntheticSamples.of(plan));
    }
    DataSet all = Data.open(DataRequest.builder("mnist").folder(Path.of(folder)).build()).train().data();
    return new Split(all, IntStream.range(0, Math.min(MNIST_SAMPLES, all.samples())).toArray());
  }

  private void run(int batches, PrintStream out) throws IOException {
    if (steps == null || batches < 1) {
      throw new UserError("Nothing to run: prepare a workload first, and ask for at least one batch.");
    }
    long start = System.nanoTime();
    steps.run(batches);
    answer(out, "seconds", (System.nanoTime() - start) * NANO, "loss", steps.loss());
  }

  private void close() {
    if (engine != null) {
      engine.close();
      engine = null;
      steps = null;
    }
  }

  private static void answer(PrintStream out, Object... namesAndValues) throws IOException {
    Map<String, Object> answer = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      answer.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    out.println(MAPPER.writeValueAsString(answer));
    out.flush();
  }
}
