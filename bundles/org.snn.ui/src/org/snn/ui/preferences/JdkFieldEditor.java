package org.snn.ui.preferences;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.swt.widgets.Composite;

/** A folder that holds a JDK, or nothing. */
final class JdkFieldEditor extends DirectoryFieldEditor {

  JdkFieldEditor(String name, String label, Composite parent) {
    super(name, label, parent);
    setErrorMessage("The JDK must be a folder with bin/java in it; leave it empty for that of the workbench.");
  }

  @Override
  protected boolean doCheckState() {
    String folder = getTextControl().getText().strip();
    return folder.isEmpty() || Files.isExecutable(Path.of(folder, "bin", "java"));
  }
}
