package org.snn.cli.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.snn.cli.UserError;

/** Keeps a folder to one training: while it is open nobody else can open it, in this process or another one. */
public final class FolderLock implements AutoCloseable {

  private final FileChannel file;

  private FolderLock(FileChannel file) {
    this.file = file;
  }

  /**
   * Takes a folder, which must be there.
   *
   * @throws UserError if somebody else has it
   */
  public static FolderLock of(Path folder) throws IOException {
    FileChannel file = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = file.tryLock();
      if (lock != null) {
        return new FolderLock(file);
      }
    } catch (OverlappingFileLockException sameProcess) {
      // Falls through: as taken as by another process.
    }
    file.close();
    throw new UserError("%s: another snn is training here; wait for it or choose another folder with --out".formatted(folder));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
