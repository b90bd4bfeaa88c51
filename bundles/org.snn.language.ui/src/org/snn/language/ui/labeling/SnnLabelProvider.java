package org.snn.language.ui.labeling;

import com.google.inject.Inject;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.xtext.ui.label.DefaultEObjectLabelProvider;
import org.snn.language.ide.editing.SymbolTree;

/** Names of elements with what stands behind them, and the icons of org.snn.ui. */
public class SnnLabelProvider extends DefaultEObjectLabelProvider {

  private static final String ICONS = "platform:/plugin/org.snn.ui/icons/%s.png";

  @Inject
  private SymbolTree symbols;

  @Override
  protected Object doGetText(Object element) {
    if (!(element instanceof EObject object) || symbols.icon(object).isEmpty()) {
      return super.doGetText(element);
    }
    StyledString text = new StyledString(symbols.name(object));
    String details = symbols.details(object);
    return details.isEmpty() ? text : text.append(" : " + details, StyledString.DECORATIONS_STYLER);
  }

  @Override
  protected Object doGetImage(Object element) {
    return element instanceof EObject object
        ? symbols.icon(object).<Object>map(SnnLabelProvider::image).orElseGet(() -> super.doGetImage(element))
        : super.doGetImage(element);
  }

  private static ImageDescriptor image(String icon) {
    try {
      URL file = URI.create(ICONS.formatted(icon)).toURL();
      return ImageDescriptor.createFromURL(file);
    } catch (MalformedURLException noPlatform) {
      return ImageDescriptor.getMissingImageDescriptor();
    }
  }
}
