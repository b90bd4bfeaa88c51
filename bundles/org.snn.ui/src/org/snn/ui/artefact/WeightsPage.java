package org.snn.ui.artefact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.snn.draw.chart.Histogram;
import org.snn.draw.chart.HistogramPicture;
import org.snn.draw.scene.Links;
import org.snn.draw.scene.Look;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.NeuronNames;
import org.snn.plan.Role;
import org.snn.report.network.GroupWeights;
import org.snn.ui.picture.Picture;
import org.snn.ui.picture.PictureCanvas;

/** How the weights are spread: of all connections, or of those into a group or a pseudo-layer. */
final class WeightsPage extends FormPage {

  /** More are no help in a list. */
  private static final int MOST = 200;

  private record Choice(String name, IntPredicate target) {
  }

  private final LoadedArtefact loaded;
  private final List<Choice> choices = new ArrayList<>();
  private final String tip;
  private Combo choice;
  private Button logarithmic;
  private Label figures;
  private PictureCanvas canvas;
  private Optional<GroupWeights> weights = Optional.empty();
  private Job job;

  WeightsPage(FormEditor editor, LoadedArtefact loaded) {
    super(editor, "weights", "Weights");
    this.loaded = loaded;
    ExecutionPlan plan = loaded.artefact().plan();
    NeuronNames names = new NeuronNames(plan);
    choices.add(new Choice("All connections", neuron -> true));
    List<GroupTrace> groups = plan.getGroups().stream().filter(group -> group.getRole() != Role.INPUT).toList();
    groups.stream().limit(MOST).forEach(
        group -> choices.add(new Choice("Into group " + group.getName(), neuron -> names.group(neuron) == group)));
    plan.getPseudoLayers().stream().limit(MOST).forEach(layer -> choices.add(new Choice("Into pseudo-layer " + layer.getIndex(),
        neuron -> neuron >= layer.getFirstNeuron() && neuron < layer.getFirstNeuron() + layer.getNeurons())));
    tip = "Whose weights are counted" + first(groups.size(), "group") + first(plan.getPseudoLayers().size(), "pseudo-layer");
  }

  /** Says that not all are in the list. */
  private static String first(int all, String what) {
    return all <= MOST ? "" : "; the first %d of %s".formatted(MOST, Look.count(all, what));
  }

  @Override
  protected void createFormContent(IManagedForm form) {
    form.getForm().setText("Weights of " + loaded.artefact().plan().getName());
    form.getToolkit().decorateFormHeading(form.getForm().getForm());
    Composite body = form.getForm().getBody();
    GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).spacing(12, 8).applyTo(body);
    choice = new Combo(body, SWT.READ_ONLY);
    choice.setToolTipText(tip);
    choices.forEach(each -> choice.add(each.name()));
    choice.select(0);
    choice.addListener(SWT.Selection, event -> count());
    GridDataFactory.fillDefaults().hint(200, SWT.DEFAULT).applyTo(choice);
    logarithmic = form.getToolkit().createButton(body, "&Logarithmic counts", SWT.CHECK);
    logarithmic.setToolTipText("Equal factors of counts have equal heights: rare weights are seen");
    logarithmic.addListener(SWT.Selection, event -> draw());
    figures = form.getToolkit().createLabel(body, "");
    GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(figures);
    canvas = new PictureCanvas(body, SWT.BORDER);
    canvas.setMovable(false);
    canvas.addListener(SWT.Resize, event -> draw());
    GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(300, 200).applyTo(canvas);
    count();
  }

  private void count() {
    if (job != null) {
      job.cancel();
    }
    Choice of = choices.get(choice.getSelectionIndex());
    Display display = canvas.getDisplay();
    job = Job.create("Counting weights", monitor -> {
      Optional<GroupWeights> counted = GroupWeights.of(loaded.artefact().plan(), loaded.artefact().parameters().weights(), of.name(),
          of.target());
      display.asyncExec(() -> {
        if (!canvas.isDisposed() && !monitor.isCanceled()) {
          set(counted);
        }
      });
      return Status.OK_STATUS;
    });
    canvas.setBusy("Counting …");
    job.schedule();
  }

  private void set(Optional<GroupWeights> counted) {
    canvas.setBusy("");
    weights = counted;
    figures.setText(counted.map(WeightsPage::figures).orElse("no connections"));
    figures.setToolTipText(figures.getText());
    draw();
  }

  private static String figures(GroupWeights of) {
    return String.format(Locale.ROOT, "%s    mean %.3g    standard deviation %.3g    from %.3g to %.3g",
        Look.count(of.connections(), "weight"), of.mean(), of.deviation(), of.least(), of.most());
  }

  private void draw() {
    Rectangle size = canvas.getClientArea();
    if (weights.isEmpty() || size.width < 100 || size.height < 100) {
      canvas.setPicture(null);
      canvas.setMessage(weights.isEmpty() ? "No connections go into these neurons." : "");
      return;
    }
    GroupWeights of = weights.get();
    double bound = of.bound() == 0 ? 1 : of.bound();
    Histogram histogram = new Histogram(of.group(), "weight", -bound, bound, of.histogram());
    canvas.setPicture(Picture.of(HistogramPicture.of(histogram, size.width, size.height, logarithmic.getSelection()), new Links()));
  }

  @Override
  public void dispose() {
    if (job != null) {
      job.cancel();
    }
    super.dispose();
  }
}
