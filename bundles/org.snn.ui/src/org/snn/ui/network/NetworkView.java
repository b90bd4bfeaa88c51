package org.snn.ui.network;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.snn.draw.scene.Item.Part;
import org.snn.language.TextPlaces.Place;
import org.snn.ui.FileWatch;
import org.snn.ui.Threads;
import org.snn.ui.picture.Picture;
import org.snn.ui.picture.PictureCanvas;

/** Shows the network that one works on: of the active text, its plan, or a trained network with its weights. */
public final class NetworkView extends ViewPart {

  /** Id of the view in {@code plugin.xml}. */
  public static final String ID = "org.snn.ui.networkView";

  private static final int PAUSE_MILLIS = 400;
  private static final String EMPTY = "Open a network (.snn) or a trained one (.snna), or select it, to see its picture here.";

  private NetworkChoice networks;
  private SearchField search;
  private PictureCanvas canvas;
  private Follower follower;
  private FileWatch watch;
  /** Read on other threads, too, when files change. */
  private volatile Subject subject;
  private TextLink link;
  private Job job;
  private Drawing drawing;
  private String wanted;
  /** Where the caret was when a network was chosen; -1 if it has moved since. */
  private int chosenAt = -1;
  private boolean showsPlan;
  private boolean linked = true;
  /** The part that was picked last, and which of its elements. */
  private Part picked;
  private int pick;

