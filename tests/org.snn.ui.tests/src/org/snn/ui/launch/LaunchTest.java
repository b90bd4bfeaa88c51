package org.snn.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.console.TextConsole;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snn.ui.Workbench;

class LaunchTest {

  private static final String CURE = "SNN: Resume goes on from what is saved in runs/long.";

  private TrainingProject project;

  @BeforeEach
  void open() throws Exception {
    Workbench.open();
    project = TrainingProject.create("launches");
  }

  @AfterEach
  void close() throws Exception {
    project.delete();
  }

  private List<String> metrics(String run) throws Exception {
    Path file = project.folder().resolve("runs").resolve(run).resolve("metrics.jsonl");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private void awaitEpochs(int epochs) {
    Workbench.await(epochs + " epochs", () -> {
      try {
        return metrics("long").size() >= epochs;
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    });
  }

  /** The last one; consoles look for them in the background. */
  private static IHyperlink link(IProcess process) {
    TextConsole console = TrainingProject.console(process);
    Workbench.await("a link", () -> console.getHyperlinks().length > 0);
    IHyperlink[] links = console.getHyperlinks();
    return links[links.length - 1];
  }

  @Test
  void aFileIsTrainedInItsOwnJvm() throws Exception {
    IFile text = project.tiny();
    TrainerProcess trainer = TrainingProject.run(text);
    String said = TrainingProject.ended(trainer, "Trained network");

    assertThat(trainer.getExitValue()).as(said).isZero();
    assertThat(said).contains("Epoch: 2", "Test Accuracy", "Trained network: runs/tiny/model.snna").doesNotContain("SNN: ", "WARNING");
    assertThat(trainer.getAttribute(IProcess.ATTR_PROCESS_ID)).isNotEqualTo(Long.toString(ProcessHandle.current().pid()));
    Workbench.await("the model in the workspace", () -> project.project().getFile("runs/tiny/model.snna").exists());
    assertThat(trainer.folder()).isEqualTo(project.folder().resolve("runs/tiny").toString());
    ILaunchConfiguration[] made = DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurations();
    assertThat(made).hasSize(1);
    assertThat(made[0].getName()).isEqualTo("tiny");
    assertThat(made[0].getMappedResources()).containsExactly(text);
    assertThat(LaunchConfigurations.of(text, "tiny")).as("used again").isEqualTo(made[0]);
    assertThat(LaunchConfigurations.ofRun(project.folder().resolve("runs/tiny-2"))).contains(made[0]);
    assertThat(LaunchConfigurations.ofRun(project.folder().resolve("runs/other"))).isEmpty();
    Workbench.picture("launch-console");
  }

  @Test
  void aMistakeInTheTextIsALinkToItsLine() throws Exception {
    IFile text = project.file("wrong.snn", """
        network Wrong {
            input  x[2]
            output y[2] softmax
            connect x -> hidden
        }

        experiment wrong {
            network Wrong
            data synthetic { samples 40 train 50% validation 25% test 25% }
            epochs 1
        }
        """);
    TrainerProcess trainer = TrainingProject.run(text);
    assertThat(TrainingProject.ended(trainer, "wrong.snn:4:")).doesNotContain("SNN: ");
    assertThat(trainer.getExitValue()).isEqualTo(1);

    link(trainer).linkActivated();
    Workbench.await("the editor", () -> Workbench.window().getActivePage().getActiveEditor() != null);
    ITextEditor editor = (ITextEditor) Workbench.window().getActivePage().getActiveEditor();
    assertThat(editor.getEditorInput().getName()).isEqualTo("wrong.snn");
    assertThat(((ITextSelection) editor.getSelectionProvider().getSelection()).getStartLine()).isEqualTo(3);
    Workbench.picture("launch-mistake");
  }

  @Test
  void progressIsShownStopSavesAndResumeGoesOn() throws Exception {
    DebugUITools.getPreferenceStore().setValue("DEBUG.consoleOpenOnOut", false);
    TrainerProcess trainer = TrainingProject.run(project.longTraining());
    awaitEpochs(1);
    Job[] jobs = Job.getJobManager().find(TrainingJob.class);
    assertThat(jobs).hasSize(1);
    assertThat(jobs[0].getName()).isEqualTo("Training long");
    Workbench.window().getActivePage().showView("org.eclipse.ui.views.ProgressView");
    Workbench.picture("launch-progress");
    DebugUITools.getPreferenceStore().setToDefault("DEBUG.consoleOpenOnOut");
    jobs[0].cancel();
    assertThat(TrainingProject.ended(trainer, CURE)).contains("Interrupted after", "go on with: snn train long.snn long --resume",
        "SNN: The training was stopped.\n" + CURE);
    assertThat(project.folder().resolve("runs/long/checkpoint.snnc")).exists();
    assertThat(project.folder().resolve("runs/long/model.snna")).doesNotExist();
    Workbench.await("the end of the job", () -> Job.getJobManager().find(TrainingJob.class).length == 0);

    int saved = metrics("long").size();
    IProcess[] before = TrainingProject.processes();
    link(trainer).linkActivated();
    TrainerProcess resumed = TrainingProject.next(before);
    awaitEpochs(saved + 2);
    resumed.terminate();
    assertThat(TrainingProject.ended(resumed, CURE)).contains("Epoch: " + (saved + 1)).doesNotContain("Epoch: 1 ");
    assertThat(DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurations()[0].getAttribute(ExperimentSettings.RESUME, false))
        .as("only once").isFalse();
  }

  @Test
  void aKilledTrainerIsAMessageInTheConsole() throws Exception {
    TrainerProcess trainer = TrainingProject.run(project.longTraining());
    Workbench.await("a checkpoint", () -> Files.exists(project.folder().resolve("runs/long/checkpoint.snnc")));
    ProcessHandle.of(Long.parseLong(trainer.getAttribute(IProcess.ATTR_PROCESS_ID))).orElseThrow().destroyForcibly();
    assertThat(TrainingProject.ended(trainer, CURE))
        .contains("SNN: The trainer was killed (signal 9), by hand or because the machine ran out of memory.\n" + CURE);
    Workbench.picture("launch-killed");
    assertThat(link(trainer)).isInstanceOf(ResumeLink.class);
    assertThat(project.folder().resolve("runs/long/checkpoint.snnc")).exists();
  }

  @Test
  void tooLittleMemoryIsAMessageToo() throws Exception {
    IFile text = project.file("large.snn", """
        network Large {
            input  x[3000]
            hidden h[3000] relu
            output y[2] softmax
            connect x -> h -> y
        }

        experiment large {
            network Large
            data synthetic { samples 40 train 50% validation 25% test 25% }
            epochs 1
        }
        """);
    ILaunchConfigurationWorkingCopy small = LaunchConfigurations.of(text, "large").getWorkingCopy();
    small.setAttribute(ExperimentSettings.VM_ARGUMENTS, "-Xmx64m");
    IProcess[] before = TrainingProject.processes();
    DebugUITools.launch(small.doSave(), ILaunchManager.RUN_MODE);
    TrainerProcess trainer = TrainingProject.next(before);
    TrainingProject.ended(trainer, "SNN_JAVA_OPTIONS=-Xmx8g");
    assertThat(trainer.getExitValue()).isEqualTo(1);
  }
}
