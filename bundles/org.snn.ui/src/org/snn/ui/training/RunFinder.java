package org.snn.ui.training;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Looks for run folders below other folders. */
final class RunFinder extends SimpleFileVisitor<Path> {

  /** Deeper ones are hardly anybody's, and there may be very many folders. */
  private static final int DEPTH = 6;

  private final List<Path> found = new ArrayList<>();
  private final BooleanSupplier cancelled;

  private RunFinder(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  /** The run folders below these; what cannot be read is passed over. */
  static List<Path> below(List<Path> roots, BooleanSupplier cancelled) throws IOException {
    RunFinder finder = new RunFinder(cancelled);
    for (Path root : roots) {
      Files.walkFileTree(root, Set.of(), DEPTH, finder);
    }
    return finder.found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (cancelled.getAsBoolean()) {
      return FileVisitResult.TERMINATE;
    }
    if (folder.getFileName() != null && folder.getFileName().toString().startsWith(".")) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (Run.isRun(folder)) {
      found.add(folder);
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    return FileVisitResult.CONTINUE;
  }
}
