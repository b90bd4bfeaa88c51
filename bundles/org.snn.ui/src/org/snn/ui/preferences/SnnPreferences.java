package org.snn.ui.preferences;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** What a user can set for all of SNN in the workbench, and what holds as long as nothing is set. */
public final class SnnPreferences extends AbstractPreferenceInitializer {

  /** The node that they are kept in. */
  public static final String NODE = "org.snn.ui";

  /** Key of {@link #data()}. */
  public static final String DATA = "data";

  static final String DEVICE = "device";
  static final String THREADS = "threads";
  static final String JAVA = "java";
  static final String SHOW_TRAINING = "showTraining";

  @Override
  public void initializeDefaultPreferences() {
    IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(NODE);
    defaults.put(DATA, "");
    defaults.put(DEVICE, "cpu");
    defaults.putInt(THREADS, 0);
    defaults.put(JAVA, "");
    defaults.putBoolean(SHOW_TRAINING, true);
  }

  /** Folder to look for data in, empty for none; for checks of texts, and for new launch configurations. */
  public static String data() {
    return text(DATA);
  }

  /** {@code auto}, {@code cpu} or {@code cuda}; for new launch configurations. */
  public static String device() {
    return text(DEVICE);
  }

  /** Threads of a training, 0 for all; for new launch configurations. */
  public static int threads() {
    return Platform.getPreferencesService().getInt(NODE, THREADS, 0, null);
  }

  /** Home folder of the JDK that trains; empty for the workbench's own. */
  public static String java() {
    return text(JAVA);
  }

  /** Whether the training view comes up when a training starts. */
  public static boolean showsTraining() {
    return Platform.getPreferencesService().getBoolean(NODE, SHOW_TRAINING, true, null);
  }

  private static String text(String key) {
    return Platform.getPreferencesService().getString(NODE, key, "", null);
  }
}
