package org.snn.artefact.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The comment at the end of an archive: {@code SNN sha256 } and the SHA-256, in hexadecimal, of all bytes before the comment.
 * Whatever happens to the file, in its content or between its entries, no longer fits.
 */
final class Seal {

  private static final String PREFIX = "SNN sha256 ";
  /** Bytes of the comment. */
  static final int LENGTH = PREFIX.length() + 64;

  private Seal() {
  }

  /**
   * Seals a zip file that is written through it: a zip file without comment ends with the comment's length, two zero bytes.
   * These are held back and replaced when the stream is closed.
   */
  static final class Writer extends FilterOutputStream {

    private static final int HELD = 2;

    private final MessageDigest digest = sha256();
    private byte[] held = new byte[0];

    Writer(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      int fromHeld = Math.max(0, Math.min(held.length, held.length + count - HELD));
      pass(held, 0, fromHeld);
      int fromBytes = Math.max(0, count - HELD);
      pass(bytes, from, fromBytes);
      byte[] rest = Arrays.copyOfRange(held, fromHeld, held.length + count - fromBytes);
      System.arraycopy(bytes, from + fromBytes, rest, held.length - fromHeld, count - fromBytes);
      held = rest;
    }

    private void pass(byte[] bytes, int from, int count) throws IOException {
      digest.update(bytes, from, count);
      out.write(bytes, from, count);
    }

    /** Writes the seal; the stream below stays open. */
    @Override
    public void close() throws IOException {
      pass(new byte[] {(byte) LENGTH, 0}, 0, HELD);
      out.write(comment(digest));
      out.flush();
    }
  }

  /** Checks a whole file; reads all of it. */
  static void check(Path file) throws IOException, DamagedException {
    long sealed = Files.size(file) - LENGTH;
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = sha256();
      byte[] buffer = new byte[1 << 16];
      for (long left = sealed; left > 0;) {
        int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (count < 0) {
          throw new DamagedException("it became shorter while it was read");
        }
        digest.update(buffer, 0, count);
        left -= count;
      }
      if (sealed < 0 || !Arrays.equals(comment(digest), in.readNBytes(LENGTH + 1))) {
        throw new DamagedException("it is no artefact, or was cut or changed after it was written: its SHA-256 seal does not "
            + "fit");
      }
    }
  }

  /** The SHA-256 that a file was sealed with, in hexadecimal; the file is not checked against it. */
  static String of(Path file) throws IOException {
    byte[] end = new byte[LENGTH - PREFIX.length()];
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(Math.max(0, in.length() - end.length));
      in.readFully(end);
    }
    return new String(end, StandardCharsets.US_ASCII);
  }

  private static byte[] comment(MessageDigest digest) {
    String comment = PREFIX + HexFormat.of().formatHex(digest.digest());
    return comment.getBytes(StandardCharsets.US_ASCII);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
