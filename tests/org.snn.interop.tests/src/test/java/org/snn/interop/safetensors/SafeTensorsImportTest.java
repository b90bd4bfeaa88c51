package org.snn.interop.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.data.Normalisation;
import org.snn.interop.Answering;
import org.snn.interop.InteropException;
import org.snn.interop.RandomDag;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Parameters;

/** Files laid out byte by byte, as PyTorch's and Keras' tools write them. */
class SafeTensorsImportTest {

  private static final ExecutionPlan PLAN = Answering.plan("network N { input x[2] hidden h[3] relu output y[3] softmax"
      + " connect x -> h -> y } experiment e { network N data synthetic }");

  @TempDir
  Path folder;

  /** A file of F32 tensors, name and shape and values. */
  private Path file(Map<String, Object[]> tensors) throws IOException {
    StringBuilder json = new StringBuilder("{");
    ByteBuffer values = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
    for (Map.Entry<String, Object[]> tensor : tensors.entrySet()) {
      int begin = values.position();
      for (float value : (float[]) tensor.getValue()[1]) {
        values.putFloat(value);
      }
      json.append(json.length() > 1 ? "," : "").append("\"%s\":{\"dtype\":\"F32\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
          .formatted(tensor.getKey(), tensor.getValue()[0], begin, values.position()));
    }
    byte[] header = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).array());
    out.write(header);
    out.write(values.array(), 0, values.position());
    return Files.write(folder.resolve("weights.safetensors"), out.toByteArray());
  }

  private static Object[] tensor(String shape, float... values) {
    return new Object[] {shape, values};
  }

  /** h[t] reads x[s] with 10 t + s; y[t] reads h[s] with 100 + 10 t + s. */
  private static Map<String, Object[]> pyTorch(String hidden, String output) {
    Map<String, Object[]> tensors = new LinkedHashMap<>();
    tensors.put(hidden + ".weight", tensor("[3,2]", 0, 1, 10, 11, 20, 21));
    tensors.put(hidden + ".bias", tensor("[3]", 1, 2, 3));
    tensors.put(output + ".weight", tensor("[3,3]", 100, 101, 102, 110, 111, 112, 120, 121, 122));
    tensors.put(output + ".bias", tensor("[3]", 4, 5, 6));
    return tensors;
  }

  private static void requireExpected(Parameters parameters) {
    int[] declared = PLAN.getDeclared();
    Connections.visit(PLAN, (slot, source, target) -> {
      int from = declared[source];
      int to = declared[target];
      assertThat(parameters.weights()[slot]).isEqualTo(to < 5 ? 10 * (to - 2) + from : 100 + 10 * (to - 5) + from - 2);
    });
    for (int neuron = 2; neuron < 8; neuron++) {
      assertThat(parameters.biases()[neuron]).isEqualTo(declared[neuron] - 1);
    }
  }

  @Test
  void pyTorchsTensorsComeByTheNamesOfGroups() throws IOException {
    Map<String, Object[]> tensors = pyTorch("h", "y");
    tensors.put("steps", tensor("[1]", 5));
    SafeTensorsImport.Result result = SafeTensorsImport.read(file(tensors), PLAN, Map.of());
    requireExpected(result.parameters());
    assertThat(result.unused()).containsExactly("steps");
  }

  @Test
  void kerasKernelsAreTransposed() throws IOException {
    Map<String, Object[]> tensors = new LinkedHashMap<>();
    tensors.put("h/kernel", tensor("[2,3]", 0, 10, 20, 1, 11, 21));
    tensors.put("h/bias", tensor("[3]", 1, 2, 3));
    tensors.put("y/kernel", tensor("[3,3]", 100, 110, 120, 101, 111, 121, 102, 112, 122));
    tensors.put("y/bias", tensor("[3]", 4, 5, 6));
    requireExpected(SafeTensorsImport.read(file(tensors), PLAN, Map.of()).parameters());
  }

  @Test
  void otherNamesComeByShapeOrByTheUsersWord() throws IOException {
    requireExpected(SafeTensorsImport.read(file(pyTorch("0", "2")), PLAN, Map.of()).parameters());
    requireExpected(SafeTensorsImport.read(file(pyTorch("fc1", "fc2")), PLAN, Map.of("h", "fc1", "y", "fc2")).parameters());
  }

  @Test
  void whatIsAmbiguousOrDoesNotFitIsRefused() throws IOException {
    Map<String, Object[]> two = pyTorch("a", "b");
    two.put("c.weight", tensor("[2,3]", 1, 2, 3, 4, 5, 6));
    refused(two, Map.of(), "could be [a.weight, c.weight]", "--map h=NAME");
    refused(pyTorch("h", "y"), Map.of("z", "h"), "no group 'z'", "h, y");
    refused(pyTorch("h", "y"), Map.of("h", "q"), "no matrix 'q'");
    Map<String, Object[]> other = pyTorch("h", "y");
    other.put("h.weight", tensor("[3,1]", 1, 2, 3));
    refused(other, Map.of(), "[3, 1]", "[3, 2]");
    Map<String, Object[]> infinite = pyTorch("h", "y");
    infinite.put("h.bias", tensor("[3]", 1, Float.POSITIVE_INFINITY, 3));
    refused(infinite, Map.of(), "Infinity");
    assertThatThrownBy(() -> SafeTensorsImport.read(folder.resolve("none.safetensors"), PLAN, Map.of()))
        .isInstanceOf(InteropException.class).hasMessageContaining("no such file");
  }

  private void refused(Map<String, Object[]> tensors, Map<String, String> names, String... words) throws IOException {
    Path file = file(tensors);
    assertThatThrownBy(() -> SafeTensorsImport.read(file, PLAN, names)).isInstanceOf(InteropException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void weightsWithoutConnectionMustBeZero() throws IOException {
    ExecutionPlan sparse = Answering.plan("network N { input x[2] hidden h[3] relu output y[3] softmax connect x[0] -> h connect h -> y"
        + "} experiment e { network N data synthetic }");
    Path file = file(pyTorch("h", "y"));
    assertThatThrownBy(() -> SafeTensorsImport.read(file, sparse, Map.of())).isInstanceOf(InteropException.class)
        .hasMessageContaining("no connection x[1] -> h[0]");
    Map<String, Object[]> zeros = pyTorch("h", "y");
    zeros.put("h.weight", tensor("[3,2]", 7, 0, 8, 0, 9, 0));
    Parameters parameters = SafeTensorsImport.read(file(zeros), sparse, Map.of()).parameters();
    assertThat(parameters.weights()).contains(7, 8, 9);
  }

  /** Both layouts, over random networks. */
  @Test
  void exportedNetworksComeBackToTheBit() throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      ExecutionPlan plan = Answering.plan(RandomDag.of(seed));
      Parameters parameters = Answering.parameters(plan, seed);
      Path file = Files.write(folder.resolve("e.safetensors"), exported(plan, parameters));
      Parameters read = SafeTensorsImport.read(file, plan, Map.of()).parameters();
      assertThat(read.weights()).isEqualTo(parameters.weights());
      assertThat(read.biases()).isEqualTo(parameters.biases());
    }
  }

  private static byte[] exported(ExecutionPlan plan, Parameters parameters) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SafeTensorsExport.write(plan, parameters, Normalisation.uniform(plan.getInputs(), 0, 1), Map.of(), out);
    return out.toByteArray();
  }

  @Test
  void damagedFilesAreReadOrRefused() throws IOException {
    int refused = 0;
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      ExecutionPlan plan = PLAN;
      byte[] bytes = exported(plan, Answering.parameters(plan, 1));
      for (int i = random.nextInt(4); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        SafeTensorsImport.read(Files.write(folder.resolve("d.safetensors"), bytes), plan, Map.of());
      } catch (InteropException wrong) {
        refused++;
      } catch (RuntimeException bug) {
        fail("seed " + seed, bug);
      }
    }
    assertThat(refused).isBetween(500, 1999);
  }
}
