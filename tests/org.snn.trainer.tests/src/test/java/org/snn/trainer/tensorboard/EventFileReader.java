package org.snn.trainer.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.proto.Event;

/** Reads an event file with the classes that TensorFlow has for its messages; checks the framing bit by bit. */
final class EventFileReader {

  private EventFileReader() {
  }

  static List<Event> read(Path file) throws Exception {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    List<Event> events = new ArrayList<>();
    while (bytes.hasRemaining()) {
      byte[] length = new byte[8];
      bytes.get(length);
      assertThat(bytes.getInt()).as("checksum of the length").isEqualTo(masked(length));
      byte[] data = new byte[Math.toIntExact(ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong())];
      bytes.get(data);
      assertThat(bytes.getInt()).as("checksum of the data").isEqualTo(masked(data));
      Event event = Event.parseFrom(data);
      requireKnownFields(event);
      events.add(event);
    }
    return events;
  }

  private static void requireKnownFields(Message message) {
    assertThat(message.getUnknownFields().asMap()).as(message.getDescriptorForType().getName()).isEmpty();
    for (Object value : message.getAllFields().values()) {
      for (Object each : value instanceof List<?> list ? list : List.of(value)) {
        if (each instanceof Message inner) {
          requireKnownFields(inner);
        }
      }
    }
  }

  /** CRC-32C bit by bit, by its reversed polynomial, rotated right by 15 and moved by a constant. */
  private static int masked(byte[] data) {
    int crc = -1;
    for (byte b : data) {
      crc ^= b & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0x82F63B78;
      }
    }
    return Integer.rotateRight(~crc, 15) + 0xa282ead8;
  }
}
