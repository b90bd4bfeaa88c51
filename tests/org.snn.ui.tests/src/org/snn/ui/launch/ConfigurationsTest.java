package org.snn.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snn.ui.Workbench;

/** Which launch configuration belongs to which run and experiment. */
class ConfigurationsTest {

  private TrainingProject project;

  @BeforeEach
  void open() throws Exception {
    Workbench.open();
    project = TrainingProject.create("configurations");
  }

  @AfterEach
  void close() throws Exception {
    project.delete();
  }

  private static ILaunchConfiguration saved(IFile text, String experiment, String attribute, String value) throws Exception {
    ILaunchConfigurationWorkingCopy configuration = LaunchConfigurations.of(text, experiment).getWorkingCopy();
    configuration.setAttribute(attribute, value);
    return configuration.doSave();
  }

  private Path run(String name) {
    return project.folder().resolve("runs").resolve(name);
  }

  /** Titles of the dialogs that something opens; each is closed at once. */
  private static List<String> dialogs(Runnable something) {
    List<String> opened = new ArrayList<>();
    Listener closing = event -> {
      if (event.widget instanceof Shell shell) {
        opened.add(shell.getText());
        shell.getDisplay().asyncExec(shell::close);
      }
    };
    Display.getCurrent().addFilter(SWT.Show, closing);
    try {
      something.run();
    } finally {
      Display.getCurrent().removeFilter(SWT.Show, closing);
    }
    return opened;
  }

  @Test
  void lookingForTheConfigurationOfARunAsksNothing() throws Exception {
    IFile text = project.tiny();
    ILaunchConfiguration asking = saved(text, "tiny", ExperimentSettings.OUTPUT, "${string_prompt:Where to?}");
    assertThat(dialogs(() -> assertThat(LaunchConfigurations.ofRun(run("tiny"))).isEmpty())).isEmpty();
    asking.delete();

    ILaunchConfiguration plain = saved(text, "tiny", ExperimentSettings.ARGUMENTS, "${string_prompt:Which arguments?}");
    assertThat(dialogs(() -> assertThat(LaunchConfigurations.ofRun(run("tiny-2"))).contains(plain))).isEmpty();
  }

  @Test
  void withoutAnExperimentItIsForTheOneOfTheText() throws Exception {
    IFile text = project.tiny();
    ILaunchConfiguration nameless = saved(text, "tiny", ExperimentSettings.EXPERIMENT, "");
    assertThat(LaunchConfigurations.ofRun(run("tiny"))).contains(nameless);

    TrainerProcess trainer = TrainingProject.run(text);
    TrainingProject.ended(trainer, "Trained network");
    assertThat(DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurations()).as("none is made").containsExactly(nameless);

    ILaunchConfiguration named = LaunchConfigurations.of(project.two(), "longer");
    assertThat(LaunchConfigurations.ofRun(run("longer"))).as("a name says more").contains(named);
  }

  @Test
  void aDeletedConfigurationCannotGoOn() throws Exception {
    IFile text = project.tiny();
    TrainerProcess trainer = TrainingProject.run(text);
    TrainingProject.ended(trainer, "Trained network");
    LaunchConfigurations.of(text, "tiny").delete();
    assertThat(dialogs(new ResumeLink(trainer)::linkActivated)).containsExactly("SNN Experiment");
    assertThat(LaunchConfigurations.ofRun(Path.of(trainer.folder()))).isEmpty();
  }

  @Test
  void aLinkWithoutATargetKeepsNothingFromRunning() throws Exception {
    project.tiny();
    project.project().getFile("gone.snn").createLink(IPath.fromOSString("NO_SUCH_VARIABLE/gone.snn"), IResource.ALLOW_MISSING_LOCAL, null);
    TrainerProcess trainer = TrainingProject.run(project.project());
    assertThat(TrainingProject.ended(trainer, "Trained network")).contains("runs/tiny");
  }

  @Test
  void whoCancelsTheSearchIsNotAskedAfterwards() throws Exception {
    IFile large = project.file("million.snn", Files.readString(Path.of(System.getProperty("snn.checkout"), "examples/scale/million.snn")));
    assertThat(dialogs(() -> {
      new ExperimentShortcut().launch(new StructuredSelection(large), ILaunchManager.RUN_MODE);
      Workbench.await("the search", () -> searches().anyMatch(job -> job.getState() == Job.RUNNING));
      searches().forEach(Job::cancel);
      Workbench.await("its end", () -> searches().findAny().isEmpty());
      Workbench.pause();
    })).doesNotContain("SNN Experiment");
    assertThat(TrainingProject.processes()).isEmpty();
  }

  private static Stream<Job> searches() {
    return Stream.of(Job.getJobManager().find(null)).filter(job -> job.getName().startsWith("Looking for experiments"));
  }
}
