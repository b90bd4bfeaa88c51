package org.snn.trainer.tensorboard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * A record of a TFRecord file: length (8 bytes), its checksum (4), the data, their checksum (4), little-endian
 * (https://www.tensorflow.org/tutorials/load_data/tfrecord).
 */
final class TfRecord {

  private static final int MASK = 0xa282ead8;

  private TfRecord() {
  }

  static byte[] of(byte[] data) {
    ByteBuffer record = ByteBuffer.allocate(Long.BYTES + Integer.BYTES + data.length + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    record.putLong(data.length);
    record.putInt(checksum(record.array(), Long.BYTES));
    record.put(data);
    return record.putInt(checksum(data, data.length)).array();
  }

  /** CRC-32C, turned and shifted, so that checksums of data that hold checksums are sound. */
  private static int checksum(byte[] data, int length) {
    CRC32C crc = new CRC32C();
    crc.update(data, 0, length);
    int value = (int) crc.getValue();
    return (value >>> 15 | value << 17) + MASK;
  }
}
