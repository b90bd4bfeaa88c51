package org.snn.ui.language;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.snn.language.SnnFiles;
import org.snn.language.validation.Environment;
import org.snn.ui.preferences.SnnPreferences;

/** Reads texts, and knows where this machine keeps its data: the preferences may say otherwise any time. For one thread at a time. */
public final class TextReader {

  private String data;
  private SnnFiles texts;

  /** What reads texts now. Takes a second the first time, so not on the UI thread. */
  public SnnFiles texts() {
    String now = SnnPreferences.data();
    if (!now.equals(data)) {
      texts = new SnnFiles(new Environment(folder(now), folder(System.getenv("SNN_DATA")), OptionalLong.empty()));
      data = now;
    }
    return texts;
  }

  private static Path folder(String path) {
    return path == null || path.isBlank() ? null : Path.of(path);
  }
}
