package org.snn.ui.artefact;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
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
import org.snn.ui.Icon;

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

  private String stem() {
    return loaded.file().getFileName().toString().replaceFirst("\\.snna$", "");
  }

  private void prune() {
    PruneDialog dialog = new PruneDialog(site.getShell(), loaded);
    if (dialog.open() == Window.OK) {
      Path target = dialog.target();
      run("Pruning " + stem(), dialog.command(), "Pruned: " + target.getFileName(), () -> open(target));
    }
  }

  private void export() {
    ExportWizard wizard = new ExportWizard(loaded);
    if (new WizardDialog(site.getShell(), wizard).open() == Window.OK) {
      run("Exporting " + stem(), wizard.command(), "Exported: " + wizard.target(), () -> { });
    }
  }

  private void report() {
    Path target = folder().resolve(stem() + "-report.html");
    run("Reporting on " + stem(), List.of("report", loaded.file().getFileName().toString(), "-o", target.getFileName().toString()),
        "Report: " + target.getFileName(), () -> browse(target));
  }

  private void browse(Path page) {
    Program browser = Program.findProgram(PAGE);
    if (browser == null || !browser.execute(page.toUri().toString())) {
      form.setMessage("Report: %s; open it in a browser.".formatted(page), IMessageProvider.INFORMATION);
    }
  }

  /** Runs a command, then shows in the workspace what it wrote. */
  private void run(String name, List<String> command, String success, Runnable next) {
    form.setBusy(true);
    form.setMessage(null, IMessageProvider.NONE);
    CommandJob job = new CommandJob(name, folder(), command, outcome -> {
      refresh();
      later(() -> {
        if (outcome.done()) {
          boolean quiet = outcome.message().isEmpty() || command.get(0).equals("report");
          form.setMessage(quiet ? success : success + ". " + outcome.message().replace('\n', ' '),
              quiet ? IMessageProvider.INFORMATION : IMessageProvider.WARNING);
          next.run();
        } else {
          MessageDialog.openError(site.getShell(), name, outcome.message());
        }
      });
    });
    job.addJobChangeListener(new JobChangeAdapter() {
      @Override
      public void done(IJobChangeEvent event) {
        later(() -> form.setBusy(false));
      }
    });
    job.schedule();
  }

  private void later(Runnable run) {
    form.getDisplay().asyncExec(() -> {
      if (!form.isDisposed()) {
        run.run();
      }
    });
  }

  private void refresh() {
    for (IContainer container : ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(folder().toUri())) {
      try {
        container.refreshLocal(IResource.DEPTH_INFINITE, null);
      } catch (CoreException outOfSync) {
        // The folder is shown as it was; the user may refresh it.
      }
    }
  }

  private void open(Path file) {
    try {
      IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri());
      if (files.length > 0) {
        IDE.openEditor(site.getWorkbenchWindow().getActivePage(), files[0]);
      } else {
        IDE.openEditorOnFileStore(site.getWorkbenchWindow().getActivePage(), EFS.getLocalFileSystem().getStore(file.toUri()));
      }
    } catch (PartInitException noEditor) {
      form.setMessage(noEditor.getMessage(), IMessageProvider.ERROR);
    }
  }

  private void verify() {
    form.setBusy(true);
    Job.create("Verifying " + stem(), monitor -> {
      List<Finding> findings = findings();
      later(() -> {
        form.setBusy(false);
        boolean sound = findings.stream().noneMatch(finding -> finding.outcome() == Outcome.failed);
        form.setMessage(sound ? "Sound: file, weights, text and provenance agree" : "Not sound",
            sound ? IMessageProvider.INFORMATION : IMessageProvider.ERROR);
        new VerifyDialog(site.getShell(), loaded.file(), findings).open();
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
