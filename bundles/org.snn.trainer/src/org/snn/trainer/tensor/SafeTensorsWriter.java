package org.snn.trainer.tensor;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Writes the safetensors format: the length of the header as eight little-endian bytes, the header (JSON), the tensors'
 * bytes, little-endian, without a gap (https://huggingface.co/docs/safetensors, section Format). The same tensors give the
 * same bytes. Streams: no copy of an array is made.
 */
public final class SafeTensorsWriter {

  private static final int ALIGNMENT = 8;

  private SafeTensorsWriter() {
  }

  /** Writes tensors, by type and name as the reference implementation does, so that each is aligned. */
  public static void write(OutputStream out, TensorFile file) throws IOException {
    List<Map.Entry<String, Tensor>> tensors = sorted(file.tensors());
    writeHeader(out, tensors, file.metadata());
    writeValues(out, tensors);
  }

  /** The same, sealed: a last tensor {@link Seal#NAME} holds the SHA-256 of everything before it in the file. */
  public static void writeSealed(OutputStream out, TensorFile file) throws IOException {
    MessageDigest digest = Seal.digest();
    OutputStream digesting = new DigestOutputStream(out, digest);
    List<Map.Entry<String, Tensor>> tensors = sorted(file.tensors());
    List<Map.Entry<String, Tensor>> all = new ArrayList<>(tensors);
    all.add(Map.entry(Seal.NAME, Tensor.of(new byte[Seal.BYTES])));
    writeHeader(digesting, all, file.metadata());
    writeValues(digesting, tensors);
    out.write(digest.digest());
  }

  private static List<Map.Entry<String, Tensor>> sorted(Map<String, Tensor> tensors) {
    Comparator<Map.Entry<String, Tensor>> byType = Comparator.comparing(entry -> entry.getValue().type());
    return tensors.entrySet().stream().sorted(byType.reversed().thenComparing(Map.Entry::getKey)).toList();
  }

  private static void writeHeader(OutputStream out, List<Map.Entry<String, Tensor>> tensors, Map<String, String> metadata)
      throws IOException {
    byte[] json = TensorHeader.of(tensors, metadata).json();
    byte[] padded = Arrays.copyOf(json, (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
    Arrays.fill(padded, json.length, padded.length, (byte) ' ');
    out.write(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(padded.length).array());
    out.write(padded);
  }

  private static void writeValues(OutputStream out, List<Map.Entry<String, Tensor>> tensors) throws IOException {
    for (Map.Entry<String, Tensor> named : tensors) {
      ElementBytes.write(named.getValue(), out);
    }
  }
}
