package org.snn.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** The page <em>SNN</em> of the preferences. */
public final class SnnPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

  private static final int MOST_THREADS = 1024;

  /** The page, as {@code plugin.xml} names it. */
  public SnnPreferencePage() {
    super("SNN", GRID);
  }

  @Override
  public void init(IWorkbench workbench) {
    setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, SnnPreferences.NODE));
    setDescription("What new launch configurations start with, and what trains.");
  }

  @Override
  protected void createFieldEditors() {
    addField(new DirectoryFieldEditor(SnnPreferences.DATA, "&Data folder:", getFieldEditorParent()));
    addField(new ComboFieldEditor(SnnPreferences.DEVICE, "D&evice:",
        new String[][] {{"CPU", "cpu"}, {"CUDA", "cuda"}, {"CUDA where there is a device, else CPU", "auto"}}, getFieldEditorParent()));
    IntegerFieldEditor threads = new IntegerFieldEditor(SnnPreferences.THREADS, "&Threads (0: all):", getFieldEditorParent());
    threads.setValidRange(0, MOST_THREADS);
    addField(threads);
    addField(new JdkFieldEditor(SnnPreferences.JAVA, "&JDK (empty: the workbench's):", getFieldEditorParent()));
    addField(new BooleanFieldEditor(SnnPreferences.SHOW_TRAINING, "&Show the Training view when a training starts",
        getFieldEditorParent()));
  }
}
