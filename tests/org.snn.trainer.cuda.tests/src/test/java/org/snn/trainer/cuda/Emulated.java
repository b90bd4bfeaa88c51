package org.snn.trainer.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Puts the emulated driver in the place of NVIDIA's, and fails every test during which it found something wrong. Where no C++
 * compiler is, the tests are left out.
 */
final class Emulated implements BeforeAllCallback, AfterEachCallback {

  static final Path MODULE = Path.of("").toAbsolutePath();
  static final Path KERNELS = MODULE.resolve("../../bundles/org.snn.trainer.cuda/kernels").normalize();
  static final Path BUILT = MODULE.resolve("target/emulator");
  private static final Path REPORT = BUILT.resolve("report");

  private static boolean loaded;
  private static int seen;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    build();
    if (!loaded) {
      Files.deleteIfExists(REPORT);
      System.load(BUILT.resolve("libcuda.so.1").toString());
      loaded = true;
    }
  }

  /** Compiles driver and kernels for this machine, once. */
  static synchronized void build() throws IOException, InterruptedException {
    Assumptions.assumeTrue(onPath("g++"), "no g++ on the PATH: the CUDA driver cannot be emulated");
    if (loaded) {
      return;
    }
    Files.createDirectories(BUILT);
    Process build = new ProcessBuilder(MODULE.resolve("emulator/build").toString(), KERNELS.resolve("snn.ptx").toString(),
        BUILT.toString(), KERNELS.resolve("snn.cu").toString()).redirectErrorStream(true).start();
    String output = new String(build.getInputStream().readAllBytes());
    assertThat(build.waitFor()).as("emulator/build: %s", output).isZero();
  }

  static boolean onPath(String program) {
    return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    assertThat(findings()).as("what the emulated driver found").isEmpty();
  }

  /** What the driver has reported since the last call. It keeps the file open. */
  private static List<String> findings() throws IOException {
    List<String> lines = Files.exists(REPORT) ? Files.readAllLines(REPORT) : List.of();
    List<String> fresh = lines.subList(seen, lines.size());
    seen = lines.size();
    return fresh;
  }
}
