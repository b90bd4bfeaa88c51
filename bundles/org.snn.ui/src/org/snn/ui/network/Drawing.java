package org.snn.ui.network;

import java.util.List;
import org.snn.artefact.Artefact;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.draw.graph.NetworkGraph;
import org.snn.draw.graph.View;
import org.snn.draw.network.Names;
import org.snn.draw.network.NetworkLinks;
import org.snn.draw.network.NetworkPicture;
import org.snn.draw.plan.PlanLinks;
import org.snn.draw.plan.PlanPicture;
import org.snn.draw.scene.Scene;
import org.snn.language.TextPlaces;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Parameters;
import org.snn.transform.kernel.KernelCosts;
import org.snn.transform.kernel.KernelEstimate;
import org.snn.ui.picture.Picture;

/**
 * A network as pictures.
 *
 * @param name of the network
 * @param names of all networks that could be shown instead
 * @param network the picture of its neurons
 * @param plan the picture of its pseudo-layers
 * @param places where its elements stand in the text; null if it is not from a text
 */
public record Drawing(String name, List<String> names, Picture network, Picture plan, TextPlaces places) {

  /**
   * Draws a network.
   *
   * @param parameters its weights, or null
   * @param costs that it was planned by
   */
  static Drawing of(ExecutionPlan plan, Parameters parameters, Names names, KernelCosts costs) {
    NetworkGraph graph = NetworkGraph.of(plan, parameters, View.DEFAULT);
    Scene network = NetworkPicture.of(plan, parameters, graph, names);
    Scene kernels = PlanPicture.of(plan, new KernelEstimate(costs)::nanos, costs.from());
    return new Drawing(plan.getName(), List.of(plan.getName()), Picture.of(network, NetworkLinks.of(plan, graph, network)),
        Picture.of(kernels, PlanLinks.of(plan, kernels)), null);
  }

  /** Draws a trained network with its weights; its inputs and outputs are called as its data calls them; the costs are of this machine. */
  public static Drawing of(Artefact artefact, KernelCosts costs) {
    DataProvenance data = artefact.provenance().data();
    return of(artefact.plan(), artefact.parameters(), new Names(data.features(), data.targets()), costs);
  }

  /** The same as one of the networks of a text. */
  Drawing in(TextPlaces text, List<String> all) {
    return new Drawing(name, all, network, plan, text);
  }
}
