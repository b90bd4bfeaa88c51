package org.snn.ui.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.snn.artefact.Artefact;
import org.snn.artefact.ArtefactException;
import org.snn.cli.Console;
import org.snn.cli.costs.CostsInUse;
import org.snn.draw.DrawException;
import org.snn.draw.network.Names;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnFiles;
import org.snn.language.SnnIssue;
import org.snn.language.TextPlaces;
import org.snn.language.validation.Environment;
import org.snn.language.validation.RuleIds;
import org.snn.network.Experiment;
import org.snn.network.Network;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanException;
import org.snn.transform.PlanOptions;
import org.snn.transform.Planner;
import org.snn.transform.TransformException;
import org.snn.transform.kernel.KernelCosts;

/**
 * Reads, plans and draws a subject. One at a time, since each may need much memory; a cancelled one ends after the step that it is at.
 */
final class DrawJob extends Job {

  /** Only one of these runs at a time. */
  private static final ISchedulingRule ONE = new ISchedulingRule() {
    @Override
    public boolean contains(ISchedulingRule rule) {
      return rule == this;
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
      return rule == this;
    }
  };

  /** Told of the end, on the job's thread. */
  interface Listener {

    void drawn(Drawing drawing);

    /** @param reason why there is no picture, and the way out */
    void failed(String reason);
  }

  private final Subject subject;
  private final String text;
  private final String wanted;
  private final Listener listener;

  /**
   * A job for a subject.
   *
   * @param text of an editor; null: that of the file
   * @param wanted name of the network; if there is none of this name, or it is null, the first one
   */
  DrawJob(Subject subject, String text, String wanted, Listener listener) {
    super("Drawing " + subject.file().getFileName());
    this.subject = subject;
    this.text = text;
    this.wanted = wanted;
    this.listener = listener;
    setRule(ONE);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    SubMonitor steps = SubMonitor.convert(monitor, 3);
    try {
      Drawing drawing = subject instanceof Subject.Text ? text(steps) : trained(steps);
      steps.checkCanceled();
      listener.drawn(drawing);
    } catch (OperationCanceledException cancelled) {
      return Status.CANCEL_STATUS;
    } catch (Unfit | TransformException | PlanException | ArtefactException | DrawException unfit) {
      listener.failed(unfit.getMessage());
    } catch (OutOfMemoryError tooLarge) {
      listener.failed("The network is too large for the memory of this workbench; start it with more, as with -vmargs -Xmx8g.");
    }
    return Status.OK_STATUS;
  }

  /** The text has errors, or no network. */
  private static final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unfit(String message) {
      super(message);
    }
  }

  private Drawing text(SubMonitor steps) {
    steps.subTask("Reading");
    SnnFiles files = new SnnFiles(new Environment(null, null, OptionalLong.empty()));
    LoadedSnn loaded = text == null ? files.load(subject.file()) : files.load(text, subject.file());
    steps.split(1);
    Optional<SnnIssue> error = loaded.issues().stream().filter(issue -> issue.isError() && !RuleIds.DATA_ABSENT.equals(issue.code()))
        .findFirst();
    if (error.isPresent()) {
      throw new Unfit("Line %d: %s".formatted(error.get().line(), error.get().message()));
    }
    List<Network> networks = networks(loaded);
    if (networks.isEmpty()) {
      throw new Unfit("There is no network yet; write network NAME { … }.");
    }
    Network network = networks.stream().filter(each -> each.getName().equals(wanted)).findFirst().orElse(networks.get(0));
    steps.subTask("Planning " + network.getName());
    KernelCosts costs = costs();
    ExecutionPlan plan = new Planner(PlanOptions.DEFAULT.with(costs)).plan(network);
    steps.split(1);
    steps.subTask("Drawing " + network.getName());
    return Drawing.of(plan, null, Names.NONE, costs).in(TextPlaces.of(loaded), networks.stream().map(Network::getName).toList());
  }

  /** Those of the text, then those that its experiments import. */
  private static List<Network> networks(LoadedSnn loaded) {
    Set<Network> all = new LinkedHashSet<>(loaded.networks());
    loaded.experiments().stream().map(Experiment::getNetwork).filter(Objects::nonNull).forEach(all::add);
    return new ArrayList<>(all);
  }

  private Drawing trained(SubMonitor steps) {
    steps.subTask("Reading");
    Artefact artefact = Artefact.load(subject.file());
    steps.split(2);
    steps.subTask("Drawing " + artefact.plan().getName());
    return Drawing.of(artefact, costs());
  }

  /** Those that training plans by. */
  private static KernelCosts costs() {
    return CostsInUse.of(Console.ofProcess()).costs();
  }
}
