package org.snn.product;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A client of the language server: sends messages and reads the answers, one at a time. */
final class Conversation {

  private static final String LENGTH = "Content-Length: ";

  private final OutputStream out;
  private final DataInputStream in;

  Conversation(OutputStream out, InputStream in) {
    this.out = out;
    this.in = new DataInputStream(in);
  }

  void send(String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    out.write((LENGTH + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }

  /** The next message that contains the text; those before it are skipped. */
  String receive(String text) throws IOException {
    while (true) {
      String message = receive();
      if (message.contains(text)) {
        return message;
      }
    }
  }

  private String receive() throws IOException {
    int length = -1;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.startsWith(LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()));
      }
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }
}
