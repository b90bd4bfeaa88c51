package org.snn.artefact.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Makes archives that no honest program makes, with a seal that fits, so that the deeper checks are reached. */
public final class HostileZip {

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private int method = ZipEntry.STORED;

  /** All entries of an honest archive. */
  public static HostileZip like(Path file) throws IOException {
    HostileZip hostile = new HostileZip();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        hostile.entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return hostile;
  }

  /** What an entry holds. */
  public byte[] content(String name) {
    return entries.get(name);
  }

  /** Adds or replaces an entry. */
  public HostileZip with(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  /** Adds or replaces an entry. */
  public HostileZip with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Changes the text of an entry, which must have what is to be replaced. */
  public HostileZip replacing(String name, String text, String by) {
    String content = new String(entries.get(name), StandardCharsets.UTF_8);
    if (!content.contains(text)) {
      throw new IllegalArgumentException(name + " has no '" + text + "': " + content);
    }
    return with(name, content.replace(text, by));
  }

  /** Leaves an entry out. */
  public HostileZip without(String name) {
    entries.remove(name);
    return this;
  }

  /** Compresses the entries. */
  public HostileZip compressed() {
    method = ZipEntry.DEFLATED;
    return this;
  }

  /** Writes the archive. */
  public void to(Path file) throws IOException {
    to(file, UnaryOperator.identity());
  }

  /** Writes the archive, changed byte by byte before it is sealed; bytes stand for characters from 0 to 255. */
  public void to(Path file, UnaryOperator<String> change) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> content : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(content.getKey());
        entry.setMethod(method);
        if (method == ZipEntry.STORED) {
          CRC32 crc = new CRC32();
          crc.update(content.getValue());
          entry.setCrc(crc.getValue());
          entry.setSize(content.getValue().length);
        }
        zip.putNextEntry(entry);
        zip.write(content.getValue());
        zip.closeEntry();
      }
    }
    String changed = change.apply(bytes.toString(StandardCharsets.ISO_8859_1));
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (Seal.Writer writer = new Seal.Writer(sealed)) {
      writer.write(changed.getBytes(StandardCharsets.ISO_8859_1));
    }
    Files.write(file, sealed.toByteArray());
  }
}
