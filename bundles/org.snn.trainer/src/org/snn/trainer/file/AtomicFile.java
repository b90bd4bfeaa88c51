package org.snn.trainer.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces files as a whole. The new content goes to {@code NAME.part} beside the target, is forced to the disk, and
 * then takes the target's name in one step: a reader, a power cut or a kill sees the old file or the new one.
 */
public final class AtomicFile {

  private static final int BUFFER = 1 << 16;

  /** What is to be written. */
  @FunctionalInterface
  public interface Content {

    /** Writes all of it; need not close the stream. */
    void writeTo(OutputStream out) throws IOException;
  }

  private AtomicFile() {
  }

  /**
   * Writes the file; missing folders are made.
   *
   * @throws IOException if anything fails; the old file, if there was one, is then untouched
   */
  public static void write(Path target, Content content) throws IOException {
    Path file = target.toAbsolutePath();
    Path folder = Files.createDirectories(file.getParent());
    Path part = folder.resolve(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    try {
      writeAndForce(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException | Error failure) {
      deleteAfter(failure, part);
      throw failure;
    }
    forceFolder(folder);
  }

  private static void writeAndForce(Path part, Content content) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void deleteAfter(Throwable failure, Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** Makes the new name survive a power cut. Some systems cannot open a folder; the file itself is complete there too. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unsupported) {
      return;
    }
  }
}
