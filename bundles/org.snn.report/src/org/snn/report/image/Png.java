package org.snn.report.image;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * Small images as PNG (W3C, Portable Network Graphics, third edition): 8 bits a channel, not interlaced. Written here, so that a
 * command of a terminal does not load a desktop.
 */
public final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int GREY = 0;
  private static final int COLOUR = 2;

  private Png() {
  }

  /** The pixels of one image; its lowest value, if below 0, or 0 is black, its highest is white. */
  public static byte[] of(ImageShape shape, float[] pixels) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(SIGNATURE);
      chunk(out, "IHDR", header(shape));
      chunk(out, "IDAT", rows(shape, pixels));
      chunk(out, "IEND", new byte[0]);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] header(ImageShape shape) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(shape.side());
    out.writeInt(shape.side());
    out.write(new byte[] {8, (byte) (shape.channels() == 1 ? GREY : COLOUR), 0, 0, 0});
    return bytes.toByteArray();
  }

  /** Each row begins with the number of its filter: none. */
  private static byte[] rows(ImageShape shape, float[] pixels) throws IOException {
    float low = 0;
    float high = Float.MIN_NORMAL;
    for (float pixel : pixels) {
      low = Math.min(low, pixel);
      high = Math.max(high, pixel);
    }
    int plane = shape.side() * shape.side();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      for (int at = 0; at < plane; at++) {
        if (at % shape.side() == 0) {
          out.write(0);
        }
        for (int channel = 0; channel < shape.channels(); channel++) {
          out.write(Math.round(255 * (pixels[channel * plane + at] - low) / (high - low)));
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) check.getValue());
  }
}
