package org.snn.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the launcher {@code snn} builds, what it says then, and that it starts without a word otherwise. */
class LauncherTest {

  private static final String MAVEN = """
      #!/bin/sh
      echo "[INFO] Building org.snn.network 0.1.0-SNAPSHOT                       [2/3]"
      echo run >> "$(dirname "$0")/builds"
      cp -r '%s' "$(dirname "$0")/releng/org.snn.classpath/target/"
      """;

  private static final String FAILING_MAVEN = """
      #!/bin/sh
      echo "[INFO] something"
      echo "[ERROR] bundles/org.snn.network/src/Group.java:[3] this is wrong"
      exit 1
      """;

  @TempDir
  Path checkout;

  @BeforeEach
  void makeCheckout() throws IOException {
    Files.copy(Programs.file("snn"), checkout.resolve("snn"));
    for (String file : List.of("pom.xml", "releng/org.snn.target/snn.target", "releng/org.snn.classpath/pom.xml",
        "bundles/org.snn.network/src/Group.java", "bundles/org.snn.network/META-INF/MANIFEST.MF")) {
      Files.createDirectories(checkout.resolve(file).getParent());
      Files.createFile(checkout.resolve(file));
    }
    writeMaven(MAVEN.formatted(Programs.file("releng/org.snn.classpath/target/lib")));
  }

  @Test
  void buildsOnceThenStartsWithoutAWord() throws Exception {
    Programs.Result first = snn("--version");

    assertThat(first.err()).contains("snn: first start: building").contains("snn: building 2/3 org.snn.network\n");
    assertThat(first.out()).startsWith("snn ");
    assertThat(first.status()).isZero();

    Programs.Result second = snn("--version");

    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void buildsAgainWhenASourceIsNewerOrGone() throws Exception {
    snn("--version");
    Path source = checkout.resolve("bundles/org.snn.network/src/Group.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));

    assertThat(snn("--version").err()).contains("snn: sources have changed: building");
    Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
    assertThat(snn("--version").err()).isEmpty();
    Files.delete(source);
    assertThat(snn("--version").err()).contains("snn: sources have changed: building");
    assertThat(builds()).isEqualTo(3);
  }

  @Test
  void showsWhyTheBuildFailsAndDoesNotStart() throws Exception {
    writeMaven(FAILING_MAVEN);

    Programs.Result result = snn("--version");

    assertThat(result.err()).contains("[ERROR] bundles/org.snn.network/src/Group.java:[3] this is wrong\n")
        .contains("snn: the build has failed; all of its output is in ").doesNotContain("something");
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void twoStartsAtOnceBuildOnce() throws Exception {
    List<Process> starts = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      starts.add(Programs.command(checkout, checkout.resolve("snn"), "--version")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }
    for (Process start : starts) {
      assertThat(start.waitFor()).isZero();
    }

    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void saysWhichJavaItNeeds() throws Exception {
    ProcessBuilder command = Programs.command(checkout, checkout.resolve("snn"), "--version");
    command.environment().put("JAVA_HOME", checkout.toString());

    Programs.Result result = Programs.run(command, checkout);

    assertThat(result.err()).isEqualTo("snn: JAVA_HOME is '%s', which has no bin/java; set it to a JDK 17 or later, or unset it.\n"
        .formatted(checkout));
    assertThat(result.status()).isEqualTo(1);
  }

  private Programs.Result snn(String... arguments) throws IOException, InterruptedException {
    return Programs.run(Programs.command(checkout, checkout.resolve("snn"), arguments), checkout);
  }

  private int builds() throws IOException {
    return Files.readAllLines(checkout.resolve("builds")).size();
  }

  private void writeMaven(String script) throws IOException {
    Path file = checkout.resolve("mvnw");
    Files.writeString(file, script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
