package org.snn.cli.lottery;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.snn.artefact.SourceText;
import org.snn.language.SnnFiles;
import org.snn.network.ConnectFile;
import org.snn.network.Experiment;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.SnnModel;
import org.snn.prune.rounds.Ticket;
import org.snn.prune.wiring.WiringNetwork;

/**
 * The text of a ticket: its network, whose connections stand in a file, and the experiment that it is from, which no longer prunes.
 * The file is not kept: the plan has the connections, and {@code snn export --format snn} writes it.
 */
public final class TicketSource {

  private TicketSource() {
  }

  /**
   * The text.
   *
   * @param experiment is not changed
   */
  public static SourceText of(Ticket ticket, Experiment experiment, SnnFiles files) {
    Network network = EcoreUtil.copy(ticket.network());
    network.getMembers().stream().filter(ConnectFile.class::isInstance).map(ConnectFile.class::cast)
        .forEach(connections -> connections.setEdges(null));
    if (experiment.getNetwork() != null) {
      network.setInitialiser(EcoreUtil.copy(experiment.getNetwork().getInitialiser()));
    }
    SnnModel model = NetworkFactory.eINSTANCE.createSnnModel();
    model.getElements().add(network);
    Experiment again = EcoreUtil.copy(experiment);
    again.setNetwork(network);
    again.setPruning(null);
    model.getElements().add(again);
    return new SourceText(files.text(model).getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** Whether a text is one of these, whose connections are in the plan only. */
  public static boolean leavesOut(SourceText source) {
    String text = new String(source.network(), StandardCharsets.UTF_8);
    return text.contains("connect file \"" + WiringNetwork.CONNECTIONS + "\"") && !source.files().containsKey(WiringNetwork.CONNECTIONS);
  }
}
