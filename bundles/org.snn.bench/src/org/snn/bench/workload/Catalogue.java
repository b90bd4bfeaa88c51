package org.snn.bench.workload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The workloads that have names: .snn texts beside this class, each with one network and one experiment. */
public final class Catalogue {

  /** All names, in the order to show them. */
  public static final List<String> NAMES = List.of("dense-100", "lenet", "lenet-128", "lenet-80", "lenet-95", "lenet-99",
      "unstructured-110", "unstructured-410", "million", "chain-5000");

  private Catalogue() {
  }

  /**
   * The text of a workload.
   *
   * @throws IllegalArgumentException for another name than {@link #NAMES}
   */
  public static String text(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(name);
    }
    try (InputStream in = Catalogue.class.getResourceAsStream(name + ".snn")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damagedJar) {
      throw new UncheckedIOException(damagedJar);
    }
  }

  /** What the network is, in a line: the comment that the text starts with. */
  public static String description(String name) {
    return text(name).lines().findFirst().orElseThrow().replaceFirst("^// ", "");
  }
}
