package org.snn.ui.artefact;

import java.util.List;
import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.artefact.provenance.TrainingProvenance;
import org.snn.draw.scene.Look;
import org.snn.plan.ExecutionPlan;
import org.snn.report.network.Architecture;
import org.snn.report.network.Architecture.Link;
import org.snn.trainer.metrics.Figures;
import org.snn.ui.artefact.Sections.Column;
import org.snn.ui.picture.PictureCanvas;

/** What it is, how well it does, how it looks, and what can be made of it. */
final class OverviewPage extends FormPage {

  private static final int LEFT = 400;
  private static final int NARROW = 760;
  private static final int ROWS = 6;

  private final LoadedArtefact loaded;

  OverviewPage(FormEditor editor, LoadedArtefact loaded) {
    super(editor, "overview", "Overview");
    this.loaded = loaded;
  }

  @Override
  protected void createFormContent(IManagedForm form) {
    ExecutionPlan plan = loaded.artefact().plan();
    form.getForm().setText(plan.getName());
    form.getToolkit().decorateFormHeading(form.getForm().getForm());
    new ArtefactActions(loaded, form.getForm(), getSite()).fill(form.getForm().getToolBarManager());
    Composite body = form.getForm().getBody();
    GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).spacing(16, 10).applyTo(body);
    ScrolledComposite scroll = new ScrolledComposite(body, SWT.V_SCROLL);
    form.getToolkit().adapt(scroll);
    GridDataFactory.fillDefaults().hint(LEFT, 200).grab(false, true).applyTo(scroll);
    Composite left = form.getToolkit().createComposite(scroll);
    GridLayoutFactory.fillDefaults().spacing(0, 12).extendedMargins(0, 4, 0, 0).applyTo(left);
    Sections sections = new Sections(form.getToolkit());
    network(sections.section(left, "Network", 2), sections);
    training(sections.section(left, "Training", 2), sections);
    groups(sections.section(left, "Connections between groups", 1), sections);
    scroll.setContent(left);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    scroll.setMinHeight(left.computeSize(LEFT, SWT.DEFAULT).y);
    PictureCanvas canvas = new PictureCanvas(body, SWT.BORDER);
    canvas.setPicture(loaded.drawing().network());
    GridDataFactory.fillDefaults().grab(true, true).hint(200, 200).applyTo(canvas);
    body.addListener(SWT.Resize, event -> arrange(body, scroll, canvas));
  }

  /** Where there is no room for both, the picture is left to the Network view. */
  private static void arrange(Composite body, Composite figures, PictureCanvas canvas) {
    boolean narrow = body.getClientArea().width < NARROW;
    ((GridData) canvas.getLayoutData()).exclude = narrow;
    canvas.setVisible(!narrow);
    ((GridData) figures.getLayoutData()).grabExcessHorizontalSpace = narrow;
    body.layout();
  }

  private void network(Composite content, Sections sections) {
    ExecutionPlan plan = loaded.artefact().plan();
    Architecture architecture = loaded.architecture();
    sections.value(content, "Neurons", "%s: %s, %s, %s".formatted(Look.count(plan.getNeurons()), Look.count(plan.getInputs(), "input"),
        Look.count(plan.getNeurons() - plan.getInputs() - plan.getOutputs().length) + " hidden",
        Look.count(plan.getOutputs().length, "output")));
    sections.value(content, "Connections", Look.count(plan.getConnections()));
    sections.value(content, "Density", percent(architecture.density()) + " of the possible ones");
    sections.value(content, "Pseudo-layers", "%s, %s deep".formatted(Look.count(plan.getPseudoLayers().size()),
        Look.count(plan.getDepth(), "level")));
    sections.value(content, "File", "%s, %s".formatted(loaded.file().getFileName(), bytes(loaded.bytes())));
  }

  private void training(Composite content, Sections sections) {
    TrainingProvenance training = loaded.artefact().provenance().training();
    DataProvenance data = loaded.artefact().provenance().data();
    sections.value(content, "Experiment", loaded.artefact().provenance().experiment());
    sections.value(content, "Data", "%s: %s to train".formatted(data.name(), Look.count(data.train(), "sample")));
    sections.value(content, "Outcome", training.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + (training.epoch() == 0 ? "" : ", weights of epoch " + training.epoch()));
    sections.value(content, "Test", training.test().map(OverviewPage::figures).orElse("not tested: no test split, or no data"));
  }

  /** As "accuracy 97.1 %, loss 0.0931". */
  static String figures(Figures figures) {
    String loss = String.format(Locale.ROOT, "loss %.4g", figures.loss());
    return figures.accuracy().isEmpty() ? loss
        : String.format(Locale.ROOT, "accuracy %.1f %%, ", 100 * figures.accuracy().getAsDouble()) + loss;
  }

  static String percent(double share) {
    return share == 1 ? "100 %" : String.format(Locale.ROOT, share >= 0.1 ? "%.0f %%" : "%.2g %%", 100 * share);
  }

  static String bytes(long bytes) {
    return bytes < 10_000 ? Look.count(bytes) + " bytes"
        : String.format(Locale.ROOT, bytes < 10_000_000 ? "%,.0f kB" : "%2$,.1f MB", bytes / 1e3, bytes / 1e6);
  }

  /** Filled as it is scrolled: a thousand groups may make a million pairs. */
  private void groups(Composite content, Sections sections) {
    List<Link> links = loaded.architecture().links();
    Table table = sections.table(content, SWT.VIRTUAL, List.of(new Column("From", "Group that is read", 110, false),
        new Column("To", "Group that reads", 100, false), new Column("Connections", "How many", 95, true),
        new Column("Density", "Share of those that could be", 70, true)));
    table.addListener(SWT.SetData, event -> {
      Link link = links.get(event.index);
      ((TableItem) event.item).setText(
          new String[] {link.from(), link.to(), Look.count(link.connections()), percent(link.density())});
    });
    table.setItemCount(links.size());
    GridDataFactory.fillDefaults().grab(true, true)
        .hint(SWT.DEFAULT, table.getItemHeight() * (1 + Math.min(ROWS, table.getItemCount()))).applyTo(table);
  }
}
