package org.snn.ui.edit;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.snn.language.ide.editing.OutlineEntry;
import org.snn.ui.Icon;

/** Name, details in the theme's quiet colour, and an icon by kind. */
final class OutlineLabels extends LabelProvider implements IStyledLabelProvider {

  static DelegatingStyledCellLabelProvider styled() {
    return new DelegatingStyledCellLabelProvider(new OutlineLabels());
  }

  @Override
  public StyledString getStyledText(Object element) {
    OutlineEntry entry = (OutlineEntry) element;
    StyledString text = new StyledString(entry.name());
    return entry.detail().isEmpty() ? text : text.append("  " + entry.detail(), StyledString.DECORATIONS_STYLER);
  }

  @Override
  public String getText(Object element) {
    return getStyledText(element).getString();
  }

  @Override
  public Image getImage(Object element) {
    return icon(((OutlineEntry) element).kind()).image();
  }

  /** The icon of a kind of elements. */
  static Icon icon(OutlineEntry.Kind kind) {
    return switch (kind) {
      case IMPORT -> Icon.IMPORT;
      case NETWORK -> Icon.NETWORK;
      case INPUT -> Icon.GROUP_INPUT;
      case HIDDEN -> Icon.GROUP_HIDDEN;
      case OUTPUT -> Icon.GROUP_OUTPUT;
      case NEURON -> Icon.NEURON;
      case CONNECTION -> Icon.CONNECTION;
      case EXPERIMENT -> Icon.EXPERIMENT;
    };
  }
}
