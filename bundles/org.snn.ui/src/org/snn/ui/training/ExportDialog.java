package org.snn.ui.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.FileDialog;

/** Asks where to save the curves, and saves them in the form that the name of the file says. */
final class ExportDialog {

  private static final String[] ENDINGS = {"*.png", "*.svg", "*.csv"};
  private static final String[] FORMS = {"Picture of this view (*.png)", "Drawing of all epochs (*.svg)", "Table of all epochs (*.csv)"};

  private final CurveCanvas canvas;
  private final RunList runs;

  ExportDialog(CurveCanvas canvas, RunList runs) {
    this.canvas = canvas;
    this.runs = runs;
  }

  void open() {
    if (canvas.frame() == null || canvas.frame().isEmpty()) {
      MessageDialog.openInformation(canvas.getShell(), "Export", "There are no curves to export. Tick a run first.");
      return;
    }
    FileDialog dialog = new FileDialog(canvas.getShell(), SWT.SAVE);
    dialog.setText("Export curves");
    dialog.setFilterExtensions(ENDINGS);
    dialog.setFilterNames(FORMS);
    dialog.setFileName("curves.png");
    dialog.setOverwrite(true);
    String file = dialog.open();
    if (file != null) {
      save(Path.of(file));
    }
  }

  /** Saves in a job; a failure is shown as others are. */
  void save(Path file) {
    CurveExport export = new CurveExport(runs, canvas.isLogarithmic());
    ImageData picture = isNamed(file, ".png") ? picture() : null;
    ICoreRunnable work = monitor -> {
      try {
        write(file, export, picture);
      } catch (IOException e) {
        throw new CoreException(Status.error("%s cannot be written (%s); choose another folder.".formatted(file, e.getMessage()), e));
      }
    };
    Job job = Job.create("Exporting curves", work);
    job.setUser(true);
    job.schedule();
  }

  private static void write(Path file, CurveExport export, ImageData picture) throws IOException {
    if (picture != null) {
      ImageLoader loader = new ImageLoader();
      loader.data = new ImageData[] {picture};
      try (OutputStream out = Files.newOutputStream(file)) {
        loader.save(out, SWT.IMAGE_PNG);
      }
    } else if (isNamed(file, ".csv")) {
      export.csv(file);
    } else if (isNamed(file, ".svg")) {
      export.svg(file);
    } else {
      throw new IOException("the name must end in .png, .svg or .csv");
    }
  }

  private static boolean isNamed(Path file, String ending) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private ImageData picture() {
    Image image = canvas.picture();
    ImageData data = image.getImageData();
    image.dispose();
    return data;
  }
}
