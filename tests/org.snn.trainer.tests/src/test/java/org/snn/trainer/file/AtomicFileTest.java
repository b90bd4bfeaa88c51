package org.snn.trainer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir
  Path folder;

  @Test
  void replacesTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old and longer");

    AtomicFile.write(file, out -> out.write("new".getBytes()));

    assertThat(file).hasContent("new");
    assertThat(folder.toFile().list()).containsExactly("file");
  }

  @Test
  void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");

    assertThatThrownBy(() -> AtomicFile.write(file, out -> {
      out.write(new byte[1_000_000]);
      throw new IOException("No space left on device");
    })).isInstanceOf(IOException.class).hasMessage("No space left on device");

    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("file");
  }

  @Test
  void theOldFileStandsWhileTheNewOneIsWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");

    AtomicFile.write(file, out -> {
      out.write(new byte[1_000_000]);
      assertThat(file).hasContent("old");
    });

    assertThat(file).hasSize(1_000_000);
  }

  @Test
  void whatAKilledWriterLeftIsReplaced() throws IOException {
    Path file = folder.resolve("file");
    Files.writeString(folder.resolve("file.part"), "half of something longer");

    AtomicFile.write(file, out -> out.write("new".getBytes()));

    assertThat(file).hasContent("new");
    assertThat(folder.toFile().list()).containsExactly("file");
  }

  @Test
  void reasonsAreWords() {
    assertThat(Reason.of(new IOException("No space left on device"))).isEqualTo("No space left on device");
    assertThat(Reason.of(new AccessDeniedException("some/path"))).isEqualTo("access denied");
    assertThat(Reason.of(new NoSuchFileException("some/path"))).isEqualTo("no such file");
    assertThat(Reason.of(new AccessDeniedException("some/path", null, "read only"))).isEqualTo("read only");
  }
}
