package org.snn.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.artefact.Artefact;

/** The program in docs/inference.md compiles and does what it says there. */
class DocumentedProgramTest {

  @TempDir
  Path folder;

  @Test
  void compilesAndRuns() throws Exception {
    Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("../../docs/inference.md")));
    assertThat(block.find()).isTrue();
    Path source = Files.writeString(folder.resolve("Ask.java"), block.group(1));
    String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int status = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, "-cp", classPath, "-proc:none", "-d", folder.toString(),
        source.toString());
    assertThat(status).as(messages.toString()).isZero();

    Artefact artefact = Models.artefact(Models.LOGITS);
    artefact.save(folder.resolve("model.snna"));
    float[] answer;
    String name;
    try (SnnModel model = SnnModel.load(folder.resolve("model.snna"))) {
      answer = model.predict(new float[] {0.5f, 0.5f, 0.5f, 0.5f});
      name = model.classOf(answer);
    }
    assertThat(run("Ask", folder.resolve("model.snna").toString()))
        .isEqualTo("[f0, f1, f2, f3] -> [t0, t1, t2]\n%s\n%s\n2 answers\n".formatted(Arrays.toString(answer), name));
  }

  private String run(String program, String argument) throws Exception {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader.loadClass(program).getMethod("main", String[].class).invoke(null, (Object) new String[] {argument});
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
