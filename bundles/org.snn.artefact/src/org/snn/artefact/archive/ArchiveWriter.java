package org.snn.artefact.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.snn.trainer.file.AtomicFile;

/**
 * Writes a zip file whose entries are stored, not compressed, and sealed as a whole. Equal entries in equal order give equal
 * bytes.
 */
public final class ArchiveWriter implements AutoCloseable {

  /** The earliest time that a zip file can say; a real one would make equal artefacts differ. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  /** Will write to this stream, and leave it open. */
  public ArchiveWriter(OutputStream out) {
    zip = new ZipOutputStream(new Seal.Writer(out));
    zip.setMethod(ZipOutputStream.STORED);
  }

  /** Adds an entry. */
  public void add(String name, byte[] content) throws IOException {
    add(name, out -> out.write(content));
  }

  /** Adds an entry; the content is asked for twice, because a stored entry starts with its checksum. */
  public void add(String name, AtomicFile.Content content) throws IOException {
    CheckedCounter counter = new CheckedCounter();
    content.writeTo(counter);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    entry.setSize(counter.bytes);
    entry.setCrc(counter.getChecksum().getValue());
    zip.putNextEntry(entry);
    content.writeTo(zip);
    zip.closeEntry();
  }

  /** Ends the archive with its seal. */
  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Knows size and checksum of what goes through it, and throws it away. */
  private static final class CheckedCounter extends CheckedOutputStream {

    private long bytes;

    CheckedCounter() {
      super(OutputStream.nullOutputStream(), new CRC32());
    }

    @Override
    public void write(int value) throws IOException {
      super.write(value);
      bytes++;
    }

    @Override
    public void write(byte[] values, int from, int count) throws IOException {
      super.write(values, from, count);
      bytes += count;
    }
  }
}
