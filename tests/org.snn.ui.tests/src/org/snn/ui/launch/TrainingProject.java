package org.snn.ui.launch;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.console.TextConsole;
import org.snn.ui.Workbench;

/** A project with texts that can be trained, the trainers that run in it, and their consoles. */
public final class TrainingProject {

  /** Learns in two epochs at once. */
  private static final String TINY = """
      network Tiny {
          input  x[2]
          hidden h[4] tanh
          output y[2] softmax
          connect x -> h -> y
      }

      experiment tiny {
          network Tiny
          data "tiny.csv" { train 60% validation 20% test 20% }
          batch 2
          epochs 2
          seed 1
      }
      """;

  /** Nobody waits for its end. */
  private static final String LONG = """
      network Chain {
          input  x[40]
          hidden n[30] tanh
          output y[3] softmax
          connect x -> n
          connect n -> n forward
          connect n -> y
      }

      experiment long {
          network Chain
          data synthetic { samples 4000 train 80% validation 10% test 10% }
          optimizer sgd rate 0.01 momentum 0.9
          batch 2
          epochs 100000
      }
      """;

  private final IProject project;

  private TrainingProject(IProject project) {
    this.project = project;
  }

  /** A new, empty project; launches, launch configurations and consoles of earlier ones are gone. */
  public static TrainingProject create(String name) throws Exception {
    ILaunchManager launches = DebugPlugin.getDefault().getLaunchManager();
    for (IProcess process : launches.getProcesses()) {
      process.terminate();
      Workbench.await("the end of " + process.getLabel(), process::isTerminated);
    }
    launches.removeLaunches(launches.getLaunches());
    for (ILaunchConfiguration configuration : launches.getLaunchConfigurations()) {
      configuration.delete();
    }
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    if (project.exists()) {
      project.delete(true, true, null);
    }
    project.create(null);
    project.open(null);
    return new TrainingProject(project);
  }

  public IProject project() {
    return project;
  }

  public Path folder() {
    return Path.of(project.getLocationURI());
  }

  public IFile file(String name, String text) throws Exception {
    IFile file = project.getFile(name);
    file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
    return file;
  }

  /** 12 samples to train on, 4 to validate, 4 to test; two classes, left and right. */
  public IFile tiny() throws Exception {
    StringBuilder csv = new StringBuilder("a,b,class\n");
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      int side = i % 2;
      csv.append(String.format(Locale.ROOT, "%.3f,%.3f,%s%n", side + random.nextDouble(), random.nextDouble() - side,
          side == 0 ? "left" : "right"));
    }
    file("tiny.csv", csv.toString());
    return file("tiny.snn", TINY);
  }

  /** A text with two experiments, tiny and longer; needs the data of {@link #tiny()}. */
  IFile two() throws Exception {
    String experiment = TINY.substring(TINY.indexOf("experiment"));
    return file("two.snn", TINY + "\n" + experiment.replace("experiment tiny", "experiment longer").replace("epochs 2", "epochs 3"));
  }

  /** An experiment of 1,600 steps an epoch, and of more epochs than anybody waits for. */
  public IFile longTraining() throws Exception {
    return file("long.snn", LONG);
  }

  /** The same, but it ends soon. */
  IFile shortTraining() throws Exception {
    return file("short.snn", LONG.replace("epochs 100000", "epochs 1").replace("experiment long", "experiment short"));
  }

  /** Run As on a file or project, as its context menu does; returns the trainer when it has started. */
  public static TrainerProcess run(IResource resource) {
    IProcess[] before = processes();
    new ExperimentShortcut().launch(new StructuredSelection(resource), ILaunchManager.RUN_MODE);
    return next(before);
  }

  /** Makes the launch configuration of an experiment. */
  public static ILaunchConfiguration configuration(IFile text, String experiment) throws Exception {
    return LaunchConfigurations.of(text, experiment);
  }

  /** The trainer that starts after these processes. */
  public static TrainerProcess next(IProcess... before) {
    Workbench.await("a trainer", () -> started(before).findAny().isPresent());
    return (TrainerProcess) started(before).findAny().orElseThrow();
  }

  private static Stream<IProcess> started(IProcess... before) {
    return Arrays.stream(processes()).filter(process -> !Arrays.asList(before).contains(process));
  }

  public static IProcess[] processes() {
    return DebugPlugin.getDefault().getLaunchManager().getProcesses();
  }

  /** The console of a process. */
  static TextConsole console(IProcess process) {
    Workbench.await("a console", () -> DebugUITools.getConsole(process) != null);
    return (TextConsole) DebugUITools.getConsole(process);
  }

  /** Waits until a process has ended, and its console has said this; returns all of it. */
  static String ended(IProcess process, String lastWords) {
    Workbench.await("the end of the trainer", process::isTerminated);
    IDocument said = console(process).getDocument();
    try {
      Workbench.await("last words", () -> said.get().contains(lastWords));
    } catch (AssertionError missing) {
      throw new AssertionError("%s is not in the console: %s".formatted(lastWords, said.get()), missing);
    }
    Workbench.pause();
    return said.get();
  }

  public void delete() throws Exception {
    Workbench.window().getActivePage().closeAllEditors(false);
    project.delete(true, true, null);
  }
}
