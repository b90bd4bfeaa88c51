package org.snn.ui.artefact;

import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.IFormPage;

/** Shows a trained network (.snna): overview, pseudo-layers, weights, provenance. Nothing in it can be changed. */
public final class ArtefactEditor extends FormEditor {

  /** Id of the editor in {@code plugin.xml}. */
  public static final String ID = "org.snn.ui.artefactEditor";

  private Path file;
  private LoadJob job;

  private final IResourceChangeListener changes = this::changed;

  @Override
  public void init(IEditorSite site, IEditorInput input) throws PartInitException {
    super.init(site, input);
    setPartName(input.getName());
    IFile resource = input.getAdapter(IFile.class);
    if (resource != null && resource.getLocation() != null) {
      file = resource.getLocation().toPath();
    } else if (input instanceof IURIEditorInput elsewhere && "file".equals(elsewhere.getURI().getScheme())) {
      file = Path.of(elsewhere.getURI());
    } else {
      throw new PartInitException("%s is no file on this machine; copy it here, and open that.".formatted(input.getName()));
    }
  }

  @Override
  protected void addPages() {
    PlatformUI.getWorkbench().getHelpSystem().setHelp(getContainer(), ID);
    ResourcesPlugin.getWorkspace().addResourceChangeListener(changes, IResourceChangeEvent.POST_CHANGE);
    load();
  }

  private void load() {
    show(new MessagePage(this, "Reading " + file.getFileName() + " …", true));
    job = new LoadJob(file, new LoadJob.Listener() {
      @Override
      public void loaded(LoadedArtefact loaded) {
        later(() -> set(loaded));
      }

      @Override
      public void failed(String reason) {
        later(() -> show(new MessagePage(ArtefactEditor.this, reason, false)));
      }
    });
    job.schedule();
  }

  private void later(Runnable run) {
    LoadJob of = job;
    getSite().getShell().getDisplay().asyncExec(() -> {
      if (getContainer() != null && !getContainer().isDisposed() && of == job) {
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

  /** Training again writes the file anew. */
  private void changed(IResourceChangeEvent event) {
    IFile resource = getEditorInput().getAdapter(IFile.class);
    IResourceDelta delta = resource == null || event.getDelta() == null ? null : event.getDelta().findMember(resource.getFullPath());
    if (delta != null && delta.getKind() == IResourceDelta.CHANGED && (delta.getFlags() & IResourceDelta.CONTENT) != 0) {
      later(this::load);
    }
  }

  @Override
  public void dispose() {
    ResourcesPlugin.getWorkspace().removeResourceChangeListener(changes);
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
