package org.snn.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.platform.unix.X11.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The features for the IDE, installed by p2's director into an Eclipse with a workbench and without Sirius; and SNN Studio. */
class WorkbenchTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir
  Path folder;

  @Test
  void eclipseWithTheFeaturesShowsThePerspective() throws Exception {
    assertThat(Installation.platform("workbench").plugins()).isNotEmpty().noneMatch(name -> name.startsWith("org.snn"));
    Installation eclipse = Installation.installed("workbench");
    assertThat(eclipse.plugins()).anyMatch(name -> name.startsWith("org.snn.design_"));
    Path workspace = folder.resolve("networks");

    startAndClose(eclipse.application(folder, List.of(), "-application", "org.eclipse.ui.ide.workbench",
        "-data", workspace.toString(), "-perspective", "org.snn.ui.perspective",
        "-pluginCustomization", preferences()), "networks");

    assertThat(window(workspace)).contains("org.snn.ui.perspective");
    assertThat(log(workspace)).isEmpty();
  }

  @Test
  void studioStartsInThePerspectiveWithItsFolderInTheHomeFolder() throws Exception {
    Path workspace = folder.resolve("snn-workspace");
    ProcessBuilder studio = Installation.product("org.snn.studio").script(folder, "snn-studio",
        "-pluginCustomization", preferences());
    studio.environment().put("HOME", folder.toString());

    startAndClose(studio, "snn-workspace - SNN Studio");

    assertThat(window(workspace)).contains("org.snn.ui.perspective").doesNotContain("org.eclipse.ui.resourcePerspective");
    assertThat(log(workspace)).isEmpty();
  }

  @Test
  void studioHasTheCommand() throws Exception {
    Run run = Run.of(Installation.product("org.snn.studio").script(folder, "snn", "--version"), folder);

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("snn 0.1.0");
    assertThat(run.status()).isZero();
  }

  /** Closing the last window ends Eclipse; without these it asks whether it should. */
  private String preferences() throws Exception {
    return Files.writeString(folder.resolve("preferences.ini"), "org.eclipse.ui.ide/EXIT_PROMPT_ON_CLOSE_LAST_WINDOW=false\n")
        .toString();
  }

  /** Waits for the window with that title, closes it, and sees the program end well; left out where there is no display. */
  private void startAndClose(ProcessBuilder command, String title) throws Exception {
    assumeTrue(System.getenv("DISPLAY") != null,
        "No DISPLAY: the workbench is not started. `xvfb-run ./mvnw verify` tests it.");
    command.environment().put("GDK_BACKEND", "x11");
    Process process = command.redirectErrorStream(true).redirectOutput(folder.resolve("output.txt").toFile()).start();
    try (Screen screen = new Screen()) {
      Instant end = Instant.now().plus(PATIENCE);
      boolean seen = false;
      while (process.isAlive() && Instant.now().isBefore(end)) {
        Optional<Window> window = screen.find(title);
        seen |= window.isPresent();
        window.ifPresent(screen::close);
        process.waitFor(1, TimeUnit.SECONDS);
      }
      assertThat(seen).as("a window '%s'; output: %s", title, Files.readString(folder.resolve("output.txt"))).isTrue();
      assertThat(process.isAlive()).as("still running").isFalse();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** What the workbench remembers of its window. */
  private static String window(Path workspace) throws Exception {
    return Files.readString(workspace.resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi"));
  }

  /** What went wrong; there is a file only if something did. */
  private static String log(Path workspace) throws Exception {
    Path file = workspace.resolve(".metadata/.log");
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
