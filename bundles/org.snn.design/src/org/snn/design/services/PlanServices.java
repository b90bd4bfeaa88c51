package org.snn.design.services;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.snn.design.model.Derived;
import org.snn.design.model.Files;
import org.snn.design.model.Limits;
import org.snn.design.model.PlanEdges;
import org.snn.design.model.Sizes;
import org.snn.network.Network;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.Kernel;
import org.snn.plan.PlanFiles;
import org.snn.plan.PseudoLayer;
import org.snn.plan.Role;
import org.snn.transform.PlanOptions;
import org.snn.transform.Planner;
import org.snn.transform.TransformException;
import org.snn.transform.expand.EdgeFiles;

/** Execution plans, which stand in files of their own: pseudo-layers, what groups they compute, by which kernels. */
public class PlanServices {

  /** The plan itself, for the box of the inputs. */
  public List<ExecutionPlan> planInputs(ExecutionPlan plan) {
    return List.of(plan);
  }

  /** The groups that are inputs, as many as a box lists. */
  public List<GroupTrace> inputTraces(ExecutionPlan plan) {
    return plan.getGroups().stream().filter(group -> group.getRole() == Role.INPUT).limit(listed(plan)).toList();
  }

  /** The pseudo-layers that are shown. */
  public List<PseudoLayer> shownLayers(ExecutionPlan plan) {
    return List.copyOf(plan.getPseudoLayers().subList(0, Math.min(plan.getPseudoLayers().size(), Limits.PSEUDO_LAYERS)));
  }

  /** Figures of a plan. */
  public String planLabel(ExecutionPlan plan) {
    return "%s: %,d neurons, %,d connections, %,d pseudo-layers, depth %,d".formatted(
        plan.getName(), plan.getNeurons(), plan.getConnections(), plan.getPseudoLayers().size(), plan.getDepth());
  }

  /** The box of the inputs. */
  public String inputsLabel(ExecutionPlan plan) {
    return "inputs: %,d neurons".formatted(plan.getInputs());
  }

  /** Figures of a pseudo-layer. */
  public String layerLabel(PseudoLayer layer) {
    String depth = layer.getDepth() == 1 ? "" : ", %,d levels deep".formatted(layer.getDepth());
    return "pseudo-layer %d: %,d neurons%s".formatted(layer.getIndex(), layer.getNeurons(), depth);
  }

  /** The groups that have neurons in a pseudo-layer, as many as a box lists. */
  public List<GroupTrace> layerTraces(PseudoLayer layer) {
    ExecutionPlan plan = (ExecutionPlan) layer.eContainer();
    return plan.getGroups().stream().filter(group -> group.getPseudoLayers().contains(layer)).limit(listed(plan)).toList();
  }

  /** The kernels of a pseudo-layer, as many as a box lists. */
  public List<Kernel> layerKernels(PseudoLayer layer) {
    return layer.getKernels().stream().limit(listed((ExecutionPlan) layer.eContainer())).toList();
  }

  /** How many groups, and how many kernels, each box lists: all of them together no more than a diagram shows, but a few in any case. */
  private static int listed(ExecutionPlan plan) {
    return Math.max(Limits.LISTED, Limits.ELEMENTS / (1 + Math.min(Limits.PSEUDO_LAYERS, plan.getPseudoLayers().size())));
  }

  /** A group of the plan. */
  public String traceLabel(GroupTrace group) {
    return "%s %s[%d] %s".formatted(group.getRole().getLiteral(), group.getName(), group.getSize(), group.getActivation().getLiteral());
  }

  /** A kernel: its kind and size. */
  public String kernelLabel(Kernel kernel) {
    return "%s, %,d connections".formatted(kernel.kind(), kernel.getConnections());
  }

  /** Why a kernel was chosen. */
  public String kernelReason(Kernel kernel) {
    return kernel.getReason() == null ? "" : kernel.getReason();
  }

  /** The shown pseudo-layers that read inputs, as far as edges are drawn. */
  public List<PseudoLayer> inputReaders(ExecutionPlan plan) {
    return PlanEdges.of(plan).from(plan);
  }

  /** The shown pseudo-layers that read neurons of another one, as far as edges are drawn. */
  public List<PseudoLayer> layerReaders(PseudoLayer layer) {
    return PlanEdges.of((ExecutionPlan) layer.eContainer()).from(layer);
  }

  /** The plan itself if it has more pseudo-layers, edges, groups or kernels than are shown, for a note. */
  public List<ExecutionPlan> planNotes(ExecutionPlan plan) {
    return planNote(plan).isEmpty() ? List.of() : List.of(plan);
  }

  /** What the note says. */
  public String planNote(ExecutionPlan plan) {
    int layers = plan.getPseudoLayers().size();
    int edges = PlanEdges.of(plan).all();
    int longest = plan.getPseudoLayers().stream().limit(Limits.PSEUDO_LAYERS).mapToInt(layer -> layer.getKernels().size()).max().orElse(0);
    return Stream.of(
        layers > Limits.PSEUDO_LAYERS ? "The first %d of %,d pseudo-layers are shown.".formatted(Limits.PSEUDO_LAYERS, layers) : "",
        edges > Limits.ELEMENTS ? "Of %,d edges between them the %,d shortest are shown.".formatted(edges, Limits.ELEMENTS) : "",
        Math.max(longest, plan.getGroups().size()) > listed(plan)
            ? "A box lists up to %,d groups and %<,d kernels.".formatted(listed(plan)) : "")
        .filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
  }

  /** Whether the network of an element can be planned, and is small enough to do so while a user waits. */
  public Boolean canSavePlan(EObject element) {
    return planProblem(element).isEmpty();
  }

  /** Why it cannot be; empty if it can. */
  public String planProblem(EObject element) {
    Network network = EcoreUtil2.getContainerOfType(element, Network.class);
    return network == null ? "This is in no network." : Derived.of(network, "planProblem", PlanServices::problem);
  }

  private static String problem(Network network) {
    double connections = Sizes.connections(network);
    if (connections > Limits.CONNECTIONS) {
      return "Network '%s' has about %,.0f connections, too many to wait for here: use `snn plan`."
          .formatted(network.getName(), connections);
    }
    try {
      plan(network);
      return "";
    } catch (TransformException wrong) {
      return wrong.getMessage();
    }
  }

  private static ExecutionPlan plan(Network network) {
    EdgeFiles files = new EdgeFiles(Files.of(network).map(Path::getParent).orElse(null));
    return new Planner(PlanOptions.DEFAULT.with(files)).plan(network);
  }

  /**
   * Plans a network and saves the plan beside its text, over an older one: {@code digits.Digits.plan} for the network {@code Digits} of
   * {@code digits.snn}, since texts beside it may have networks of the same name.
   *
   * @throws IllegalStateException if the network is wrong or the file cannot be written
   */
  public Network savePlan(Network network) {
    Resource resource = network.eResource();
    URI text = resource.getURI().trimFileExtension();
    URI target = text.trimSegments(1).appendSegment(text.lastSegment() + "." + network.getName() + ".plan");
    try {
      ExecutionPlan plan = plan(network);
      try (OutputStream out = resource.getResourceSet().getURIConverter().createOutputStream(target)) {
        PlanFiles.write(plan, out);
      }
      return network;
    } catch (TransformException | IOException wrong) {
      throw new IllegalStateException("%s: no plan was saved: %s".formatted(resource.getURI().lastSegment(), wrong.getMessage()), wrong);
    }
  }
}
