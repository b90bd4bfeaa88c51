package org.snn.ui.edit;

import java.util.concurrent.CancellationException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.reconciler.MonoReconciler;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnFiles;
import org.snn.ui.language.Machine;
import org.snn.ui.project.Problems;
import org.snn.ui.project.SnnNature;
import org.snn.ui.project.XtextProject;

/**
 * Checks a text in the background whenever its author pauses, saved or not. What is wrong becomes markers of the file, the same
 * as {@link org.snn.ui.project.SnnBuilder} makes, so nothing is reported twice. When the editor closes, the markers are again
 * those of the saved file; none in projects that nobody builds.
 */
public final class LiveCheck extends MonoReconciler {

  private static final int PAUSE_MILLIS = 300;

  /** For {@code plugin.xml}. */
  public LiveCheck() {
    super(new Strategy(), false);
    setDelay(PAUSE_MILLIS);
  }

  @Override
  public void uninstall() {
    Strategy strategy = (Strategy) getReconcilingStrategy(IDocument.DEFAULT_CONTENT_TYPE);
    super.uninstall();
    strategy.close();
  }

  /** One reader for all editors; they take turns. */
  private static final class Reader {
    private static final SnnFiles TEXTS = Machine.texts();
  }

  private static final class Strategy implements IReconcilingStrategy, IReconcilingStrategyExtension {

    private volatile IDocument document;
    private volatile IFile file;

    @Override
    public void setDocument(IDocument shown) {
      document = shown;
    }

    @Override
    public void setProgressMonitor(IProgressMonitor monitor) {
    }

    @Override
    public void initialReconcile() {
      check();
    }

    @Override
    public void reconcile(DirtyRegion dirty, IRegion region) {
      check();
    }

    @Override
    public void reconcile(IRegion region) {
      check();
    }

    private void check() {
      IDocument checked = document;
      IFile where = EditedFile.file(checked).filter(known -> !XtextProject.is(known.getProject())).orElse(null);
      if (where == null) {
        return;
      }
      file = where;
      long stamp = stamp(checked);
      try {
        LoadedSnn loaded;
        synchronized (Reader.TEXTS) {
          loaded = Reader.TEXTS.load(
              checked.get(), EditedFile.path(checked), () -> stamp(checked) != stamp || document != checked);
        }
        if (stamp(checked) == stamp && document == checked) {
          Problems.show(where, loaded);
        }
      } catch (CancellationException typedOn) {
        return;
      } catch (CoreException failed) {
        Platform.getLog(LiveCheck.class).log(failed.getStatus());
      }
    }

    private static long stamp(IDocument document) {
      return ((IDocumentExtension4) document).getModificationStamp();
    }

    void close() {
      document = null;
      IFile closed = file;
      if (closed != null) {
        Job.createSystem("Check the saved " + closed.getName(), (ICoreRunnable) monitor -> checkSaved(closed)).schedule();
      }
    }

    private static void checkSaved(IFile file) throws CoreException {
      if (!file.isAccessible() || file.getLocation() == null) {
        return;
      }
      if (!SnnNature.isOn(file.getProject())) {
        Problems.clear(file);
        return;
      }
      LoadedSnn loaded;
      synchronized (Reader.TEXTS) {
        loaded = Reader.TEXTS.load(file.getLocation().toFile().toPath());
      }
      Problems.show(file, loaded);
    }
  }
}
