package org.snn.trainer.tensor;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the safetensors format strictly: the header must be JSON without doubled names and at most 16 MiB long, the
 * ranges must fit types and shapes and fill the file without gap, overlap or rest. Of the element types those of
 * {@link ElementType} are known. Nothing larger than the file is allocated.
 */
public final class SafeTensorsReader {

  private static final long MAX_HEADER = 16L << 20;

  private SafeTensorsReader() {
  }

  /**
   * Reads a file that anyone wrote.
   *
   * @param length of the whole file in bytes
   * @throws TensorFormatException if this is no such file, or the content does not agree with itself
   */
  public static TensorFile read(InputStream in, long length) throws IOException {
    TensorHeader header = readHeader(in, length);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (TensorHeader.Entry entry : header.entries()) {
      tensors.put(entry.name(), readTensor(in, entry));
    }
    return new TensorFile(tensors, header.metadata());
  }

  /**
   * Reads what {@link SafeTensorsWriter#writeSealed} wrote.
   *
   * @param length of the whole file in bytes
   * @throws TensorFormatException as {@link #read}, or if a bit has changed since the file was written
   */
  public static TensorFile readSealed(InputStream in, long length) throws IOException {
    MessageDigest digest = Seal.digest();
    InputStream digesting = new DigestInputStream(in, digest);
    TensorHeader header = readHeader(digesting, length);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    boolean sealed = false;
    for (TensorHeader.Entry entry : header.entries()) {
      sealed = entry.name().equals(Seal.NAME);
      if (!sealed) {
        tensors.put(entry.name(), readTensor(digesting, entry));
      }
    }
    if (!sealed || !Arrays.equals(digest.digest(), in.readNBytes(Seal.BYTES))) {
      throw new TensorFormatException("the content does not fit its SHA-256");
    }
    return new TensorFile(tensors, header.metadata());
  }

  private static TensorHeader readHeader(InputStream in, long length) throws IOException {
    byte[] prefix = in.readNBytes(Long.BYTES);
    if (prefix.length < Long.BYTES) {
      throw new TensorFormatException("the file has only %d bytes".formatted(prefix.length));
    }
    long size = ByteBuffer.wrap(prefix).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (size < 2 || size > Math.min(MAX_HEADER, length - Long.BYTES)) {
      throw new TensorFormatException("a header of %s bytes in a file of %d; at most %d are read"
          .formatted(Long.toUnsignedString(size), length, MAX_HEADER));
    }
    byte[] json = in.readNBytes((int) size);
    if (json.length < size) {
      throw new TensorFormatException("the file ends within its header");
    }
    return TensorHeader.parse(json, length - Long.BYTES - size);
  }

  private static Tensor readTensor(InputStream in, TensorHeader.Entry entry) throws IOException {
    int length = (int) ((entry.end() - entry.begin()) / entry.type().bytes());
    try {
      return Tensor.read(entry.type(), entry.shape(), ElementBytes.read(entry.type(), length, in));
    } catch (EOFException e) {
      throw new TensorFormatException("the file ends within tensor '%s'".formatted(entry.name()), e);
    }
  }
}
