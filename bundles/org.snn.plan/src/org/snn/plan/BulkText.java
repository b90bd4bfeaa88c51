package org.snn.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/**
 * Arrays of a plan as text: the length, a colon, and the values as four little-endian bytes each, deflated (zlib) and
 * in base64. The length stands in front so that a damaged or hostile text cannot ask for more memory than it says.
 */
public final class BulkText {

  private BulkText() {
  }

  /** The array as text. */
  public static String text(int[] values) {
    ByteBuffer bytes = buffer(values.length);
    bytes.asIntBuffer().put(values);
    return text(values.length, bytes);
  }

  /** The array as text. */
  public static String text(float[] values) {
    ByteBuffer bytes = buffer(values.length);
    bytes.asFloatBuffer().put(values);
    return text(values.length, bytes);
  }

  /**
   * Reads what {@link #text(int[])} wrote.
   *
   * @throws IllegalArgumentException if the text is damaged
   */
  public static int[] ints(String text) {
    ByteBuffer bytes = bytes(text);
    int[] values = new int[bytes.capacity() / 4];
    bytes.asIntBuffer().get(values);
    return values;
  }

  /**
   * Reads what {@link #text(float[])} wrote.
   *
   * @throws IllegalArgumentException if the text is damaged
   */
  public static float[] floats(String text) {
    ByteBuffer bytes = bytes(text);
    float[] values = new float[bytes.capacity() / 4];
    bytes.asFloatBuffer().get(values);
    return values;
  }

  private static ByteBuffer buffer(int values) {
    return ByteBuffer.allocate(Math.multiplyExact(4, values)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String text(int length, ByteBuffer bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(bytes.array());
    } catch (IOException cannotHappenInMemory) {
      throw new UncheckedIOException(cannotHappenInMemory);
    }
    return length + ":" + Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  private static ByteBuffer bytes(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("An array in the plan does not start with its length; the file is damaged.");
    }
    Inflater inflater = new Inflater();
    try {
      int length = Integer.parseInt(text.substring(0, colon));
      byte[] packed = Base64.getDecoder().decode(text.substring(colon + 1));
      // zlib cannot expand by more than 1032 : 1 (zlib technical details, maximum compression factor).
      if (length < 0 || 4L * length > 1032L * packed.length) {
        throw damaged(text, null);
      }
      ByteBuffer bytes = buffer(length);
      inflater.setInput(packed);
      int got = 0;
      while (got < bytes.capacity() && !inflater.finished()) {
        int more = inflater.inflate(bytes.array(), got, bytes.capacity() - got);
        if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw damaged(text, null);
        }
        got += more;
      }
      if (got != bytes.capacity() || !inflater.finished() && inflater.inflate(new byte[1]) != 0) {
        throw damaged(text, null);
      }
      return bytes;
    } catch (DataFormatException | NumberFormatException notZlib) {
      throw damaged(text, notZlib);
    } finally {
      inflater.end();
    }
  }

  private static IllegalArgumentException damaged(String text, Exception cause) {
    return new IllegalArgumentException("An array in the plan (%s...) does not hold what its length says; the file is damaged."
        .formatted(text.substring(0, Math.min(12, text.length()))), cause);
  }
}
