package org.snn.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** A folder with a small network, and data that it can learn. */
public final class Project {

  /** 12 samples to train on, 4 to validate, 4 to test; two classes, left and right. */
  public static final String TINY = """
      network Tiny {
          input  x[2]
          hidden h[4] tanh
          output y[2] softmax
          connect x -> h -> y
      }

      experiment tiny {
          network Tiny
          data "tiny.csv" { train 60% validation 20% test 20% }
          batch 2
          epochs 2
          seed 1
      }
      """;

  private Project() {
  }

  /** Writes tiny.snn and tiny.csv. */
  public static Path tiny(Path folder) {
    StringBuilder csv = new StringBuilder("a,b,class\n");
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      int side = i % 2;
      csv.append(String.format(Locale.ROOT, "%.3f,%.3f,%s%n", side + random.nextDouble(), random.nextDouble() - side,
          side == 0 ? "left" : "right"));
    }
    write(folder.resolve("tiny.csv"), csv.toString());
    write(folder.resolve("tiny.snn"), TINY);
    return folder;
  }

  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The only JSON document in a text; fails if there is anything else. */
  public static JsonNode json(String text) throws IOException {
    return new ObjectMapper()
        .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(text);
  }
}
