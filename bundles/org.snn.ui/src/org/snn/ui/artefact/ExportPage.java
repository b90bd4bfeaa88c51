package org.snn.ui.artefact;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Text;
import org.snn.cli.export.ExportFormat;
import org.snn.cli.export.ExportFormats;

/** The formats, the options of the chosen one, and where it goes. */
final class ExportPage extends WizardPage {

  private static final int WIDTH = 460;
  private static final int LEFT = 120;

  private final LoadedArtefact loaded;
  private final Map<String, java.util.List<Control>> options = new LinkedHashMap<>();
  private List formats;
  private Composite right;
  private Label about;
  private Text name;
  private Combo form;
  private Combo precision;
  private Button normalised;
  private Text output;

  ExportPage(LoadedArtefact loaded) {
    super("export", "Export " + loaded.artefact().plan().getName(), null);
    this.loaded = loaded;
    setDescription("Choose a format and where it goes.");
  }

  @Override
  public void createControl(Composite parent) {
    Composite area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(2).spacing(12, 8).applyTo(area);
    formats = new List(area, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
    formats.setItems(ExportFormats.ALL.stream().map(ExportFormat::name).toArray(String[]::new));
    formats.setToolTipText("Formats that a trained network can be written in");
    formats.addListener(SWT.Selection, event -> formatChosen());
    GridDataFactory.fillDefaults().grab(false, true).hint(LEFT, SWT.DEFAULT).applyTo(formats);
    right = new Composite(area, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 8).applyTo(right);
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 260).applyTo(right);
    about = new Label(right, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(WIDTH, SWT.DEFAULT).applyTo(about);
    label(right, "&To:");
    output = new Text(right, SWT.BORDER);
    output.setToolTipText("A file or folder, seen from " + loaded.file().getParent());
    output.addListener(SWT.Modify, event -> check());
    GridDataFactory.fillDefaults().grab(true, false).hint(LEFT, SWT.DEFAULT).applyTo(output);
    Button browse = new Button(right, SWT.PUSH);
    browse.setText("&Browse…");
    browse.addListener(SWT.Selection, event -> browse());
    options(right);
    setControl(area);
    formats.select(0);
    formatChosen();
  }

  /** Without where it goes, which stands below. */
  private static String sentence(ExportFormat format) {
    return format.description().replaceFirst("^into a (file|folder): ", "");
  }

  private static Label label(Composite area, String text) {
    Label label = new Label(area, SWT.NONE);
    label.setText(text);
    return label;
  }

  private void options(Composite area) {
    name = new Text(option(area, "&Name:", "--name"), SWT.BORDER);
    name.setMessage("as the network");
    name.setToolTipText("What the program is called");
    form = combo(area, "&Form:", "--form", "What is smaller", "Tables with loops", "Straight-line code");
    precision = combo(area, "&Precision:", "--int8", "32-bit floating point", "8 bits a weight",
        "8 bits a weight and a value (needs the data)");
    normalised = new Button(option(area, "", "--normalised"), SWT.CHECK);
    normalised.setText("Takes features that are &already normalised, instead of raw ones");
  }

  /** The place of an option; it is there only with formats that take it. */
  private Composite option(Composite area, String label, String option) {
    Composite place = new Composite(area, SWT.NONE);
    place.setLayout(new FillLayout());
    GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(place);
    Label name = label(area, label);
    GridDataFactory.swtDefaults().applyTo(name);
    name.moveAbove(place);
    options.put(option, java.util.List.of(name, place));
    return place;
  }

  private Combo combo(Composite area, String label, String option, String... items) {
    Combo combo = new Combo(option(area, label, option), SWT.READ_ONLY);
    combo.setItems(items);
    combo.select(0);
    return combo;
  }

  private void formatChosen() {
    about.setText(sentence(format()));
    options.forEach((option, controls) -> controls.forEach(control -> {
      control.setVisible(has(option));
      ((GridData) control.getLayoutData()).exclude = !has(option);
    }));
    right.layout();
    output.setText(loaded.stem() + format().extension().orElse("-" + format().name()));
    check();
  }

  private boolean has(String option) {
    return format().options().contains(option);
  }

  private void browse() {
    String chosen;
    if (format().extension().isPresent()) {
      FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
      dialog.setFilterPath(loaded.file().getParent().toString());
      dialog.setFileName(output.getText());
      chosen = dialog.open();
    } else {
      DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE);
      dialog.setFilterPath(target().getParent().toString());
      chosen = dialog.open();
    }
    if (chosen != null) {
      output.setText(chosen);
    }
  }

  private void check() {
    boolean named = !output.getText().isBlank();
    setErrorMessage(named ? null : "Say where it goes.");
    boolean there = named && format().extension().isPresent() && Files.exists(target());
    setMessage(there ? "This file is there and will be replaced." : null, WARNING);
    setPageComplete(named);
  }

  /** The chosen format. */
  ExportFormat format() {
    return ExportFormats.ALL.get(Math.max(0, formats.getSelectionIndex()));
  }

  /** Where it goes. */
  Path target() {
    return loaded.file().resolveSibling(output.getText().strip()).normalize();
  }

  /** The options that the format takes, as they are typed. */
  java.util.List<String> options() {
    java.util.List<String> options = new ArrayList<>();
    if (has("--name") && !name.getText().isBlank()) {
      options.add("--name=" + name.getText().strip());
    }
    if (has("--form") && form.getSelectionIndex() > 0) {
      options.add("--form=" + (form.getSelectionIndex() == 1 ? "tables" : "code"));
    }
    if (has("--int8") && precision.getSelectionIndex() > 0) {
      options.add("--int8=" + (precision.getSelectionIndex() == 1 ? "weights" : "all"));
    }
    if (has("--normalised") && normalised.getSelection()) {
      options.add("--normalised");
    }
    return options;
  }
}
