package org.snn.language;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a whole text, or says in one sentence why it cannot be read. */
public final class TextFile {

  /** Code of the issue for a file that cannot be read as text. */
  public static final String UNREADABLE = "snn.file.unreadable";

  private static final int MIB = 1 << 20;
  private static final int LARGEST = 16 * MIB;

  private TextFile() {}

  /** Why a file is no text; the message needs no file name before it. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  static String read(Path file) throws Unreadable {
    if (!Files.exists(file)) {
      throw new Unreadable("this file does not exist");
    }
    if (Files.isDirectory(file)) {
      throw new Unreadable("this is a folder; name a .snn file in it");
    }
    try {
      long size = Files.size(file);
      if (size > LARGEST) {
        throw new Unreadable(("this file has %d MiB, a .snn text at most %d; "
            + "put single connections in bulk into an edge list (connect file \"edges.csv\")")
            .formatted((size + MIB - 1) / MIB, LARGEST / MIB));
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new Unreadable("this file is not UTF-8 text; save it with that encoding");
    } catch (IOException failed) {
      throw new Unreadable("this file cannot be read: " + failed.getMessage());
    }
  }
}
