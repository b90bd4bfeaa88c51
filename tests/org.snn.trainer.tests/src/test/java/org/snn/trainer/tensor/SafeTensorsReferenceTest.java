package org.snn.trainer.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads what the reference implementation wrote (make_reference.py beside the file). */
class SafeTensorsReferenceTest {

  private final TensorFile file = SafeTensorsReader.read(new ByteArrayInputStream(reference()), reference().length);

  SafeTensorsReferenceTest() throws IOException {
  }

  private static byte[] reference() throws IOException {
    try (InputStream in = SafeTensorsReferenceTest.class.getResourceAsStream("reference.safetensors")) {
      return in.readAllBytes();
    }
  }

  @Test
  void valuesAreTheReferences() {
    assertThat(file.tensors().get("a.weights").floats()).containsExactly(1.5f, -2, 3.25f, 0, -0.0f, Float.POSITIVE_INFINITY);
    assertThat(file.tensors().get("c.double").doubles()).containsExactly(0.1, -1e300);
    assertThat(file.tensors().get("d.long").longs()).containsExactly(-9007199254740993L);
    assertThat(file.tensors().get("e.bytes").byteValues()).containsExactly(0, 127, -1);
  }

  @Test
  void shapesAreTheReferences() {
    assertThat(file.tensors().get("a.weights").shape()).containsExactly(2L, 3L);
    assertThat(file.tensors().get("b.empty").shape()).containsExactly(0L, 4L);
    assertThat(file.tensors().get("d.long").shape()).isEqualTo(List.of());
  }

  @Test
  void metadataAreTheReferences() {
    assertThat(file.metadata()).isEqualTo(Map.of("made by", "safetensors", "snow", "\u2603"));
  }

  @Test
  void dataIsLaidOutAsInTheReference() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SafeTensorsWriter.write(out, file);
    byte[] data = dataOf(out.toByteArray());

    assertThat(data).isEqualTo(dataOf(reference()));
  }

  private static byte[] dataOf(byte[] file) {
    int header = (file[0] & 0xFF) + ((file[1] & 0xFF) << 8);
    return Arrays.copyOfRange(file, 8 + header, file.length);
  }
}
