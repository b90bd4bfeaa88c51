package org.snn.trainer.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jcuda.nvptxcompiler.JNvPTXCompiler;
import jcuda.nvptxcompiler.nvPTXCompileResult;
import jcuda.nvptxcompiler.nvPTXCompilerHandle;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** snn.ptx: made from the sources beside it, readable for old drivers, compiled by NVIDIA's own compiler. */
class KernelTextTest {

  private static final Path TEXT = Emulated.KERNELS.resolve("snn.ptx");

  @Test
  void isThatOfTheSources(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(Emulated.onPath("nvcc"), "no nvcc on the PATH: snn.ptx cannot be made anew");
    Path made = folder.resolve("made.ptx");
    Process build = new ProcessBuilder(Emulated.KERNELS.resolve("build").toString(), made.toString()).inheritIO().start();
    assertThat(build.waitFor()).isZero();
    assertThat(Files.mismatch(made, TEXT)).as("kernels/build was not run after a change").isEqualTo(-1);
  }

  /** Version 6.3 is that of CUDA 10.0 (driver 410, 2018), the first for compute capability 7.5. */
  @Test
  void isForOldDriversToo() throws IOException {
    assertThat(Files.readString(TEXT)).contains(".version 6.3\n", ".target sm_75\n");
  }

  @ParameterizedTest(name = "sm_{0}")
  @ValueSource(ints = {75, 80, 86, 89, 90})
  void compilesWithoutSpills(int architecture) throws IOException {
    String log = compile(Files.readAllBytes(TEXT), "--gpu-name=sm_" + architecture, "--verbose");
    Matcher spills = Pattern.compile("(\\d+) bytes spill stores, (\\d+) bytes spill loads").matcher(log);
    int kernels = 0;
    while (spills.find()) {
      kernels++;
      assertThat(spills.group()).isEqualTo("0 bytes spill stores, 0 bytes spill loads");
    }
    assertThat(kernels).as("kernels in: %s", log).isGreaterThan(20);
  }

  /** What the compiler says of each kernel. */
  private static String compile(byte[] text, String... options) {
    JNvPTXCompiler.setExceptionsEnabled(true);
    nvPTXCompilerHandle compiler = new nvPTXCompilerHandle();
    JNvPTXCompiler.nvPTXCompilerCreate(compiler, text.length + 1, Arrays.copyOf(text, text.length + 1));
    int result = JNvPTXCompiler.nvPTXCompilerCompile(compiler, options.length, options);
    assertThat(result).isEqualTo(nvPTXCompileResult.NVPTXCOMPILE_SUCCESS);
    long[] size = new long[1];
    JNvPTXCompiler.nvPTXCompilerGetInfoLogSize(compiler, size);
    byte[] log = new byte[(int) size[0] + 1];
    JNvPTXCompiler.nvPTXCompilerGetInfoLog(compiler, log);
    JNvPTXCompiler.nvPTXCompilerDestroy(compiler);
    return new String(log, StandardCharsets.UTF_8);
  }
}
