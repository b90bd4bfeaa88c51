package org.snn.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** The workbench as a person sees it: one window in the SNN perspective, events that go on while one waits, and pictures. */
public final class Workbench {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  /** How often conditions are looked at where there are no events. */
  private static final int MILLIS = 5;
  private static final Runnable WAKE = () -> {
  };

  private Workbench() {
  }

  /** The window, 1280 by 800, in the SNN perspective as it is at first, without the welcome page and editors. */
  public static IWorkbenchPage open() throws Exception {
    IWorkbenchWindow window = window();
    window.getShell().setSize(1280, 800);
    window.getShell().setLocation(0, 0);
    IWorkbenchPage page = PlatformUI.getWorkbench().showPerspective(SnnPerspective.ID, window);
    page.closeAllEditors(false);
    for (IViewReference view : page.getViewReferences()) {
      if (view.getId().equals("org.eclipse.ui.internal.introview")) {
        page.hideView(view);
      }
    }
    page.resetPerspective();
    pause();
    return page;
  }

  public static IWorkbenchWindow window() {
    return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
  }

  /** Lets events be handled until the condition holds; fails after three minutes, as busy machines may need, saying what it waited for. */
  public static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited " + PATIENCE.toSeconds() + " s in vain for " + what);
      }
      handleEvents();
    }
  }

  /** Lets what is queued be handled and drawn. */
  public static void pause() {
    long end = System.nanoTime() + Duration.ofMillis(300).toNanos();
    while (System.nanoTime() < end) {
      handleEvents();
    }
  }

  /** Moves the mouse to the middle of a button of a tool bar, clicks, and moves out of the way. */
  public static void click(ToolItem button) {
    Rectangle bounds = button.getDisplay().map(button.getParent(), null, button.getBounds());
    window().getShell().forceActive();
    post(SWT.MouseMove, bounds);
    post(SWT.MouseDown, bounds);
    post(SWT.MouseUp, bounds);
    post(SWT.MouseMove, new Rectangle(0, 0, 0, 0));
  }

  private static void post(int type, Rectangle bounds) {
    Event event = new Event();
    event.type = type;
    event.button = type == SWT.MouseMove ? 0 : 1;
    event.x = bounds.x + bounds.width / 2;
    event.y = bounds.y + bounds.height / 2;
    if (!Display.getCurrent().post(event)) {
      throw new AssertionError("the display takes no event of type " + type);
    }
    pause();
  }

  /** Sleeps as the workbench does where there are no events, so that {@link Heartbeat} does not take it for waiting. */
  private static void handleEvents() {
    Display display = Display.getCurrent();
    if (!display.readAndDispatch()) {
      display.timerExec(MILLIS, WAKE);
      display.sleep();
    }
  }

  /** What may fail. */
  public interface Doing {

    void run() throws Exception;
  }

  /** Does something in the dark theme. */
  public static void inDark(Doing doing) throws Exception {
    IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
    themes.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", false);
    try {
      pause();
      doing.run();
    } finally {
      themes.setTheme("org.eclipse.e4.ui.css.theme.e4_default", false);
      pause();
    }
  }

  /** Saves a picture of the window as {@code NAME.png} where the build wants it. */
  public static Path picture(String name) throws Exception {
    return picture(name, window().getShell());
  }

  public static Path picture(String name, Shell shell) throws Exception {
    pause();
    Path file = Files.createDirectories(Path.of(System.getProperty("snn.screenshots"))).resolve(name + ".png");
    Rectangle bounds = shell.getBounds();
    Image image = new Image(shell.getDisplay(), bounds.width, bounds.height);
    GC gc = new GC(shell.getDisplay());
    gc.copyArea(image, bounds.x, bounds.y);
    gc.dispose();
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {image.getImageData()};
    loader.save(file.toString(), SWT.IMAGE_PNG);
    image.dispose();
    return file;
  }
}
