package org.snn.trainer.checkpoint;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of arrays. */
final class Sha256 {

  private static final int CHUNK = 1 << 14;

  private Sha256() {
  }

  static MessageDigest create() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Adds the length and the values. */
  static void update(MessageDigest digest, int[] values) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, values.length));
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Integer.BYTES);
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      bytes.asIntBuffer().put(values, from, count);
      digest.update(bytes.array(), 0, count * Integer.BYTES);
    }
  }

  /** Adds the length and the first values. */
  static void update(MessageDigest digest, float[] values, int length) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, length));
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Float.BYTES);
    for (int from = 0; from < length; from += CHUNK) {
      int count = Math.min(CHUNK, length - from);
      bytes.asFloatBuffer().put(values, from, count);
      digest.update(bytes.array(), 0, count * Float.BYTES);
    }
  }
}
