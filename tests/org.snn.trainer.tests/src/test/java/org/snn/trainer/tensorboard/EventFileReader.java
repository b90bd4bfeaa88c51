package org.snn.trainer.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an event file with Google's library, by what event.proto and summary.proto of TensorFlow declare; checks the framing bit by
 * bit.
 */
final class EventFileReader {

  private static final Descriptor EVENT = event();

  private EventFileReader() {
  }

  static List<DynamicMessage> read(Path file) throws Exception {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    List<DynamicMessage> events = new ArrayList<>();
    while (bytes.hasRemaining()) {
      byte[] length = new byte[8];
      bytes.get(length);
      assertThat(bytes.getInt()).as("checksum of the length").isEqualTo(masked(length));
      byte[] data = new byte[Math.toIntExact(ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong())];
      bytes.get(data);
      assertThat(bytes.getInt()).as("checksum of the data").isEqualTo(masked(data));
      DynamicMessage event = DynamicMessage.parseFrom(EVENT, data);
      assertThat(event.getUnknownFields().asMap()).isEmpty();
      events.add(event);
    }
    return events;
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

  /** The value of a field of a message. */
  static Object get(DynamicMessage message, String field) {
    return message.getField(message.getDescriptorForType().findFieldByName(field));
  }

  static boolean has(DynamicMessage message, String field) {
    return message.hasField(message.getDescriptorForType().findFieldByName(field));
  }

  private static Descriptor event() {
    DescriptorProto event = DescriptorProto.newBuilder().setName("Event")
        .addField(field("wall_time", 1, Type.TYPE_DOUBLE)).addField(field("step", 2, Type.TYPE_INT64))
        .addField(field("file_version", 3, Type.TYPE_STRING)).addField(field("summary", 5, Type.TYPE_MESSAGE).setTypeName("Summary"))
        .addField(field("session_log", 7, Type.TYPE_MESSAGE).setTypeName("SessionLog")).build();
    DescriptorProto summary = DescriptorProto.newBuilder().setName("Summary")
        .addField(field("value", 1, Type.TYPE_MESSAGE).setTypeName("Value").setLabel(Label.LABEL_REPEATED)).build();
    DescriptorProto value = DescriptorProto.newBuilder().setName("Value").addField(field("tag", 1, Type.TYPE_STRING))
        .addField(field("simple_value", 2, Type.TYPE_FLOAT)).build();
    DescriptorProto session = DescriptorProto.newBuilder().setName("SessionLog").addField(field("status", 1, Type.TYPE_INT32)).build();
    try {
      return FileDescriptor.buildFrom(FileDescriptorProto.newBuilder().setName("event.proto").addMessageType(event)
          .addMessageType(summary).addMessageType(value).addMessageType(session).build(), new FileDescriptor[0])
          .findMessageTypeByName("Event");
    } catch (com.google.protobuf.Descriptors.DescriptorValidationException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  private static FieldDescriptorProto.Builder field(String name, int number, Type type) {
    return FieldDescriptorProto.newBuilder().setName(name).setNumber(number).setType(type).setLabel(Label.LABEL_OPTIONAL);
  }
}
