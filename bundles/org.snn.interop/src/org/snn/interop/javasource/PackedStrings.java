package org.snn.interop.javasource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Base64;

/**
 * Bytes as string constants in base64, each far below the 65,535 bytes that a class file allows (JVM specification, 4.4.7): arrays in
 * source text would become code, of which a class can have 64 KiB a method.
 */
final class PackedStrings {

  private static final int BYTES_OF_A_CONSTANT = 45_000;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Appends 4 bytes, the highest first. */
  void add(float value) {
    int bits = Float.floatToRawIntBits(value);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes.write(bits >>> shift);
    }
  }

  /** Appends a number that is not negative: 7 bits a byte, the lowest first, bit 7 set in all but the last. */
  void add(int number) {
    int left = number;
    while (left > 127) {
      bytes.write(left & 127 | 128);
      left >>>= 7;
    }
    bytes.write(left);
  }

  /** Writes the constants, as arguments of a call. */
  void write(Writer out) throws IOException {
    byte[] all = bytes.toByteArray();
    for (int from = 0; from < all.length || from == 0; from += BYTES_OF_A_CONSTANT) {
      byte[] part = Arrays.copyOfRange(all, from, Math.min(all.length, from + BYTES_OF_A_CONSTANT));
      out.write((from > 0 ? "," : "") + "\n      \"" + Base64.getEncoder().encodeToString(part) + '"');
    }
  }
}
