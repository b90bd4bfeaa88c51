package org.snn.ui.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.debug.ui.StringVariableSelectionDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.snn.ui.Icon;

/** A page of a launch configuration that shows some of its {@link ExperimentSettings}. */
abstract class SettingsTab extends AbstractLaunchConfigurationTab {

  private static final int COLUMNS = 4;
  /** At least; a long hint would else push the buttons out of the page. */
  private static final int TEXT_WIDTH = 150;

  private final String name;
  private final Icon icon;

  SettingsTab(String name, Icon icon) {
    this.name = name;
    this.icon = icon;
  }

  @Override
  public final String getName() {
    return name;
  }

  @Override
  public final Image getImage() {
    return icon.image();
  }

  @Override
  public final void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(page);
    setControl(page);
    createFields(page);
  }

  /** Makes the fields, each in a row. */
  abstract void createFields(Composite page);

  /** Shows the settings. */
  abstract void show(ExperimentSettings settings);

  @Override
  public final void initializeFrom(ILaunchConfiguration configuration) {
    try {
      show(ExperimentSettings.of(configuration));
    } catch (CoreException e) {
      setErrorMessage(e.getStatus().getMessage());
    }
  }

  @Override
  public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
    // The first tab sets all.
  }

  final void changed() {
    updateLaunchConfigurationDialog();
  }

  /** A label and a text that takes what its buttons leave of the row. */
  final Text text(Composite page, String label, String hint, int buttons) {
    label(page, label);
    Text text = new Text(page, SWT.BORDER);
    text.setMessage(hint);
    text.addModifyListener(event -> changed());
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT)
        .span(COLUMNS - 1 - buttons, 1).applyTo(text);
    return text;
  }

  /** A text for a folder, with buttons for the file system and for variables. */
  final Text folder(Composite page, String label, String hint, String question, String browse, String variables) {
    Text text = text(page, label, hint, 2);
    button(page, browse, () -> {
      DirectoryDialog dialog = new DirectoryDialog(getShell());
      dialog.setMessage(question);
      dialog.setFilterPath(text.getText());
      String chosen = dialog.open();
      if (chosen != null) {
        text.setText(chosen);
      }
    });
    variables(page, text, variables);
    return text;
  }

  /** A button that puts a string variable into a text. */
  final Button variables(Composite page, Text text, String label) {
    return button(page, label, () -> {
      StringVariableSelectionDialog dialog = new StringVariableSelectionDialog(getShell());
      dialog.open();
      String variable = dialog.getVariableExpression();
      if (variable != null) {
        text.insert(variable);
      }
    });
  }

  final Button button(Composite page, String label, Runnable action) {
    Button button = createPushButton(page, label, null);
    button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
    return button;
  }

  static Label label(Composite page, String text) {
    Label label = new Label(page, SWT.NONE);
    label.setText(text);
    return label;
  }

  /** A line of explanation below the fields. */
  static void note(Composite page, String text) {
    Label label = new Label(page, SWT.WRAP);
    label.setText(text);
    GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).indent(0, 6).hint(2 * TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
  }

  /** Lets a control take all the rest of its row. */
  static void span(Control control) {
    GridDataFactory.swtDefaults().span(COLUMNS - 1, 1).applyTo(control);
  }
}
