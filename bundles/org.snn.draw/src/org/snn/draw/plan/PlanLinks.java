package org.snn.draw.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snn.draw.scene.Item.Part;
import org.snn.draw.scene.Links;
import org.snn.draw.scene.Scene;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.Kernel;
import org.snn.plan.NeuronNames;
import org.snn.plan.Origin;

/** Which rules the kernels of a plan's picture compute, and neurons of which groups. O(neurons + slots). */
public final class PlanLinks {

  private PlanLinks() {
  }

  /** The links of a plan's picture. */
  public static Links of(ExecutionPlan plan, Scene scene) {
    List<Part> parts = scene.items().stream().filter(Part.class::isInstance).map(Part.class::cast).toList();
    List<KernelBox> boxes = Stage.of(plan, kernel -> 0).stream().flatMap(stage -> stage.kernels().stream()).toList();
    NeuronNames names = new NeuronNames(plan);
    Links links = new Links();
    for (int i = 0; i < boxes.size(); i++) {
      Set<String> uris = new LinkedHashSet<>();
      Set<GroupTrace> groups = new LinkedHashSet<>();
      for (Kernel kernel : boxes.get(i).kernels()) {
        origins(plan, kernel).map(Origin::getUri).filter(Objects::nonNull).forEach(uris::add);
        IntStream.range(0, kernel.getTargets()).mapToObj(target -> names.group(kernel.getFirstTarget() + target)).forEach(groups::add);
      }
      groups.stream().map(GroupTrace::getUri).filter(Objects::nonNull).forEach(uris::add);
      links.add(parts.get(i), uris);
      for (GroupTrace group : groups) {
        links.name(group.getName(), parts.get(i));
      }
    }
    return links;
  }

  private static Stream<Origin> origins(ExecutionPlan plan, Kernel kernel) {
    IntStream indices = kernel.getOriginOf() == null ? IntStream.of(kernel.getOrigin())
        : IntStream.range(0, kernel.getOriginOf().slots()).map(kernel.getOriginOf()::at).distinct();
    return indices.filter(index -> index >= 0).mapToObj(plan.getOrigins()::get);
  }
}
