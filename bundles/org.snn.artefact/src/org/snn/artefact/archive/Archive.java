package org.snn.artefact.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads what {@link ArchiveWriter} wrote, and refuses everything else: a broken seal, compressed entries (nothing can burst),
 * entries that take more room than the file, doubled or unsafe names.
 */
public final class Archive implements AutoCloseable {

  private static final int MOST_ENTRIES = 10_000;

  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new TreeMap<>();

  /** Something that reads an entry. */
  public interface Reading<T> {

    /** Reads from the stream, which has that many bytes. */
    T read(InputStream in, long bytes) throws IOException, DamagedException;
  }

  private Archive(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Opens an archive after reading all of it once.
   *
   * @throws DamagedException if the file is none, or not whole
   */
  public static Archive open(Path file) throws IOException, DamagedException {
    Seal.check(file);
    Archive archive = new Archive(zip(file));
    try {
      archive.addEntries(file.toFile().length());
      return archive;
    } catch (DamagedException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  /** The SHA-256 in the seal of an archive that was opened before, in hexadecimal. */
  public static String seal(Path file) throws IOException {
    return Seal.of(file);
  }

  private static ZipFile zip(Path file) throws DamagedException {
    try {
      return new ZipFile(file.toFile());
    } catch (IOException | IllegalArgumentException e) {
      throw new DamagedException("it is no zip file that can be read: " + e.getMessage(), e);
    }
  }

  private void addEntries(long fileBytes) throws DamagedException {
    long room = fileBytes;
    for (Enumeration<? extends ZipEntry> found = zip.entries(); found.hasMoreElements();) {
      ZipEntry entry = found.nextElement();
      String name = entry.getName();
      if (!EntryName.isSafe(name) || entries.size() == MOST_ENTRIES) {
        throw new DamagedException("it has an entry that does not belong here: '%s'".formatted(printable(name)));
      }
      if (entries.put(name, entry) != null) {
        throw new DamagedException("it has the entry '%s' twice".formatted(name));
      }
      if (entry.getMethod() != ZipEntry.STORED || entry.getSize() != entry.getCompressedSize()) {
        throw new DamagedException("entry '%s' is compressed, which SNN never does".formatted(name));
      }
      room -= entry.getSize();
      if (entry.getSize() < 0 || room < 0) {
        throw new DamagedException("entry '%s' claims more bytes than the file has".formatted(name));
      }
    }
  }

  private static String printable(String name) {
    return name.substring(0, Math.min(80, name.length())).replaceAll("\\p{Cntrl}", "?");
  }

  /** Sizes in bytes by name, in order of the names. */
  public Map<String, Long> sizes() {
    Map<String, Long> sizes = new TreeMap<>();
    entries.forEach((name, entry) -> sizes.put(name, entry.getSize()));
    return Collections.unmodifiableMap(sizes);
  }

  /**
   * The whole content of an entry.
   *
   * @throws DamagedException if there is none of that name, or it is larger than the limit
   */
  public byte[] bytes(String name, int limit) throws IOException, DamagedException {
    return read(name, limit, (in, bytes) -> in.readNBytes((int) bytes));
  }

  /**
   * Reads an entry.
   *
   * @throws DamagedException if there is none of that name, or it is larger than the limit, or as the reader finds
   */
  public <T> T read(String name, long limit, Reading<T> reading) throws IOException, DamagedException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new DamagedException("entry '%s' is missing".formatted(name));
    }
    if (entry.getSize() > limit) {
      throw new DamagedException("entry '%s' has %d bytes, more than the %d that make sense"
          .formatted(name, entry.getSize(), limit));
    }
    try (InputStream in = new BufferedInputStream(zip.getInputStream(entry), 1 << 16)) {
      return reading.read(in, entry.getSize());
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
