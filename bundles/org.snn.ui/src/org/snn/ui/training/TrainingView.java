package org.snn.ui.training;

import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.snn.ui.Icon;
import org.snn.ui.Threads;
import org.snn.ui.launch.LaunchConfigurations;
import org.snn.ui.launch.TrainerProcess;

/** Live curves of loss and accuracy of the runs that are ticked. */
public final class TrainingView extends ViewPart {

  /** Id of the view in {@code plugin.xml}. */
  public static final String ID = "org.snn.ui.trainingView";

  private static final int[] WEIGHTS = {36, 64};

  private final RunList runs = new RunList();
  private final RunsJob job = new RunsJob(runs, this::runsChanged);
  private final IPartListener2 visibility = new IPartListener2() {
    @Override
    public void partVisible(IWorkbenchPartReference part) {
      if (part.getPart(false) == TrainingView.this) {
        job.setVisible(true);
      }
    }

    @Override
    public void partHidden(IWorkbenchPartReference part) {
      if (part.getPart(false) == TrainingView.this) {
        job.setVisible(false);
      }
    }
  };
  private RunTable table;
  private CurveCanvas canvas;
  private ViewAction stop;
  private ViewAction resume;

  /** Brings the view up in the window that is active, without taking the focus. Callable on any thread. */
  public static void open() {
    PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
      IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
      if (window != null && window.getActivePage() != null) {
        try {
          window.getActivePage().showView(ID, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
          StatusManager.getManager().handle(e.getStatus(), StatusManager.LOG);
        }
      }
    });
  }

  @Override
  public void createPartControl(Composite parent) {
    SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
    table = new RunTable(sash, runs, this::refreshCurves);
    canvas = new CurveCanvas(sash, runs, table.control());
    sash.setWeights(WEIGHTS);
    sash.addListener(SWT.Resize, event -> sash.setOrientation(isTall(sash.getSize()) ? SWT.VERTICAL : SWT.HORIZONTAL));
    actions();
    getSite().setSelectionProvider(table.viewer());
    table.viewer().addSelectionChangedListener(event -> enableActions());
    getSite().getPage().addPartListener(visibility);
    job.schedule();
  }

  private static boolean isTall(Point size) {
    return size.y > size.x;
  }

  private void actions() {
    stop = new ViewAction("&Stop", "Save the selected run, which is running, and stop it", Icon.STOP,
        () -> trainer().ifPresent(TrainerProcess::terminate));
    resume = new ViewAction("&Resume", "Go on with the selected run, which was stopped", Icon.RUN, this::resume);
    enableActions();
    ViewAction logarithmic = ViewAction.toggle("&Logarithmic Loss", "Show losses on a logarithmic axis", Icon.LOGARITHMIC,
        canvas::setLogarithmic);
    ViewAction fit = new ViewAction("&All Epochs", "Show all epochs (double click; the wheel zooms, dragging moves)", Icon.FIT,
        () -> canvas.show(View.ALL));
    ViewAction export = new ViewAction("&Export...", "Save the curves as PNG, SVG or CSV", Icon.EXPORT,
        () -> new ExportDialog(canvas, runs).open());
    ViewAction refresh = new ViewAction("Re&fresh", "Look for runs in all projects now", Icon.REFRESH, job::search);
    IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
    MenuManager menu = new MenuManager();
    for (ViewAction action : new ViewAction[] {stop, resume, logarithmic, fit, export, refresh}) {
      bar.add(action);
      getViewSite().getActionBars().getMenuManager().add(action);
    }
    menu.add(stop);
    menu.add(resume);
    menu.add(refresh);
    Menu context = menu.createContextMenu(table.control());
    table.control().setMenu(context);
  }

  /** On the job's thread. */
  private void runsChanged() {
    Threads.onDisplay(canvas, () -> {
      table.refresh();
      enableActions();
      refreshCurves();
    });
  }

  private void refreshCurves() {
    canvas.refresh();
  }

  private void enableActions() {
    stop.setEnabled(trainer().isPresent());
    resume.setEnabled(resumable().isPresent());
  }

  private Optional<TrainerProcess> trainer() {
    return table.selected().map(run -> run.folder().toString())
        .flatMap(folder -> TrainerProcess.running().filter(process -> folder.equals(process.folder())).findFirst());
  }

  private Optional<ILaunchConfiguration> resumable() {
    return table.selected().filter(run -> run.state() == Run.State.STOPPED).flatMap(run -> LaunchConfigurations.ofRun(run.folder()));
  }

  private void resume() {
    resumable().ifPresent(configuration -> {
      try {
        LaunchConfigurations.resume(configuration);
      } catch (CoreException e) {
        StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
      }
    });
  }

  @Override
  public void setFocus() {
    table.control().setFocus();
  }

  @Override
  public void dispose() {
    getSite().getPage().removePartListener(visibility);
    job.stop();
    super.dispose();
  }

  /** The runs that it knows. */
  public RunList runs() {
    return runs;
  }

  RunTable table() {
    return table;
  }

  CurveCanvas canvas() {
    return canvas;
  }
}