  @Override
  public void createPartControl(Composite parent) {
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
    Composite bar = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(3).margins(6, 4).applyTo(bar);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    networks = new NetworkChoice(bar, this::choose);
    search = new SearchField(bar, this::find);
    canvas = new PictureCanvas(parent, SWT.NONE);
    canvas.setMessage(EMPTY);
    canvas.onPick(this::select);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
    PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, ID);
    new ViewActions(canvas, getViewSite().getActionBars().getToolBarManager()).fill(this::showPlan, on -> linked = on);
    follower = new Follower(getSite().getPage(), this, this::show, this::gone);
    follower.start();
    watch = new FileWatch(() -> Optional.ofNullable(subject).map(Subject::resource).orElse(null), delta -> changed(delta.getResource()));
  }

  /** Shows another subject, if it is another one. */
  private void show(Subject next) {
    if (next.equals(subject)) {
      return;
    }
    release();
    subject = next;
    wanted = null;
    chosenAt = -1;
    drawing = null;
    canvas.setPicture(null);
    canvas.setMessage("");
    if (next instanceof Subject.Text text && text.editor() != null) {
      link = new TextLink(text.editor(), () -> draw(PAUSE_MILLIS), this::caretMoved);
    }
    draw(0);
  }

  /** An editor was closed: its text is what the file says. */
  private void gone(ITextEditor editor) {
    if (link != null && link.editor() == editor) {
      showNothing();
    }
  }

  private void showNothing() {
    release();
    subject = null;
    drawing = null;
    canvas.setPicture(null);
    canvas.setBusy("");
    canvas.setMessage(EMPTY);
    fillNetworks();
  }

  /** A file was written anew, as by training, or deleted. A text in an editor is what stands there. */
  private void changed(IResource resource) {
    later(subject, () -> {
      if (link == null && resource.exists()) {
        draw(0);
      } else if (link == null) {
        showNothing();
      }
    });
  }

  private void release() {
    if (job != null) {
      job.cancel();
    }
    if (link != null) {
      link.close();
      link = null;
    }
  }

  private void choose(String network) {
    chosenAt = link == null ? -1 : link.caret();
    want(network);
  }

  private void want(String network) {
    if (drawing != null && !network.equals(drawing.name())) {
      wanted = network;
      draw(0);
    }
  }

  private void draw(int delay) {
    if (job != null) {
      job.cancel();
    }
    Subject of = subject;
    DrawJob next = new DrawJob(of, link == null ? null : link.text(), wanted, new DrawJob.Listener() {
      @Override
      public void drawn(Drawing done) {
        later(of, () -> set(done));
      }

      @Override
      public void failed(String reason) {
        later(of, () -> fail(reason));
      }
    });
    job = next;
    if (delay == 0) {
      canvas.setBusy("Drawing " + of.file().getFileName() + " …");
    }
    getSite().getService(IWorkbenchSiteProgressService.class).schedule(next, delay, true);
  }

  /** On the user interface's thread, unless something else is shown by then. */
  private void later(Subject of, Runnable run) {
    Threads.onDisplay(canvas, () -> {
      if (of == subject) {
        run.run();
      }
    });
  }

  private void fail(String reason) {
    canvas.setBusy("");
    if (drawing == null) {
      canvas.setMessage(reason);
    }
    canvas.setStale(reason);
  }

  private void set(Drawing next) {
    canvas.setBusy("");
    boolean first = drawing == null;
    drawing = next;
    wanted = next.name();
    fillNetworks();
    showPicture();
    if (first && link != null) {
      caretMoved(link.caret());
    }
  }

  private void fillNetworks() {
    networks.show(drawing == null ? List.of() : drawing.names(), drawing == null ? "" : drawing.name());
  }

  private void showPlan(boolean plan) {
    showsPlan = plan;
    if (drawing != null) {
      showPicture();
    }
  }

  private Picture current() {
    return showsPlan ? drawing.plan() : drawing.network();
  }

  private void showPicture() {
    canvas.setPicture(current());
    if (!search.isEmpty()) {
      find();
    } else if (link != null) {
      highlightAt(link.caret());
    }
  }

  /** Makes what a name means stand out. */
  private void find() {
    if (drawing == null) {
      return;
    }
    List<Part> parts = current().links().find(search.text());
    canvas.highlight(parts);
    search.showFound(parts.size());
  }

  /** Shows the network that the caret is in now. A network that was chosen stays until then; editors tell late where the caret is. */
  private void caretMoved(int offset) {
    highlightAt(offset);
    if (isLinked() && offset != chosenAt) {
      chosenAt = -1;
      drawing.places().at(offset).map(Place::element).filter(drawing.names()::contains).ifPresent(this::want);
    }
  }

  /** Makes the group or rule at a place of the text stand out. */
  private void highlightAt(int offset) {
    if (isLinked()) {
      canvas.highlight(drawing.places().at(offset).filter(at -> at.element().equals(drawing.name()))
          .map(at -> current().links().parts(at.uri())).orElse(List.of()));
    }
  }

  private boolean isLinked() {
    return linked && drawing != null && drawing.places() != null;
  }

  /** Selects the text of a part; of a part of several rules another one with each click. */
  private void select(Part part) {
    if (part == null) {
      canvas.highlight(List.of());
      return;
    }
    List<Place> places = drawing.places() == null ? List.of()
        : current().links().uris(part).stream().flatMap(uri -> drawing.places().of(uri).stream()).toList();
    if (!linked || places.isEmpty()) {
      canvas.highlight(List.of(part));
      return;
    }
    pick = part == picked ? pick + 1 : 0;
    picked = part;
    Place place = places.get(pick % places.size());
    editor().ifPresent(editor -> editor.selectAndReveal(place.offset(), place.length()));
    if (drawing != null) {
      canvas.highlight(current().links().parts(place.uri()));
    }
  }

  /** The editor of the text, which is opened if it is not. */
  private Optional<ITextEditor> editor() {
    if (link == null && subject instanceof Subject.Text text && text.resource() != null) {
      try {
        IDE.openEditor(getSite().getPage(), text.resource());
      } catch (PartInitException noEditor) {
        getViewSite().getActionBars().getStatusLineManager().setErrorMessage(noEditor.getMessage());
      }
    }
    Optional<ITextEditor> editor = Optional.ofNullable(link).map(TextLink::editor);
    editor.ifPresent(getSite().getPage()::bringToTop);
    return editor;
  }

  /** The canvas with the picture. */
  public PictureCanvas canvas() {
    return canvas;
  }

  @Override
  public void setFocus() {
    canvas.setFocus();
  }

  @Override
  public void dispose() {
    release();
    if (follower != null) {
      watch.close();
      follower.stop();
    }
    super.dispose();
  }
}
