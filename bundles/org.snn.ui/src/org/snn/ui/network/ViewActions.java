package org.snn.ui.network;

import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.snn.ui.Icon;
import org.snn.ui.picture.PictureCanvas;
import org.snn.ui.picture.PictureExport;

/** The buttons of the view. */
final class ViewActions {

  private final PictureCanvas canvas;
  private final IToolBarManager bar;

  ViewActions(PictureCanvas canvas, IToolBarManager bar) {
    this.canvas = canvas;
    this.bar = bar;
  }

  /**
   * Adds them.
   *
   * @param plan is told whether the plan is to be shown instead of the network
   * @param linked is told whether text and picture follow each other
   */
  void fill(Consumer<Boolean> plan, Consumer<Boolean> linked) {
    Action network = choice("Network", "Show the neurons and connections", Icon.NETWORK_VIEW);
    Action kernels = choice("Plan", "Show the plan: pseudo-layers and their kernels", Icon.PLAN);
    network.setChecked(true);
    network.addPropertyChangeListener(event -> choose(network, kernels, event, () -> plan.accept(false)));
    kernels.addPropertyChangeListener(event -> choose(kernels, network, event, () -> plan.accept(true)));
    bar.add(network);
    bar.add(kernels);
    bar.add(new Separator());
    bar.add(action("Zoom In", "Zoom in (Ctrl +)", Icon.ZOOM_IN.descriptor(), () -> canvas.zoom(1)));
    bar.add(action("Zoom Out", "Zoom out (Ctrl -)", Icon.ZOOM_OUT.descriptor(), () -> canvas.zoom(-1)));
    bar.add(action("Fit", "Show all of it (Ctrl 0)", Icon.FIT.descriptor(), canvas::fit));
    bar.add(new Separator());
    Action link = new Action("Link with Text", IAction.AS_CHECK_BOX) {
      @Override
      public void run() {
        linked.accept(isChecked());
      }
    };
    link.setToolTipText("Text and picture follow each other");
    link.setImageDescriptor(shared(ISharedImages.IMG_ELCL_SYNCED));
    link.setChecked(true);
    bar.add(link);
    bar.add(action("Save Picture…", "Save the picture as SVG or PNG", shared(ISharedImages.IMG_ETOOL_SAVE_EDIT),
        () -> PictureExport.ask(canvas)));
  }

  private static ImageDescriptor shared(String name) {
    return PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(name);
  }

  private static Action action(String text, String tip, ImageDescriptor icon, Runnable run) {
    Action action = new Action(text) {
      @Override
      public void run() {
        run.run();
      }
    };
    action.setToolTipText(tip);
    action.setImageDescriptor(icon);
    return action;
  }

  private static Action choice(String text, String tip, Icon icon) {
    Action action = new Action(text, IAction.AS_RADIO_BUTTON) {
    };
    action.setToolTipText(tip);
    action.setImageDescriptor(icon.descriptor());
    return action;
  }

  /** One of the two is always chosen, whoever chooses. */
  private static void choose(Action chosen, Action other, PropertyChangeEvent event, Runnable then) {
    if (IAction.CHECKED.equals(event.getProperty()) && chosen.isChecked()) {
      other.setChecked(false);
      then.run();
    }
  }
}
