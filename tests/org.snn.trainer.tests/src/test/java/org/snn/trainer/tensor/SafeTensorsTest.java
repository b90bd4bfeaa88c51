package org.snn.trainer.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTensorsTest {

  @Property(tries = 200)
  void readsWhatItWrote(@ForAll float[] floats, @ForAll double[] doubles, @ForAll byte[] bytes, @ForAll long number,
      @ForAll @Size(max = 4) Map<String, String> metadata) throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("floats", Tensor.of(floats));
    tensors.put("doubles \"quoted\"", Tensor.of(doubles, 1, doubles.length));
    tensors.put("bytes", Tensor.of(bytes));
    tensors.put("number", Tensor.scalar(number));
    byte[] file = sealed(new TensorFile(tensors, metadata));

    TensorFile read = SafeTensorsReader.readSealed(new ByteArrayInputStream(file), file.length);

    assertThat(read.metadata()).isEqualTo(metadata);
    assertThat(read.tensors().keySet()).containsExactlyInAnyOrderElementsOf(tensors.keySet());
    assertThat(Arrays.equals(read.vector("floats"), floats)).isTrue();
    assertThat(Arrays.equals(read.tensors().get("doubles \"quoted\"").doubles(), doubles)).isTrue();
    assertThat(read.tensors().get("bytes").byteValues()).isEqualTo(bytes);
    assertThat(read.tensor("number", ElementType.I64).longs()).containsExactly(number);
  }

  @Test
  void aTensorLargerThanTheBufferSurvives() throws IOException {
    float[] values = new float[100_003];
    for (int i = 0; i < values.length; i++) {
      values[i] = i * 0.1f;
    }
    byte[] file = sealed(new TensorFile(Map.of("x", Tensor.of(values)), Map.of()));

    assertThat(SafeTensorsReader.read(new ByteArrayInputStream(file), file.length).vector("x")).isEqualTo(values);
  }

  @Test
  void equalContentGivesEqualBytesInAnyOrder() throws IOException {
    Map<String, Tensor> one = new LinkedHashMap<>();
    one.put("a", Tensor.of(new float[] {1}));
    one.put("b", Tensor.scalar(2L));
    Map<String, Tensor> other = new LinkedHashMap<>();
    other.put("b", Tensor.scalar(2L));
    other.put("a", Tensor.of(new float[] {1}));

    assertThat(sealed(new TensorFile(one, Map.of()))).isEqualTo(sealed(new TensorFile(other, Map.of())));
  }

  @Test
  void everyTruncationIsFound() throws IOException {
    byte[] file = sealed(small());
    for (int length = 0; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> SafeTensorsReader.readSealed(new ByteArrayInputStream(cut), cut.length)).as("%d bytes", length)
          .isInstanceOf(TensorFormatException.class);
    }
  }

  @Test
  void everyFlippedBitIsFound() throws IOException {
    byte[] file = sealed(small());
    for (int bit = 0; bit < 8 * file.length; bit++) {
      byte[] changed = file.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> SafeTensorsReader.readSealed(new ByteArrayInputStream(changed), changed.length)).as("bit %d", bit)
          .isInstanceOf(TensorFormatException.class);
    }
  }

  @Test
  void bytesAfterTheEndAreFound() throws IOException {
    byte[] file = sealed(small());
    byte[] longer = Arrays.copyOf(file, file.length + 1);

    assertThatThrownBy(() -> SafeTensorsReader.readSealed(new ByteArrayInputStream(longer), longer.length))
        .isInstanceOf(TensorFormatException.class);
  }

  /** Headers with 8 bytes of data behind them; the last column says which of the checks must find it. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
      [];                                                                                                  not a JSON object
      {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}                                               ; not JSON
      {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}{}                                            ; text after its end
      {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[0],"data_offsets":[8,8]}}; Duplicate
      {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}; overlap
      {"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}                                              ; gap
      {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}                                              ; there are 8
      {"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}                                             ; there are 8
      {"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}                                              ; does not fit
      {"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}                                             ; numbers from 0
      {"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}                                              ; does not fit
      {"a":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}}                                            ; numbers from 0
      {"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8]}}                          ; too large
      {"a":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,8]}}                           ; not JSON
      {"a":{"dtype":"F32","shape":[2305843009213693952],"data_offsets":[0,9223372036854775807]}}          ; too large
      {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8,8]}}                                            ; lacks
      {"a":{"dtype":"F32","shape":[2]}}                                                                   ; lacks
      {"a":{"dtype":"F128","shape":[2],"data_offsets":[0,8]}}                                             ; F128
      {"a":{"dtype":7,"shape":[2],"data_offsets":[0,8]}}                                                  ; type
      {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"extra":1}}                                    ; extra
      {"a":5}                                                                                             ; no object
      {"__metadata__":{"a":5},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}                       ; no string
      """)
  void wrongHeaderIsRefused(String header, String finding) {
    byte[] file = withHeader(header, 8);

    assertThatThrownBy(() -> SafeTensorsReader.read(new ByteArrayInputStream(file), file.length))
        .isInstanceOf(TensorFormatException.class).hasMessageContaining(finding);
  }

  @Test
  void aRightHeaderInTheSameFrameIsRead() throws IOException {
    byte[] file = withHeader("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8);

    assertThat(SafeTensorsReader.read(new ByteArrayInputStream(file), file.length).vector("a")).containsExactly(0, 0);
  }

  @ParameterizedTest
  @CsvSource({"-1", "0", "1", "17000000", "9223372036854775807"})
  void wrongHeaderLengthIsRefused(long length) {
    byte[] file = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put("{}".getBytes()).array();

    assertThatThrownBy(() -> SafeTensorsReader.read(new ByteArrayInputStream(file), 20_000_000))
        .isInstanceOf(TensorFormatException.class).hasMessageContaining("header of");
  }

  @Test
  void aFileWithoutSealIsNotTakenForASealedOne() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SafeTensorsWriter.write(out, small());

    assertThatThrownBy(() -> SafeTensorsReader.readSealed(new ByteArrayInputStream(out.toByteArray()), out.size()))
        .isInstanceOf(TensorFormatException.class);
  }

  @Test
  void anotherShapeThanWantedIsNamed() {
    assertThatThrownBy(() -> small().tensor("weights", ElementType.F32, 4)).isInstanceOf(TensorFormatException.class)
        .hasMessageContaining("'weights'").hasMessageContaining("F32[3]").hasMessageContaining("F32[4]");
  }

  private static TensorFile small() {
    Map<String, Tensor> tensors = Map.of("weights", Tensor.of(new float[] {1, 2, 3}), "step", Tensor.scalar(7L));
    return new TensorFile(tensors, Map.of("rate", "0.1"));
  }

  private static byte[] sealed(TensorFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SafeTensorsWriter.writeSealed(out, file);
    return out.toByteArray();
  }

  private static byte[] withHeader(String header, int dataBytes) {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + json.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN).putLong(json.length).put(json).array();
  }
}
