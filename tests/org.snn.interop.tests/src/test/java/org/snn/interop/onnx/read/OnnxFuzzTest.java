package org.snn.interop.onnx.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.snn.interop.Answering;
import org.snn.interop.InteropException;
import org.snn.interop.RandomDag;
import org.snn.interop.onnx.OnnxExport;
import org.snn.plan.ExecutionPlan;

/** Damaged files give a network or one error, and nothing else. */
class OnnxFuzzTest {

  private static final int MUTATIONS = 6000;

  private static List<byte[]> models() throws IOException {
    List<byte[]> models = new ArrayList<>();
    for (int seed = 0; seed < 12; seed++) {
      ExecutionPlan plan = Answering.plan(RandomDag.of(seed));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      OnnxExport.write(plan, Answering.parameters(plan, seed), Optional.empty(), Map.of("a", "b"), "0", out);
      models.add(out.toByteArray());
    }
    return models;
  }

  @Test
  @Timeout(120)
  void mutatedModelsAreReadOrRefused() throws IOException {
    List<byte[]> models = models();
    int refused = 0;
    for (int seed = 0; seed < MUTATIONS; seed++) {
      byte[] bytes = mutated(models.get(seed % models.size()), new Random(seed));
      try {
        OnnxImport.read(bytes, "net.onnx", true);
      } catch (InteropException wrong) {
        refused++;
        assertThat(wrong).hasMessageStartingWith("net.onnx: ");
      } catch (RuntimeException | Error bug) {
        fail("seed " + seed, bug);
      }
    }
    assertThat(refused).isBetween(MUTATIONS / 4, MUTATIONS - 1);
  }

  private static byte[] mutated(byte[] model, Random random) {
    byte[] bytes = model.clone();
    if (random.nextInt(10) == 0) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> bytes[at] = (byte) (bytes[at] + (random.nextBoolean() ? 1 : -1));
        default -> {
          int to = random.nextInt(bytes.length);
          int length = Math.min(1 + random.nextInt(20), bytes.length - Math.max(at, to));
          System.arraycopy(model, at, bytes, to, length);
        }
      }
    }
    return bytes;
  }
}
