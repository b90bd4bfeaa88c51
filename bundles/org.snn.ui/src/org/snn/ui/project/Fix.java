package org.snn.ui.project;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IMarkerResolutionRelevance;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.snn.language.validation.fix.QuickFix;
import org.snn.ui.language.Editing;
import org.snn.ui.language.Edits;

/**
 * A quick fix of the language, offered for a marker. An open text is changed in its editor and stays unsaved, so that one sees
 * what happened; other files are saved. May be run on any thread.
 */
final class Fix extends WorkbenchMarkerResolution implements IMarkerResolutionRelevance {

  private static final int MOST_RELEVANT = 100;

  private final IMarker marker;
  private final String label;
  private final int rank;

  /**
   * Offers a fix.
   *
   * @param marker what it cures
   * @param label which fix it is, among those of the language
   * @param rank its place in their order
   */
  Fix(IMarker marker, String label, int rank) {
    this.marker = marker;
    this.label = label;
    this.rank = rank;
  }

  @Override
  public String getLabel() {
    return label;
  }

  @Override
  public String getDescription() {
    return marker.getAttribute(IMarker.MESSAGE, "");
  }

  @Override
  public Image getImage() {
    return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJ_ELEMENT);
  }

  @Override
  public int getRelevanceForResolution() {
    return MOST_RELEVANT - rank;
  }

  /** Those that the same fix cures. */
  @Override
  public IMarker[] findOtherMarkers(IMarker[] markers) {
    return Arrays.stream(markers).filter(other -> !other.equals(marker) && FixGenerator.labels(other).contains(label))
        .toArray(IMarker[]::new);
  }

  @Override
  public void run(IMarker target) {
    if (!(target.getResource() instanceof IFile file) || !file.isAccessible()) {
      return;
    }
    IStatus writable = file.getWorkspace().validateEdit(new IFile[] {file}, IWorkspace.VALIDATE_PROMPT);
    try {
      if (writable.isOK()) {
        run(target, file);
      } else if (!writable.matches(IStatus.CANCEL)) {
        StatusManager.getManager().handle(writable, StatusManager.SHOW);
      }
    } catch (CoreException failed) {
      StatusManager.getManager().handle(failed.getStatus(), StatusManager.LOG | StatusManager.SHOW);
    }
  }

  private void run(IMarker target, IFile file) throws CoreException {
    ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
    boolean open = buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE) != null;
    buffers.connect(file.getFullPath(), LocationKind.IFILE, new NullProgressMonitor());
    try {
      ITextFileBuffer buffer = buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
      Optional<QuickFix> fix = find(target, file, buffer);
      if (fix.isPresent() && open) {
        Display.getDefault().syncExec(() -> Edits.apply(fix.get().edits(), buffer.getDocument()));
      } else if (fix.isPresent()) {
        Edits.apply(fix.get().edits(), buffer.getDocument());
        buffer.commit(new NullProgressMonitor(), false);
      }
    } finally {
      buffers.disconnect(file.getFullPath(), LocationKind.IFILE, new NullProgressMonitor());
    }
  }

  /** The fix for the text as it is now, which may have changed since the marker was made. */
  private Optional<QuickFix> find(IMarker target, IFile file, ITextFileBuffer buffer) {
    Position place = place(target, buffer);
    String data = target.getAttribute(Problems.DATA, "");
    IDocument document = buffer.getDocument();
    return Editing.ask(editing -> editing.fixes(document.get(), file.getLocation().toFile().toPath(),
            target.getAttribute(Problems.RULE, ""), place.getOffset(), place.getLength(),
            data.isEmpty() ? List.of() : List.of(data.split("\n"))))
        .stream().filter(fix -> fix.label().equals(label)).findFirst();
  }

  /** In an open text the marker's annotation moves with what is typed before it. */
  private static Position place(IMarker target, ITextFileBuffer buffer) {
    if (buffer.getAnnotationModel() != null) {
      for (Iterator<Annotation> annotations = buffer.getAnnotationModel().getAnnotationIterator(); annotations.hasNext(); ) {
        Annotation annotation = annotations.next();
        if (annotation instanceof MarkerAnnotation ours && ours.getMarker().equals(target)) {
          Position position = buffer.getAnnotationModel().getPosition(annotation);
          return position == null ? saved(target) : position;
        }
      }
    }
    return saved(target);
  }

  private static Position saved(IMarker target) {
    int start = target.getAttribute(IMarker.CHAR_START, 0);
    return new Position(start, target.getAttribute(IMarker.CHAR_END, start) - start);
  }
}
