package org.snn.ui.wizard;

import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.snn.ui.Icon;

/** Name and place of the project, and what is to be in it. */
final class NewProjectPage extends WizardNewProjectCreationPage {

  private static final String EMPTY = "Empty project";

  private List contents;
  private Label description;

  NewProjectPage() {
    super("project");
    setTitle("New SNN Project");
    setDescription("Create a project with an example that can be trained at once, or an empty one.");
    setImageDescriptor(Icon.WIZARD.descriptor());
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    Group group = new Group((Composite) getControl(), SWT.NONE);
    group.setText("&Example");
    GridDataFactory.fillDefaults().grab(true, true).applyTo(group);
    GridLayoutFactory.swtDefaults().numColumns(2).applyTo(group);
    contents = new List(group, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
    for (Example example : Example.values()) {
      contents.add(example.title());
    }
    contents.add(EMPTY);
    contents.setToolTipText("What is to be in the project");
    GridDataFactory.fillDefaults().grab(false, true).hint(SWT.DEFAULT, contents.getItemHeight() * 8).applyTo(contents);
    description = new Label(group, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, true).indent(8, 0).hint(320, SWT.DEFAULT).applyTo(description);
    contents.addListener(SWT.Selection, event -> describe());
    contents.select(0);
    describe();
    Dialog.applyDialogFont(getControl());
  }

  private void describe() {
    description.setText(example().map(Example::description)
        .orElse("No files. Networks come into it with File > New > SNN File."));
    description.requestLayout();
  }

  /** What the user chose; nothing for an empty project. */
  Optional<Example> example() {
    int chosen = contents.getSelectionIndex();
    return chosen >= 0 && chosen < Example.values().length ? Optional.of(Example.values()[chosen]) : Optional.empty();
  }
}
