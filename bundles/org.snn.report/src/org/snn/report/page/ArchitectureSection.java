package org.snn.report.page;

import org.snn.plan.PlanReport.KernelReport;
import org.snn.plan.PlanReport.PseudoLayerReport;
import org.snn.report.network.Architecture;
import org.snn.report.network.Architecture.GroupSummary;
import org.snn.report.network.Architecture.Link;

/** What the network is made of, and how it is computed. */
final class ArchitectureSection {

  private final Architecture architecture;

  ArchitectureSection(Architecture architecture) {
    this.architecture = architecture;
  }

  void write(Html html) {
    html.open("section").text("h3", "Architecture");
    architecture.picture().ifPresent(svg -> html.open("figure", "class", "network").markup(svg).close("figure"));
    html.open("div", "class", "pair").open("div").text("h4", "Groups");
    Table groups = new Table("Groups of neurons", "Group", "Role", ">Neurons", "Activation", ">Connections in");
    for (GroupSummary group : architecture.groups()) {
      groups.row(group.name(), group.role(), Numbers.count(group.neurons()), group.activation(), Numbers.count(group.incoming()));
    }
    groups.write(html);
    html.close("div").open("div").text("h4", "Connections");
    Table links = new Table("Connections between groups", "From", "To", ">Connections", ">Of the possible ones");
    for (Link link : architecture.links()) {
      links.row(link.from(), link.to(), Numbers.count(link.connections()), Numbers.percent(link.density()));
    }
    links.write(html);
    html.close("div").close("div").close("section");
    layers(html);
  }

  private void layers(Html html) {
    html.open("section").text("h3", "Pseudo-layers");
    html.text("p", "Neurons that do not depend on each other are computed together. Weights and index arrays take %s bytes."
        .formatted(Numbers.count(architecture.plan().bytes())), "class", "about");
    Table table = new Table("Pseudo-layers and their kernels", ">Layer", ">Neurons", ">Connections", ">Fan-in", "Kernel", ">Connections",
        "Reason");
    for (PseudoLayerReport layer : architecture.plan().pseudoLayers()) {
      boolean first = true;
      for (KernelReport kernel : layer.kernels()) {
        table.row(first ? layer.index() : "", first ? Numbers.count(layer.neurons()) : "", first ? Numbers.count(layer.connections()) : "",
            first ? fanIn(layer) : "", kernel.kind(), Numbers.count(kernel.connections()), kernel.reason());
        first = false;
      }
    }
    table.write(html);
    html.close("section");
  }

  private static String fanIn(PseudoLayerReport layer) {
    int min = layer.fanIn().min();
    int max = layer.fanIn().max();
    return min == max ? Numbers.count(min) : Numbers.count(min) + " to " + Numbers.count(max);
  }
}
