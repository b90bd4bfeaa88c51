package org.snn.trainer.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, in processes of its own, as a user starts it: on the emulated driver, and without any. */
class CommandTest {

  private static final String TEXT = """
      network Small {
          input  x[20]
          hidden h[30] tanh
          hidden n[40] relu
          output y[3] softmax
          connect x -> h
          connect h -> n random 0.3
          connect n -> n forward
          connect n -> y
      }

      experiment small {
          network Small
          data synthetic { samples 300 train 80% validation 10% test 10% }
          loss cross-entropy
          optimizer adam rate 0.01
          dropout 0.1
          epochs EPOCHS
          batch 40
          seed 1
      }
      """;

  @TempDir
  private Path folder;
  private Path report;

  @BeforeAll
  static void build() throws Exception {
    Emulated.build();
  }

  @BeforeEach
  void prepare() throws IOException {
    report = folder.resolve("report");
    write(2);
  }

  private void write(int epochs) throws IOException {
    Files.writeString(folder.resolve("small.snn"), TEXT.replace("EPOCHS", Integer.toString(epochs)));
  }

  /** What a command printed, both streams together, and how it ended. */
  private record Result(int status, String output) {
  }

  private ProcessBuilder command(Map<String, String> environment, String... arguments) {
    List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--add-modules=jdk.incubator.vector", "-cp", System.getProperty("java.class.path"), "org.snn.cli.Main"));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("SNN_EMULATOR_REPORT", report.toString());
    builder.environment().put("SNN_EMULATOR_KERNELS", Emulated.BUILT.resolve("kernels.so").toString());
    builder.environment().putAll(environment);
    return builder;
  }

  private Result run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
    Process process = command(environment, arguments).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .replace("WARNING: Using incubator modules: jdk.incubator.vector\n", "");
    return new Result(process.waitFor(), output);
  }

  private static Map<String, String> emulated(String memory) {
    return Map.of("LD_LIBRARY_PATH", Emulated.BUILT.toString(), "SNN_EMULATOR_MEMORY", memory);
  }

  private Result onDevice(String... arguments) throws IOException, InterruptedException {
    Result result = run(emulated("100000000"), arguments);
    assertThat(report).as("what the emulated driver found").isEmptyFile();
    return result;
  }

  /** The lines that say how training went, without times. */
  private static List<String> epochs(String output) {
    return output.lines().filter(line -> line.startsWith("Epoch:") || line.startsWith("Test"))
        .map(line -> line.replaceFirst("Total Time: .* Train Acc", "Train Acc")).toList();
  }

  @Test
  void trainsAsOnTheCpuAndGivesEverythingBack() throws Exception {
    Result cuda = onDevice("train", "small.snn", "--device", "cuda", "--out", "cuda");
    Result cpu = run(Map.of(), "train", "small.snn", "--device", "cpu", "--out", "cpu");
    assertThat(cuda.status).as(cuda.output).isZero();
    assertThat(epochs(cuda.output)).hasSize(3).isEqualTo(epochs(cpu.output));
    Result verified = run(Map.of(), "verify", "cuda/small/model.snna");
    assertThat(verified.status).as(verified.output).isZero();
    assertThat(run(Map.of(), "info", "cuda/small/model.snna").output).contains("cuda");
  }

  @Test
  void evaluatesAndPredicts() throws Exception {
    run(Map.of(), "train", "small.snn", "--out", "cpu", "--quiet");
    Result cuda = onDevice("eval", "cpu/small/model.snna", "--device", "cuda");
    assertThat(cuda.status).as(cuda.output).isZero();
    assertThat(cuda.output).isEqualTo(run(Map.of(), "eval", "cpu/small/model.snna").output);
  }

  @Test
  void goesOnAfterKillOnEitherDevice() throws Exception {
    write(400);
    Process training = command(emulated("100000000"), "train", "small.snn", "--device", "cuda").start();
    Path checkpoint = folder.resolve("runs/small/checkpoint.snnc");
    for (int i = 0; i < 600 && !Files.exists(checkpoint); i++) {
      Thread.sleep(100);
    }
    Thread.sleep(500);
    training.destroyForcibly().waitFor();
    assertThat(checkpoint).exists();
    Files.deleteIfExists(report);
    Result resumed = run(Map.of(), "train", "small.snn", "--device", "cpu", "--resume");
    assertThat(resumed.status).as(resumed.output).isZero();
    assertThat(resumed.output).contains("Epoch: 400 ");
  }

  @Test
  void saysWhatIsMissingWhereMemoryEnds() throws Exception {
    Result result = run(emulated("60000"), "train", "small.snn", "--device", "cuda");
    assertThat(result.status).isEqualTo(1);
    assertThat(result.output).containsPattern("snn: error: 'Small' at batch 40 needs [\\d,]+ bytes of the CUDA device's memory, of which "
        + "[\\d,]+ are free; use a smaller batch, or --device cpu\\.\n");
  }

  @Test
  void aDeviceThatCannotBeUsedFails() throws Exception {
    Result result = run(emulated("1000"), "device");
    assertThat(result.status).isEqualTo(1);
    assertThat(result.output).containsPattern("Device 0: .*\n  FAILED 'self-test' at batch 20 needs [\\d,]+ bytes").doesNotContain("error");
  }

  @Test
  void listsDevices() throws Exception {
    Result result = onDevice("device", "--list");
    assertThat(result.status).isZero();
    assertThat(result.output)
        .isEqualTo("Device 0: SNN emulated device, 95 MB, compute capability 7.5, 4 multiprocessors, driver for CUDA 12.6\n");
    assertThat(onDevice("device", "--list", "--json").output).contains("\"name\" : \"SNN emulated device\"");
  }

  private static final String NO_DRIVER = "No CUDA device can be used: NVIDIA's driver (libcuda.so.1) is not installed; install NVIDIA's "
      + "driver, or use --device cpu.";

  @Test
  void saysThatThereIsNoDriver() throws Exception {
    assumeNoDriver();
    for (String[] arguments : List.of(new String[] {"train", "small.snn", "--device", "cuda"}, new String[] {"device"})) {
      assertThat(run(Map.of(), arguments)).isEqualTo(new Result(1, "snn: error: " + NO_DRIVER + "\n"));
    }
  }

  @Test
  void autoFallsBackAndSaysSo() throws Exception {
    assumeNoDriver();
    Result result = run(Map.of(), "train", "small.snn", "--device", "auto");
    assertThat(result.status).isZero();
    assertThat(result.output).contains("snn: computing on the CPU. " + NO_DRIVER + "\n");
    assertThat(epochs(result.output)).hasSize(3);
  }

  @Test
  void autoTakesTheDeviceThatIsThere() throws Exception {
    assertThat(onDevice("train", "small.snn", "--device", "auto").status).isZero();
    assertThat(run(Map.of(), "info", "runs/small/model.snna").output).contains("cuda");
  }

  private static void assumeNoDriver() throws IOException, InterruptedException {
    Process list = new ProcessBuilder("/sbin/ldconfig", "-p").start();
    Assumptions.assumeFalse(new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("libcuda.so.1"),
        "NVIDIA's driver is installed here");
    list.waitFor();
  }
}
