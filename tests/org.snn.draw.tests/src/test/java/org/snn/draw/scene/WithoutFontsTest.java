package org.snn.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A machine without fonts, as small containers are. Elsewhere than on Linux Java does not ask fontconfig. */
@EnabledOnOs(OS.LINUX)
class WithoutFontsTest {

  /** With the user's folder, where Java remembers what it found. */
  @TempDir
  Path folder;

  @Test
  void oneSentenceSaysWhatToDo() throws IOException, InterruptedException {
    Path configuration = Files.writeString(folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
    ProcessBuilder program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.awt.headless=true", "-Duser.home=" + folder, "-cp", System.getProperty("java.class.path"), PngProgram.class.getName());
    program.environment().put("FONTCONFIG_FILE", configuration.toString());
    Process process = program.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said.strip()).isEqualTo(
        "Java finds no font here, which a PNG needs; install fontconfig and a font (DejaVu, say), or choose .svg or .html.");
  }
}
