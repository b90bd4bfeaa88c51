package org.snn.ui.artefact;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.snn.plan.PruneCriterion;
import org.snn.plan.PruneScope;
import org.snn.prune.once.Amount;
import org.snn.ui.Threads;

/** Asks how to prune, and says what would be left. */
final class PruneDialog extends TitleAreaDialog {

  private static final int PAUSE_MILLIS = 250;
  private static final int FIRST_PERCENT = 10;
  private static final List<PruneCriterion> CRITERIA = List.of(PruneCriterion.MAGNITUDE, PruneCriterion.GRADIENT, PruneCriterion.RANDOM);
  private static final String[] CRITERION_TEXTS = {"Size of the weight", "Size of weight times gradient (needs the data)",
      "None: at random, for comparison"};
  private static final String[] SCOPE_TEXTS = {"All connections", "Those between the same two groups", "Those into the same neuron"};

  private final LoadedArtefact loaded;
  private Combo criterion;
  private Combo scope;
  private Text keep;
  private Scale slider;
  private Spinner epochs;
  private Text name;
  private PrunePreview preview;
  private List<String> command = List.of();
  private Path target;

  PruneDialog(Shell shell, LoadedArtefact loaded) {
    super(shell);
    this.loaded = loaded;
    setShellStyle(getShellStyle() | SWT.RESIZE);
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    getShell().setText("Prune");
    setTitle("Prune " + loaded.artefact().plan().getName());
    Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).spacing(10, 8).applyTo(area);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
    keep = text(area, "&Keep:", FIRST_PERCENT + "%", "What remains of the connections, as 10% or 0.1, or how many do, as 5000", 1);
    GridDataFactory.fillDefaults().hint(70, SWT.DEFAULT).applyTo(keep);
    slider = new Scale(area, SWT.HORIZONTAL);
    slider.setMinimum(1);
    slider.setMaximum(99);
    slider.setSelection(FIRST_PERCENT);
    slider.setToolTipText("Percent of the connections that remain");
    slider.addListener(SWT.Selection, event -> keep.setText(slider.getSelection() + "%"));
    GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).applyTo(slider);
    criterion = combo(area, "&Score:", CRITERION_TEXTS, "Connections of the lowest score go");
    scope = combo(area, "&Compared among:", SCOPE_TEXTS, "Among which connections scores are compared");
    label(area, "&Fine-tune:");
    epochs = new Spinner(area, SWT.BORDER);
    epochs.setMaximum(10_000);
    epochs.setToolTipText("Epochs of training afterwards, at the experiment's rate; 0 for none");
    Label more = new Label(area, SWT.NONE);
    more.setText("epochs of training afterwards; needs the data");
    name = text(area, "&New file:", proposal(), "Beside this one", 2);
    keep.addListener(SWT.Modify, event -> slide());
    keep.addListener(SWT.Modify, event -> changed(true));
    criterion.addListener(SWT.Selection, event -> changed(false));
    scope.addListener(SWT.Selection, event -> changed(false));
    name.addListener(SWT.Modify, event -> changed(false));
    return area;
  }

  @Override
  protected Control createContents(Composite parent) {
    Control contents = super.createContents(parent);
    changed(false);
    return contents;
  }

  private static void label(Composite area, String text) {
    Label label = new Label(area, SWT.NONE);
    label.setText(text);
  }

  private static Text text(Composite area, String label, String value, String tip, int columns) {
    label(area, label);
    Text text = new Text(area, SWT.BORDER);
    text.setText(value);
    text.setToolTipText(tip);
    GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).applyTo(text);
    return text;
  }

  private static Combo combo(Composite area, String label, String[] items, String tip) {
    label(area, label);
    Combo combo = new Combo(area, SWT.READ_ONLY);
    combo.setItems(items);
    combo.select(0);
    combo.setToolTipText(tip);
    GridDataFactory.fillDefaults().span(2, 1).applyTo(combo);
    return combo;
  }

  /** A name that says how much is left. */
  private String proposal() {
    return "%s-keep-%s.snna".formatted(loaded.stem(), keep.getText().replaceAll("\\s", "").replace("%", "pc").replaceAll("[^\\w.]", ""));
  }

  private PruneRequest request() {
    return new PruneRequest(CRITERIA.get(criterion.getSelectionIndex()), PruneScope.get(scope.getSelectionIndex()), keep.getText());
  }

  /** The slider follows what is typed. */
  private void slide() {
    request().amount().filter(Amount.Share.class::isInstance).map(Amount.Share.class::cast)
        .ifPresent(share -> slider.setSelection((int) Math.round(100 * share.all())));
  }

  /** Says what is wrong, or counts anew. */
  private void changed(boolean amountChanged) {
    if (amountChanged && name.getText().matches(".*-keep-.*\\.snna")) {
      name.setText(proposal());
      return;
    }
    if (preview != null) {
      preview.cancel();
    }
    Optional<Amount> amount = request().amount();
    if (amount.isEmpty()) {
      say("Keep a share, as 10% or 0.1, or a number of connections, as 5000.", false);
    } else if (!name.getText().endsWith(".snna") || name.getText().contains("/") || name.getText().contains("\\")) {
      say("The new file needs a name that ends in .snna, without folders.", false);
    } else if (Files.exists(loaded.file().resolveSibling(name.getText()))) {
      say("'%s' is there already; choose another name.".formatted(name.getText()), false);
    } else {
      setErrorMessage(null);
      setMessage("Counting …");
      preview = new PrunePreview(loaded, request(), amount.get(),
          count -> Threads.onDisplay(name, () -> say(count.message(), count.possible())));
      preview.schedule(PAUSE_MILLIS);
    }
  }

  private void say(String message, boolean possible) {
    setErrorMessage(possible ? null : message);
    if (possible) {
      setMessage(message, IMessageProvider.INFORMATION);
    }
    if (getButton(IDialogConstants.OK_ID) != null) {
      getButton(IDialogConstants.OK_ID).setEnabled(possible);
    }
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.OK_ID, "&Prune", true).setEnabled(false);
    createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
  }

  @Override
  protected void okPressed() {
    target = loaded.file().resolveSibling(name.getText());
    List<String> arguments = new ArrayList<>(List.of("prune", loaded.file().getFileName().toString(), "--keep", request().option(),
        "--criterion", request().criterion().getLiteral(), "--scope", request().scope().getLiteral(), "-o", name.getText()));
    if (epochs.getSelection() > 0) {
      arguments.addAll(List.of("--fine-tune", Integer.toString(epochs.getSelection())));
    }
    command = arguments;
    super.okPressed();
  }

  @Override
  public boolean close() {
    if (preview != null) {
      preview.cancel();
    }
    return super.close();
  }

  /** The command that does it; after OK. */
  List<String> command() {
    return command;
  }

  /** The file that it will write; after OK. */
  Path target() {
    return target;
  }
}
