package org.snn.ui.artefact;

import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.IFormPage;
import org.eclipse.ui.part.FileEditorInput;
import org.snn.ui.FileWatch;
import org.snn.ui.Threads;
import org.snn.ui.WorkspaceFiles;

/** Shows a trained network (.snna): overview, pseudo-layers, weights, provenance. Nothing in it can be changed. */
public final class ArtefactEditor extends FormEditor {

  /** Id of the editor in {@code plugin.xml}. */
  public static final String ID = "org.snn.ui.artefactEditor";

  private Path file;
  private LoadJob job;
  private FileWatch watch;

  @Override
  public void init(IEditorSite site, IEditorInput input) throws PartInitException {
    super.init(site, input);
    setPartName(input.getName());
    file = WorkspaceFiles.path(input).orElseThrow(() -> new PartInitException(
        "%s is no file on this machine; copy it here, and open that.".formatted(input.getName())));
  }

  @Override
  protected void addPages() {
    PlatformUI.getWorkbench().getHelpSystem().setHelp(getContainer(), ID);
    watch = new FileWatch(() -> getEditorInput().getAdapter(IFile.class), this::changed);
    load();
  }

  private void load() {
    if (job != null) {
      job.cancel();
    }
    show(new MessagePage(this, "Reading " + file.getFileName() + " …", true));
    job = new LoadJob(file, new LoadJob.Listener() {
      @Override
      public void loaded(LoadJob by, LoadedArtefact loaded) {
        later(by, () -> set(loaded));
      }

      @Override
      public void failed(LoadJob by, String reason) {
        later(by, () -> show(new MessagePage(ArtefactEditor.this, reason, false)));
      }
    });
    job.schedule();
  }

  /** On the user interface's thread, unless the file is being read anew by then. */
  private void later(LoadJob by, Runnable run) {
    Threads.onDisplay(getContainer(), () -> {
      if (by == job) {
        run.run();
      }
    });
  }

  private void set(LoadedArtefact loaded) {
    show(new OverviewPage(this, loaded), new LayersPage(this, loaded), new WeightsPage(this, loaded), new ProvenancePage(this, loaded));
  }

  /** Shows these pages instead of those that are there. */
  private void show(IFormPage... next) {
    int old = getPageCount();
    try {
      for (IFormPage page : next) {
        addPage(page);
      }
    } catch (PartInitException impossible) {
      throw new IllegalStateException("pages of a form need nothing", impossible);
    }
    setActivePage(old);
    for (int i = 0; i < old; i++) {
      removePage(0);
    }
  }

  /** Training again writes the file anew; and it may be renamed or deleted. */
  private void changed(IResourceDelta delta) {
    if (delta.getKind() == IResourceDelta.REMOVED && delta.getMovedToPath() != null) {
      IFile moved = ResourcesPlugin.getWorkspace().getRoot().getFile(delta.getMovedToPath());
      Threads.onDisplay(getContainer(), () -> follow(moved));
    } else {
      Threads.onDisplay(getContainer(), () -> reload(delta.getResource()));
    }
  }

  private void follow(IFile moved) {
    if (moved.getLocation() != null) {
      file = moved.getLocation().toPath();
      setPartName(moved.getName());
      setInputWithNotify(new FileEditorInput(moved));
      load();
    }
  }

  private void reload(IResource resource) {
    if (resource.exists()) {
      load();
    } else {
      close(false);
    }
  }

  @Override
  public void dispose() {
    if (watch != null) {
      watch.close();
    }
    if (job != null) {
      job.cancel();
    }
    super.dispose();
  }

  @Override
  public boolean isDirty() {
    return false;
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    // Nothing can be changed.
  }

  @Override
  public void doSaveAs() {
    // Nothing can be changed.
  }

  @Override
  public boolean isSaveAsAllowed() {
    return false;
  }
}
