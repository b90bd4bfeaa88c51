package org.snn.trainer.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** Why reading or writing failed, in words: the JDK often says only which path, or only the name of a class. */
public final class Reason {

  private Reason() {
  }

  /** As {@code No space left on device} or {@code access denied}. */
  public static String of(IOException failure) {
    if (failure instanceof FileSystemException onPath) {
      return onPath.getReason() == null ? words(failure) : onPath.getReason();
    }
    return failure.getMessage() == null ? words(failure) : failure.getMessage();
  }

  private static String words(IOException failure) {
    String name = failure.getClass().getSimpleName().replaceFirst("Exception$", "");
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
