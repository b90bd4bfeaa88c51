package org.snn.ui;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Finds what a person would see in a window, and presses its buttons. */
public final class Widgets {

  private Widgets() {
  }

  /** All controls below another. */
  public static Stream<Control> all(Composite in) {
    return Arrays.stream(in.getChildren())
        .flatMap(child -> Stream.concat(Stream.of(child), child instanceof Composite part ? all(part) : Stream.empty()));
  }

  /** The first control of a type below another, or null. */
  public static <T extends Control> T find(Composite in, Class<T> type) {
    return find(in, type, any -> true);
  }

  /** The first control of a type below another for which the condition holds, or null. */
  public static <T extends Control> T find(Composite in, Class<T> type, Predicate<T> condition) {
    return all(in).filter(type::isInstance).map(type::cast).filter(condition).findFirst().orElse(null);
  }

  /** Presses a button by its text, once that is possible. */
  public static void press(Composite in, String text) {
    Button button = find(in, Button.class, each -> each.getText().replace("&", "").equals(text));
    Workbench.await(text + " to be possible", button::isEnabled);
    button.notifyListeners(SWT.Selection, new Event());
  }
}
