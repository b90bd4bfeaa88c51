package org.snn.ui.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
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
import org.snn.trainer.file.AtomicFile;
import org.snn.trainer.file.Reason;

/** Asks where to save the curves, and saves them in the form that the name of the file says. */
final class ExportDialog {

  private static final String TITLE = "Export Curves";
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
      MessageDialog.openInformation(canvas.getShell(), TITLE, "There are no curves to export. Tick a run first.");
      return;
    }
    FileDialog dialog = new FileDialog(canvas.getShell(), SWT.SAVE);
    dialog.setText(TITLE);
    dialog.setFilterExtensions(ENDINGS);
    dialog.setFilterNames(FORMS);
    dialog.setFileName("curves.png");
    dialog.setOverwrite(true);
    String file = dialog.open();
    if (file != null) {
      save(Path.of(file));
    }
  }

  /** Saves in a job, all or nothing; a failure is shown as others are. */
  void save(Path file) {
    Optional<AtomicFile.Content> content = content(file);
    if (content.isEmpty()) {
      MessageDialog.openError(canvas.getShell(), TITLE, "Nothing was saved: give the file a name that ends in .png, .svg or .csv.");
      return;
    }
    ICoreRunnable work = monitor -> {
      try {
        AtomicFile.write(file, content.get());
      } catch (IOException e) {
        throw new CoreException(Status.error("%s cannot be written: %s. Choose another folder.".formatted(file, Reason.of(e)), e));
      }
    };
    Job job = Job.create("Exporting curves", work);
    job.setUser(true);
    job.schedule();
  }

  private Optional<AtomicFile.Content> content(Path file) {
    if (isNamed(file, ".png")) {
      ImageLoader loader = new ImageLoader();
      loader.data = new ImageData[] {picture()};
      return Optional.of(out -> loader.save(out, SWT.IMAGE_PNG));
    }
    CurveExport export = new CurveExport(runs, canvas.isLogarithmic());
    if (isNamed(file, ".csv")) {
      return Optional.of(out -> out.write(export.csv().getBytes(StandardCharsets.UTF_8)));
    }
    return isNamed(file, ".svg") ? Optional.of(out -> out.write(export.svg().getBytes(StandardCharsets.UTF_8))) : Optional.empty();
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
