package org.snn.install;

import com.sun.jna.NativeLong;
import com.sun.jna.platform.unix.X11;
import com.sun.jna.platform.unix.X11.Window;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The display that DISPLAY names: finds windows by their titles, and closes them as a click on the cross does. */
final class Screen implements AutoCloseable {

  private static final X11 X = X11.INSTANCE;

  private final X11.Display display;

  /** @throws IllegalStateException if there is no such display */
  Screen() {
    display = X.XOpenDisplay(null);
    if (display == null) {
      throw new IllegalStateException("Cannot open the display '%s'.".formatted(System.getenv("DISPLAY")));
    }
    // A window may be gone when it is asked for its title; by itself the library would end this JVM then.
    X.XSetErrorHandler((failing, error) -> 0);
  }

  /** A window that can be seen and has this title; the workbench ends its titles with a space. */
  Optional<Window> find(String title) {
    return windows().filter(window -> isVisible(window) && title(window).strip().equals(title)).findAny();
  }

  /** Asks the program to close its window. */
  void close(Window window) {
    X11.XEvent event = new X11.XEvent();
    event.setType(X11.XClientMessageEvent.class);
    event.xclient.type = X11.ClientMessage;
    event.xclient.window = window;
    event.xclient.message_type = X.XInternAtom(display, "WM_PROTOCOLS", false);
    event.xclient.format = 32;
    event.xclient.data.setType(NativeLong[].class);
    event.xclient.data.l[0] = new NativeLong(X.XInternAtom(display, "WM_DELETE_WINDOW", false).longValue());
    X.XSendEvent(display, window, 0, new NativeLong(0), event);
    X.XFlush(display);
  }

  @Override
  public void close() {
    X.XCloseDisplay(display);
  }

  private Stream<Window> windows() {
    PointerByReference children = new PointerByReference();
    IntByReference count = new IntByReference();
    X11.WindowByReference ignored = new X11.WindowByReference();
    X.XQueryTree(display, X.XDefaultRootWindow(display), ignored, ignored, children, count);
    if (count.getValue() == 0) {
      return Stream.empty();
    }
    long[] ids = children.getValue().getLongArray(0, count.getValue());
    X.XFree(children.getValue());
    return Arrays.stream(ids).mapToObj(Window::new);
  }

  private boolean isVisible(Window window) {
    X11.XWindowAttributes attributes = new X11.XWindowAttributes();
    return X.XGetWindowAttributes(display, window, attributes) != 0 && attributes.map_state == X11.IsViewable;
  }

  private String title(Window window) {
    PointerByReference name = new PointerByReference();
    if (X.XFetchName(display, window, name) == 0 || name.getValue() == null) {
      return "";
    }
    String title = name.getValue().getString(0);
    X.XFree(name.getValue());
    return title;
  }
}
