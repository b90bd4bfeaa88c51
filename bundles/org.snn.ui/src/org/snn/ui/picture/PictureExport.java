package org.snn.ui.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.snn.draw.scene.Ink;
import org.snn.draw.scene.Pictures;
import org.snn.draw.scene.Scene;
import org.snn.draw.scene.Theme;
import org.snn.trainer.file.AtomicFile;
import org.snn.trainer.file.Reason;

/** Saves a picture, all of it, whatever of it the canvas shows. */
public final class PictureExport {

  /** Pixels of a PNG for one of the picture. */
  private static final double FINE = 2;
  private static final double MOST_PIXELS = 4e7;

  private PictureExport() {
  }

  /** Asks for a file, and saves the canvas's picture as SVG or PNG. */
  public static void ask(PictureCanvas canvas) {
    Shell shell = canvas.getShell();
    if (canvas.picture() == null) {
      MessageDialog.openInformation(shell, "Save Picture", "There is no picture yet: open a .snn or .snna file first.");
      return;
    }
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setText("Save Picture");
    dialog.setFilterNames(new String[] {"SVG, for any size", "PNG"});
    dialog.setFilterExtensions(new String[] {"*.svg", "*.png"});
    dialog.setFileName(canvas.picture().scene().title() + ".svg");
    dialog.setOverwrite(true);
    String name = dialog.open();
    if (name != null) {
      save(canvas, Path.of(name)).schedule();
    }
  }

  /** Saves it: as PNG if the name ends so, else as SVG. Returns the job that writes the file, to be scheduled. */
  public static Job save(PictureCanvas canvas, Path file) {
    Scene scene = canvas.picture().scene();
    boolean dark = canvas.isDark();
    boolean png = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".png");
    ImageData pixels = png ? pixels(canvas, scene, dark) : null;
    return Job.create("Saving " + file.getFileName(), monitor -> {
      try {
        AtomicFile.write(file, out -> {
          if (png) {
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {pixels};
            loader.save(out, SWT.IMAGE_PNG);
          } else {
            out.write(Pictures.svg(scene, Theme.AUTO).getBytes(StandardCharsets.UTF_8));
          }
        });
        return Status.OK_STATUS;
      } catch (IOException failed) {
        return new Status(IStatus.ERROR, "org.snn.ui", "%s cannot be written: %s. Choose another folder.".formatted(file,
            Reason.of(failed)), failed);
      }
    });
  }

  private static ImageData pixels(PictureCanvas canvas, Scene scene, boolean dark) {
    double scale = Math.min(FINE, Math.sqrt(MOST_PIXELS / (scene.width() * scene.height())));
    Image image = new Image(canvas.getDisplay(), (int) Math.ceil(scene.width() * scale), (int) Math.ceil(scene.height() * scale));
    GC gc = new GC(image);
    ScenePainter painter = new ScenePainter(canvas.getDisplay());
    try {
      gc.setBackground(ScenePainter.colour(Ink.BACKGROUND, dark));
      gc.fillRectangle(image.getBounds());
      Viewport view = new Viewport();
      view.zoom(scale, 0, 0);
      painter.paint(gc, scene.items(), dark, view, view.visible(image.getBounds().width, image.getBounds().height), part -> 1);
      return image.getImageData();
    } finally {
      painter.dispose();
      gc.dispose();
      image.dispose();
    }
  }
}
