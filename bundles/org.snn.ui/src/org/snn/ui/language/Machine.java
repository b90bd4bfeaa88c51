package org.snn.ui.language;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.eclipse.core.runtime.Platform;
import org.snn.language.SnnFiles;
import org.snn.language.validation.Environment;

/** Readers of texts that know where this machine keeps its data. */
public final class Machine {

  private static final String PREFERENCES = "org.snn.ui";
  /** Name of the preference: the folder where data is looked for first. */
  private static final String DATA = "data";

  private Machine() {
  }

  /** A new reader. Takes a second the first time, so not on the UI thread; for one thread at a time. */
  public static SnnFiles texts() {
    String preferred = Platform.getPreferencesService().getString(PREFERENCES, DATA, "", null);
    return new SnnFiles(new Environment(folder(preferred), folder(System.getenv("SNN_DATA")), OptionalLong.empty()));
  }

  private static Path folder(String path) {
    return path == null || path.isBlank() ? null : Path.of(path);
  }
}
