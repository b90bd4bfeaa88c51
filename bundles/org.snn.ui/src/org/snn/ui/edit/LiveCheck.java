package org.snn.ui.edit;

import java.util.concurrent.CancellationException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.reconciler.MonoReconciler;
import org.snn.language.LoadedSnn;
import org.snn.ui.language.TextReader;
import org.snn.ui.preferences.SnnPreferences;
import org.snn.ui.project.Problems;
import org.snn.ui.project.SnnNature;
import org.snn.ui.project.Texts;
import org.snn.ui.project.XtextProject;

/**
 * Checks a text in the background whenever its author pauses, saved or not. What is wrong becomes markers of the file, the same
 * as {@link org.snn.ui.project.SnnBuilder} makes, so nothing is reported twice. When the editor closes, the markers are again
 * those of the saved file; none in projects that nobody builds.
 */
public final class LiveCheck extends MonoReconciler {

  private static final int PAUSE_MILLIS = 300;

  /** One for all editors; they take turns. */
  private static final TextReader READER = new TextReader();

  /** With another data folder other texts are right. */
  private final IPreferenceChangeListener preferences = event -> {
    if (event.getKey().equals(SnnPreferences.DATA)) {
      forceReconciling();
    }
  };

  /** For {@code plugin.xml}. */
  public LiveCheck() {
    super(new Strategy(), false);
    setDelay(PAUSE_MILLIS);
  }

  @Override
  public void install(ITextViewer viewer) {
    super.install(viewer);
    InstanceScope.INSTANCE.getNode(SnnPreferences.NODE).addPreferenceChangeListener(preferences);
  }

  @Override
  public void uninstall() {
    InstanceScope.INSTANCE.getNode(SnnPreferences.NODE).removePreferenceChangeListener(preferences);
    Strategy strategy = (Strategy) getReconcilingStrategy(IDocument.DEFAULT_CONTENT_TYPE);
    super.uninstall();
    strategy.close();
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
      IFile before = file;
      file = where;
      if (before != null && !before.equals(where)) {
        // Saved under another name: what was typed never came into the old file.
        checkLater(before);
      }
      long stamp = stamp(checked);
      try {
        LoadedSnn loaded;
        synchronized (READER) {
          loaded = READER.texts().load(
              checked.get(), EditedFile.path(checked), () -> stamp(checked) != stamp || document != checked);
        }
        if (stamp(checked) == stamp && document == checked) {
          Problems.show(where, loaded);
        }
      } catch (CancellationException typedOn) {
        return;
      } catch (CoreException failed) {
        Platform.getLog(LiveCheck.class).log(failed.getStatus());
      } catch (RuntimeException fault) {
        // The check of the next text that is typed may go well.
        Platform.getLog(LiveCheck.class).error("%s cannot be checked.".formatted(where.getFullPath()), fault);
      }
    }

    private static long stamp(IDocument document) {
      return ((IDocumentExtension4) document).getModificationStamp();
    }

    void close() {
      document = null;
      IFile closed = file;
      if (closed != null) {
        checkLater(closed);
      }
    }

    private static void checkLater(IFile saved) {
      Job.createSystem("Check the saved " + saved.getName(), (ICoreRunnable) monitor -> checkSaved(saved)).schedule();
    }

    private static void checkSaved(IFile file) throws CoreException {
      if (!file.isAccessible() || file.getLocation() == null) {
        return;
      }
      if (!SnnNature.isOn(file.getProject()) || Texts.isCopy(file)) {
        Problems.clear(file);
        return;
      }
      LoadedSnn loaded;
      synchronized (READER) {
        loaded = READER.texts().load(file.getLocation().toFile().toPath());
      }
      Problems.show(file, loaded);
    }
  }
}
