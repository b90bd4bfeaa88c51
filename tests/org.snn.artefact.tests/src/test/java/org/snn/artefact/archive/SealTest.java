package org.snn.artefact.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

  /** However the bytes come, all but the last two go through, and the comment's length stands in their place. */
  @Property(tries = 300)
  void sealsWhateverPiecesItIsWrittenIn(@ForAll @Size(min = 2, max = 40) byte[] zip, @ForAll @Size(max = 20) int[] cuts,
      @ForAll @IntRange(max = 3) int single) throws Exception {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (Seal.Writer writer = new Seal.Writer(sealed)) {
      int at = 0;
      for (int cut : cuts) {
        int count = Math.min(zip.length - at, Math.floorMod(cut, 5));
        if (count == single && count == 1) {
          writer.write(zip[at]);
        } else {
          writer.write(zip, at, count);
        }
        at += count;
      }
      writer.write(zip, at, zip.length - at);
    }

    byte[] content = Arrays.copyOf(zip, zip.length);
    content[zip.length - 2] = 75;
    content[zip.length - 1] = 0;
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    byte[] comment = ("SNN sha256 " + digest).getBytes(StandardCharsets.US_ASCII);
    assertThat(comment).hasSize(75);
    byte[] expected = Arrays.copyOf(content, content.length + comment.length);
    System.arraycopy(comment, 0, expected, content.length, comment.length);
    assertThat(sealed.toByteArray()).isEqualTo(expected);
  }

  @Test
  void aFileShorterThanASealIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("short"), new byte[10]);

    assertThatThrownBy(() -> Seal.check(file)).isInstanceOf(DamagedException.class);
  }
}
