package org.snn.ui;

import java.util.Locale;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The pictures of this bundle: {@code icons/NAME.png}, and {@code NAME@2x.png} for screens that show twice as many pixels. */
public enum Icon {

  NETWORK_FILE, ARTEFACT, EXPERIMENT, PROJECT, NEW_PROJECT, NEW_FILE, IMPORT,
  NETWORK, GROUP_INPUT, GROUP_HIDDEN, GROUP_OUTPUT, NEURON, CONNECTION, PLAN,
  TRAINING, NETWORK_VIEW, RUN, STOP, PRUNE, EXPORT, REPORT, VERIFY, PERSPECTIVE, WIZARD,
  LOGARITHMIC, ZOOM_IN, ZOOM_OUT, FIT, REFRESH;

  private final String path = "icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png";

  /** For actions and wizards, which make and dispose the image themselves. */
  public ImageDescriptor descriptor() {
    return ResourceLocator.imageDescriptorFromBundle("org.snn.ui", path).orElseThrow();
  }

  /** For labels and widgets: shared, lives as long as the display, not to be disposed. Only on the UI thread. */
  public Image image() {
    ImageRegistry images = JFaceResources.getImageRegistry();
    String key = "org.snn.ui/" + path;
    if (images.getDescriptor(key) == null) {
      images.put(key, descriptor());
    }
    return images.get(key);
  }
}
