package org.snn.ui.artefact;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.ide.IDE;
import org.snn.artefact.ArtefactException;
import org.snn.cli.run.TrainedModel;
import org.snn.cli.verify.Finding;
import org.snn.cli.verify.Finding.Outcome;
import org.snn.cli.verify.Verification;
import org.snn.language.SnnFiles;
import org.snn.ui.ClosingWorkbench;
import org.snn.ui.Icon;
import org.snn.ui.Threads;
import org.snn.ui.WorkspaceFiles;

/** What can be made of a trained network: the buttons of the overview. */
final class ArtefactActions {

  private static final String PAGE = ".html";

  private final LoadedArtefact loaded;
  private final ScrolledForm form;
  private final IWorkbenchSite site;

  ArtefactActions(LoadedArtefact loaded, ScrolledForm form, IWorkbenchSite site) {
    this.loaded = loaded;
    this.form = form;
    this.site = site;
  }

  /** Adds the buttons. */
  void fill(IToolBarManager bar) {
    add(bar, "Prune…", "Take connections out: a new, smaller network beside this one", Icon.PRUNE, this::prune);
    add(bar, "Export…", "Write it in a format of others", Icon.EXPORT, this::export);
    add(bar, "Report", "Write a page about it beside the file, and open that", Icon.REPORT, this::report);
    add(bar, "Verify", "Check file, weights, text and provenance", Icon.VERIFY, this::verify);
    add(bar, "Source", "Open the text that it was trained from", Icon.NETWORK_FILE, this::source);
    form.updateToolBar();
  }

  private static void add(IToolBarManager bar, String text, String tip, Icon icon, Runnable run) {
    Action action = new Action(text) {
      @Override
      public void run() {
        run.run();
      }
    };
    action.setToolTipText(tip);
    action.setImageDescriptor(icon.descriptor());
    ActionContributionItem item = new ActionContributionItem(action);
    item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
    bar.add(item);
  }

  private Path folder() {
    return loaded.file().getParent();
  }

  private void prune() {
    PruneDialog dialog = new PruneDialog(site.getShell(), loaded);
    if (dialog.open() == Window.OK) {
      Path target = dialog.target();
      run("Pruning " + loaded.stem(), dialog.command(), target, "Pruned: " + target.getFileName(), () -> open(target));
    }
  }

  private void export() {
    ExportWizard wizard = new ExportWizard(loaded);
    if (new WizardDialog(site.getShell(), wizard).open() == Window.OK) {
      run("Exporting " + loaded.stem(), wizard.command(), wizard.target(), "Exported: " + wizard.target(), () -> { });
    }
  }

  private void report() {
    Path target = folder().resolve(loaded.stem() + "-report.html");
    run("Reporting on " + loaded.stem(), List.of("report", loaded.file().getFileName().toString(), "-o", target.getFileName().toString()),
        target, "Report: " + target.getFileName(), () -> browse(target));
  }

  private void browse(Path page) {
    Program browser = Program.findProgram(PAGE);
    if (browser == null || !browser.execute(page.toUri().toString())) {
      form.setMessage("Report: %s; open it in a browser.".formatted(page), IMessageProvider.INFORMATION);
    }
  }

  /**
   * Runs a command, then shows in the workspace what it wrote. A failure is said even if the editor is closed by then.
   *
   * @param target that it writes
   */
  private void run(String name, List<String> command, Path target, String success, Runnable next) {
    form.setBusy(true);
    form.setMessage(null, IMessageProvider.NONE);
    Shell window = site.getWorkbenchWindow().getShell();
    CommandJob job = new CommandJob(name, folder(), command, outcome -> {
      refresh(target);
      Threads.onDisplay(window, () -> {
        if (!outcome.done()) {
          MessageDialog.openError(window, name, outcome.message());
        } else if (!form.isDisposed()) {
          boolean quiet = outcome.message().isEmpty() || command.get(0).equals("report");
          form.setMessage(quiet ? success : success + ". " + outcome.message().replace('\n', ' '),
              quiet ? IMessageProvider.INFORMATION : IMessageProvider.WARNING);
          next.run();
        }
      });
    });
    job.addJobChangeListener(new JobChangeAdapter() {
      @Override
      public void done(IJobChangeEvent event) {
        Threads.onDisplay(form, () -> form.setBusy(false));
      }
    });
    ClosingWorkbench.schedule(job);
  }

  private static void refresh(Path target) {
    try {
      WorkspaceFiles.refresh(target.getParent());
    } catch (CoreException outOfSync) {
      // The folder is shown as it was; the user may refresh it.
    }
  }

  private void open(Path file) {
    try {
      WorkspaceFiles.open(site.getWorkbenchWindow().getActivePage(), file);
    } catch (CoreException noEditor) {
      form.setMessage(noEditor.getMessage(), IMessageProvider.ERROR);
    }
  }

  private void verify() {
    form.setBusy(true);
    Shell window = site.getWorkbenchWindow().getShell();
    Job.create("Verifying " + loaded.stem(), monitor -> {
      List<Finding> findings = findings();
      Threads.onDisplay(window, () -> {
        if (!form.isDisposed()) {
          form.setBusy(false);
          boolean sound = findings.stream().noneMatch(finding -> finding.outcome() == Outcome.failed);
          form.setMessage(sound ? "Sound: file, weights, text and provenance agree" : "Not sound",
              sound ? IMessageProvider.INFORMATION : IMessageProvider.ERROR);
        }
        new VerifyDialog(window, loaded.file(), findings).open();
      });
      return Status.OK_STATUS;
    }).schedule();
  }

  /** Reads the file anew: it may have changed. */
  private List<Finding> findings() {
    try {
      return new Verification(TrainedModel.load(loaded.file())).withoutData(new SnnFiles()).findings();
    } catch (ArtefactException damaged) {
      return List.of(new Finding("file", Outcome.failed, damaged.getMessage()));
    }
  }

  private void source() {
    try {
      String editor = IDE.getEditorDescriptor("network.snn", true, false).getId();
      IDE.openEditor(site.getWorkbenchWindow().getActivePage(), new SourceInput(loaded), editor);
    } catch (PartInitException noEditor) {
      form.setMessage(noEditor.getMessage(), IMessageProvider.ERROR);
    }
  }
}
