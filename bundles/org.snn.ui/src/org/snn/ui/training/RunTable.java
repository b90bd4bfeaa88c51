package org.snn.ui.training;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.IStructuredContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.snn.trainer.report.Curve;
import org.snn.trainer.report.RunMetrics;
import org.snn.trainer.report.RunMetrics.Figure;

/** The runs of the workspace, with ticks at those whose curves are shown. */
final class RunTable {

  private final CheckboxTableViewer viewer;
  private final Swatches swatches;

  /** @param ticked called when other runs shall be shown */
  RunTable(Composite parent, RunList runs, Runnable ticked) {
    Composite holder = new Composite(parent, SWT.NONE);
    TableColumnLayout layout = new TableColumnLayout();
    holder.setLayout(layout);
    viewer = CheckboxTableViewer.newCheckList(holder, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
    swatches = new Swatches(viewer.getTable());
    viewer.setContentProvider((IStructuredContentProvider) input -> runs.all().toArray());
    viewer.setCheckStateProvider(new ICheckStateProvider() {
      @Override
      public boolean isChecked(Object element) {
        return runs.isShown((Run) element);
      }

      @Override
      public boolean isGrayed(Object element) {
        return false;
      }
    });
    viewer.addCheckStateListener(event -> {
      runs.show((Run) event.getElement(), event.getChecked());
      viewer.refresh();
      ticked.run();
    });
    viewer.getTable().setHeaderVisible(true);
    ColumnViewerToolTipSupport.enableFor(viewer);
    column(layout, "Run", 86, new NameLabels(runs));
    column(layout, "State", 72, new RunLabels(run -> run.state().toString()));
    column(layout, "Epochs", 62, new RunLabels(run -> "%,d".formatted(run.metrics().epochs())));
    column(layout, "Accuracy", 90, new RunLabels(RunTable::accuracy));
    viewer.setInput(runs);
  }

  private void column(TableColumnLayout layout, String title, int width, ColumnLabelProvider labels) {
    TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
    column.getColumn().setText(title);
    column.setLabelProvider(labels);
    layout.setColumnData(column.getColumn(), new ColumnWeightData(width, width));
  }

  /** On the test samples if the run has come so far, else on those for validation after the last epoch. */
  private static String accuracy(Run run) {
    RunMetrics metrics = run.metrics();
    if (metrics.isTested() && !Double.isNaN(metrics.testAccuracy())) {
      return "test " + percent(metrics.testAccuracy());
    }
    Curve accuracy = metrics.of(Figure.VALIDATION_ACCURACY);
    return accuracy.size() == 0 ? "" : percent(accuracy.value(accuracy.size() - 1));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", share * 100);
  }

  /** Shows what the runs are now; the newest is selected while none is. */
  void refresh() {
    viewer.refresh();
    if (selected().isEmpty() && control().getItemCount() > 0) {
      viewer.setSelection(new StructuredSelection(viewer.getElementAt(0)));
    }
  }

  Optional<Run> selected() {
    return Optional.ofNullable((Run) viewer.getStructuredSelection().getFirstElement());
  }

  CheckboxTableViewer viewer() {
    return viewer;
  }

  Table control() {
    return viewer.getTable();
  }

  /** One text of a run; the tooltip has all. */
  private static class RunLabels extends ColumnLabelProvider {

    private final Function<Run, String> text;

    RunLabels(Function<Run, String> text) {
      this.text = text;
    }

    @Override
    public String getText(Object element) {
      return text.apply((Run) element);
    }

    @Override
    public String getToolTipText(Object element) {
      Run run = (Run) element;
      return run.folder() + "\n" + run.state() + ", epochs: " + run.metrics().epochs();
    }
  }

  /** The name, with the colour of the run's curves if they are shown. */
  private final class NameLabels extends RunLabels {

    private final RunList runs;

    NameLabels(RunList runs) {
      super(runs::label);
      this.runs = runs;
    }

    @Override
    public Image getImage(Object element) {
      return swatches.of((Run) element, runs.isShown((Run) element));
    }
  }
}
