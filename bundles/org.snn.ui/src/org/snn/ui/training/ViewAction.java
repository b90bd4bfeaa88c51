package org.snn.ui.training;

import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.snn.ui.Icon;

/** A button and menu item of the view. */
final class ViewAction extends Action {

  private final Consumer<ViewAction> action;

  ViewAction(String text, String tooltip, Icon icon, Runnable action) {
    this(text, tooltip, icon, AS_PUSH_BUTTON, self -> action.run());
  }

  private ViewAction(String text, String tooltip, Icon icon, int style, Consumer<ViewAction> action) {
    super(text, style);
    this.action = action;
    setToolTipText(tooltip);
    setImageDescriptor(icon.descriptor());
  }

  /** One that stays pressed. */
  static ViewAction toggle(String text, String tooltip, Icon icon, Consumer<Boolean> action) {
    return new ViewAction(text, tooltip, icon, AS_CHECK_BOX, self -> action.accept(self.isChecked()));
  }

  @Override
  public void run() {
    action.accept(this);
  }
}
