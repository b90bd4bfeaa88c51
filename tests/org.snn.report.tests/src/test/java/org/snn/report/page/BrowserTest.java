package org.snn.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.report.Report;
import org.snn.report.Subject;
import org.snn.report.TinyRun;

/** A page in a browser: Chromium, where it is installed. */
class BrowserTest {

  @TempDir
  Path folder;

  private Path page;

  @BeforeEach
  void write() throws IOException {
    assumeTrue(chromium().isPresent(), "Chromium is not installed");
    page = folder.resolve("report.html");
    Files.writeString(page, new ReportPage(new Report(Subject.of(List.of(TinyRun.run(1), TinyRun.run(2))))).html());
  }

  private static Optional<String> chromium() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(path -> Path.of(path, "chromium")).filter(Files::isExecutable)
        .map(Path::toString).findFirst();
  }

  /** What it prints; errors of the page's script and policy are among it. */
  private String browse(String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of(chromium().orElseThrow(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
        "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--enable-logging=stderr",
        "--user-data-dir=" + Files.createTempDirectory(folder, "profile")));
    command.addAll(List.of(options));
    command.add(page.toUri().toString());
    Path output = folder.resolve("output");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  @Test
  void theScriptRunsWithoutErrors() throws Exception {
    String output = browse("--dump-dom");
    // The script takes over from the titles of points.
    assertThat(output).contains("data-value=\"training: 2 ± 0.707 at 1\"", "class=\"tip\"").doesNotContain("CONSOLE");
  }

  @Test
  void colourFollowsTheReader() throws Exception {
    assertThat(corner("1")).isEqualTo(0xFFF6F7F9);
    assertThat(corner("0")).isEqualTo(0xFF0D0F13);
  }

  /** @param scheme 0 dark, 1 light */
  private int corner(String scheme) throws Exception {
    Path picture = folder.resolve("page-" + scheme + ".png");
    assertThat(browse("--blink-settings=preferredColorScheme=" + scheme, "--window-size=500,700", "--hide-scrollbars",
        "--screenshot=" + picture)).doesNotContain("CONSOLE");
    BufferedImage image = ImageIO.read(picture.toFile());
    return image.getRGB(2, 2);
  }
}
