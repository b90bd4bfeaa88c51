package org.snn.ui.artefact;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.artefact.provenance.FileProvenance;
import org.snn.artefact.provenance.Provenance;
import org.snn.artefact.provenance.TrainingProvenance;
import org.snn.draw.scene.Look;
import org.snn.plan.DataSpec;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;
import org.snn.ui.artefact.Sections.Column;

/** Where it comes from: enough to train it again. */
final class ProvenancePage extends FormPage {

  private static final int ROWS = 12;

  private final LoadedArtefact loaded;

  ProvenancePage(FormEditor editor, LoadedArtefact loaded) {
    super(editor, "provenance", "Provenance");
    this.loaded = loaded;
  }

  @Override
  protected void createFormContent(IManagedForm form) {
    form.getForm().setText("Where %s comes from".formatted(loaded.artefact().plan().getName()));
    form.getToolkit().decorateFormHeading(form.getForm().getForm());
    Composite body = form.getForm().getBody();
    GridLayoutFactory.swtDefaults().margins(10, 10).spacing(0, 12).applyTo(body);
    Sections sections = new Sections(form.getToolkit());
    training(sections.section(body, "Training", 2), sections);
    data(sections.section(body, "Data", 2), sections);
    files(sections.section(body, "Data files", 1), sections);
    epochs(sections.section(body, "Epochs", 1), sections);
  }

  private void training(Composite content, Sections sections) {
    Provenance provenance = loaded.artefact().provenance();
    TrainingProvenance training = provenance.training();
    sections.value(content, "Command", provenance.command());
    sections.value(content, "Made by", "SNN %s, on %s with %s".formatted(provenance.version(), training.device(),
        Look.count(training.threads(), "thread")));
    sections.value(content, "Time", provenance.time().toString());
    sections.value(content, "Seed", Long.toString(training.seed()));
    sections.value(content, "Seal (SHA-256)", loaded.seal());
  }

  private void data(Composite content, Sections sections) {
    DataProvenance data = loaded.artefact().provenance().data();
    DataSpec wanted = loaded.artefact().plan().getTraining().getData();
    sections.value(content, "Name", data.name());
    sections.value(content, "Split", "%s to train, %s to validate, %s to test (%s; seed %d)".formatted(Look.count(data.train()),
        Look.count(data.validation()), Look.count(data.test()), shares(wanted), wanted.getSeed()));
    sections.value(content, "Normalisation", wanted.getNormalise());
    sections.value(content, data.classification() ? "Classes" : "Targets", String.join(", ", data.targets()));
    sections.value(content, "Features", Look.count(data.features().size()) + ": "
        + data.features().stream().limit(ROWS).collect(Collectors.joining(", ")) + (data.features().size() > ROWS ? ", …" : ""));
  }

  private static String shares(DataSpec wanted) {
    String shares = Stream.of(share("train", wanted.getTrain()), share("validation", wanted.getValidation()),
        share("test", wanted.getTest())).filter(Objects::nonNull).collect(Collectors.joining(", "));
    return shares.isEmpty() ? "as the data is split" : shares;
  }

  private static String share(String name, String share) {
    return share == null || share.isEmpty() ? null : name + " " + share;
  }

  private void files(Composite content, Sections sections) {
    List<FileProvenance> files = loaded.artefact().provenance().data().files();
    if (files.isEmpty()) {
      GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 5).applyTo(content);
      sections.value(content, "None", "the data was generated");
      return;
    }
    Table table = sections.table(content, SWT.NONE, List.of(new Column("File", "Its name, without its folder", 220, false),
        new Column("Bytes", "Its size", 110, true), new Column("SHA-256", "Checksum of the file as it lies on disk", 560, false)));
    files.forEach(file -> new TableItem(table, SWT.NONE).setText(new String[] {file.name(), Look.count(file.bytes()), file.sha256()}));
    size(table);
  }

  private void epochs(Composite content, Sections sections) {
    List<EpochFigures> epochs = loaded.artefact().provenance().training().epochs();
    if (epochs.isEmpty()) {
      GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 5).applyTo(content);
      sections.value(content, "None", "it was not trained epoch by epoch: it was pruned, or imported");
      return;
    }
    Table table = sections.table(content, SWT.VIRTUAL, List.of(new Column("Epoch", "From 1", 70, true),
        new Column("Training loss", "Mean over the epoch", 115, true), new Column("Training accuracy", "Mean over the epoch", 150, true),
        new Column("Validation loss", "After the epoch", 120, true), new Column("Validation accuracy", "After the epoch", 160, true),
        new Column("Rate", "Learning rate of its last step", 90, true), new Column("Seconds", "Without validation", 80, true)));
    table.addListener(SWT.SetData, event -> ((TableItem) event.item).setText(row(epochs.get(event.index))));
    table.setItemCount(epochs.size());
    size(table);
  }

  private static String[] row(EpochFigures epoch) {
    return new String[] {Integer.toString(epoch.epoch()), loss(epoch.train()), accuracy(epoch.train()),
        epoch.validation().map(ProvenancePage::loss).orElse(""), epoch.validation().map(ProvenancePage::accuracy).orElse(""),
        String.format(Locale.ROOT, "%.4g", epoch.rate()), String.format(Locale.ROOT, "%.2f", epoch.seconds())};
  }

  private static String loss(Figures figures) {
    return String.format(Locale.ROOT, "%.4f", figures.loss());
  }

  private static String accuracy(Figures figures) {
    return figures.accuracy().isEmpty() ? "" : String.format(Locale.ROOT, "%.2f %%", 100 * figures.accuracy().getAsDouble());
  }

  private static void size(Table table) {
    GridDataFactory.fillDefaults().grab(true, false)
        .hint(SWT.DEFAULT, table.getItemHeight() * (1 + Math.min(ROWS, table.getItemCount())) + 8).applyTo(table);
  }
}
