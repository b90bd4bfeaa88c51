package org.snn.ui.artefact;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.snn.draw.scene.Look;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PseudoLayer;
import org.snn.ui.artefact.Sections.Column;
import org.snn.ui.picture.PictureCanvas;

/** The plan: its picture, and a row for each kernel of each pseudo-layer. */
final class LayersPage extends FormPage {

  private record Row(PseudoLayer layer, Kernel kernel) {

    /** Weights with their padding, and the biases of the neurons, which are counted with the first kernel. */
    private long parameters() {
      return kernel.getWeights() + (layer.getKernels().indexOf(kernel) == 0 ? layer.getNeurons() : 0);
    }
  }

  private final LoadedArtefact loaded;
  private final List<Row> rows = new ArrayList<>();

  LayersPage(FormEditor editor, LoadedArtefact loaded) {
    super(editor, "layers", "Pseudo-layers");
    this.loaded = loaded;
    for (PseudoLayer layer : loaded.artefact().plan().getPseudoLayers()) {
      layer.getKernels().forEach(kernel -> rows.add(new Row(layer, kernel)));
    }
  }

  @Override
  protected void createFormContent(IManagedForm form) {
    ExecutionPlan plan = loaded.artefact().plan();
    form.getForm().setText("%s in %s".formatted(Look.count(plan.getPseudoLayers().size(), "pseudo-layer"), plan.getName()));
    form.getToolkit().decorateFormHeading(form.getForm().getForm());
    GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(form.getForm().getBody());
    SashForm sash = new SashForm(form.getForm().getBody(), SWT.VERTICAL);
    form.getToolkit().adapt(sash);
    GridDataFactory.fillDefaults().grab(true, true).hint(400, 300).applyTo(sash);
    PictureCanvas canvas = new PictureCanvas(sash, SWT.BORDER);
    canvas.setPicture(loaded.drawing().plan());
    table(new Sections(form.getToolkit()), sash);
    sash.setWeights(55, 45);
  }

  /** Filled as it is scrolled: a chain may have 100,000 pseudo-layers. */
  private void table(Sections sections, SashForm sash) {
    Table table = sections.table(sash, SWT.VIRTUAL | SWT.BORDER, List.of(
        new Column("Pseudo-layer", "Its place in the order of execution", 115, true),
        new Column("Level", "Length of the longest path from an input to its first neuron", 70, true),
        new Column("Neurons", "Neurons that are computed together", 80, true),
        new Column("Kernel", "How they are computed", 95, false),
        new Column("Connections", "Connections that the kernel computes", 100, true),
        new Column("Parameters", "Weights with padding, and biases with the first kernel", 95, true),
        new Column("Why", "Why this kernel was chosen", 460, false)));
    table.addListener(SWT.SetData, event -> {
      Row row = rows.get(event.index);
      ((TableItem) event.item).setText(new String[] {Look.count(row.layer().getIndex()), Look.count(row.layer().getLevel()),
          Look.count(row.layer().getNeurons()), row.kernel().kind(), Look.count(row.kernel().getConnections()),
          Look.count(row.parameters()), row.kernel().getReason() == null ? "" : row.kernel().getReason()});
    });
    table.setItemCount(rows.size());
  }
}
