package org.snn.ui.language;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.snn.language.SnnFiles;
import org.snn.language.validation.Environment;
import org.snn.ui.preferences.SnnPreferences;

/** Readers of texts that know where this machine keeps its data. */
public final class Machine {

  private Machine() {
  }

  /** A new reader. Takes a second the first time, so not on the UI thread; for one thread at a time. */
  public static SnnFiles texts() {
    return new SnnFiles(new Environment(folder(SnnPreferences.data()), folder(System.getenv("SNN_DATA")), OptionalLong.empty()));
  }

  private static Path folder(String path) {
    return path == null || path.isBlank() ? null : Path.of(path);
  }
}
