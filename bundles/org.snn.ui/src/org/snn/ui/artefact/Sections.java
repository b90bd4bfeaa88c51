package org.snn.ui.artefact;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Parts that the pages are made of. */
final class Sections {

  private static final int COPY = 'c';
  private static final int NAME = 105;

  private final FormToolkit toolkit;

  Sections(FormToolkit toolkit) {
    this.toolkit = toolkit;
  }

  /** A title with a line below it; returns the place for what it is about. */
  Composite section(Composite parent, String title, int columns) {
    Composite section = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(section);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
    Label heading = toolkit.createLabel(section, title);
    heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(toolkit.createSeparator(section, SWT.HORIZONTAL));
    Composite content = toolkit.createComposite(section);
    GridLayoutFactory.fillDefaults().numColumns(columns).spacing(12, 5).applyTo(content);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(content);
    return content;
  }

  /** A name and a value, which can be selected and copied. */
  void value(Composite content, String name, String value) {
    Label label = toolkit.createLabel(content, name);
    GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(NAME, SWT.DEFAULT).applyTo(label);
    Text text = new Text(content, SWT.READ_ONLY | SWT.SINGLE);
    toolkit.adapt(text, true, false);
    text.setText(value);
    text.setToolTipText(value);
    GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(text);
  }

  /** A table, from whose rows Ctrl+C copies. */
  Table table(Composite content, int style, List<Column> columns) {
    Table table = toolkit.createTable(content, style | SWT.FULL_SELECTION | SWT.MULTI);
    table.setHeaderVisible(true);
    for (Column each : columns) {
      TableColumn column = new TableColumn(table, each.number() ? SWT.RIGHT : SWT.LEFT);
      column.setText(each.name());
      column.setToolTipText(each.tip());
      column.setWidth(each.width());
    }
    table.addListener(SWT.KeyDown, event -> {
      if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == COPY) {
        copy(table);
      }
    });
    return table;
  }

  /**
   * A column of a table.
   *
   * @param tip what its values are
   * @param width pixels
   * @param number whether its values are numbers, which stand at the right
   */
  record Column(String name, String tip, int width, boolean number) {
  }

  private static void copy(Table table) {
    StringBuilder rows = new StringBuilder();
    for (TableItem item : table.getSelection()) {
      for (int column = 0; column < table.getColumnCount(); column++) {
        rows.append(column == 0 ? "" : "\t").append(item.getText(column));
      }
      rows.append('\n');
    }
    if (!rows.isEmpty()) {
      Clipboard clipboard = new Clipboard(table.getDisplay());
      clipboard.setContents(new Object[] {rows.toString()}, new Transfer[] {TextTransfer.getInstance()});
      clipboard.dispose();
    }
  }
}
