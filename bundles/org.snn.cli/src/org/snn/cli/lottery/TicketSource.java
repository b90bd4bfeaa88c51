package org.snn.cli.lottery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.snn.artefact.SourceText;
import org.snn.language.SnnFiles;
import org.snn.network.ConnectFile;
import org.snn.network.EdgeList;
import org.snn.network.Experiment;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.SnnModel;
import org.snn.prune.rounds.Ticket;
import org.snn.transform.expand.EdgeWriter;

/** The text of a ticket: its network with a file of connections, and the experiment that it is from, which no longer prunes. */
final class TicketSource {

  private TicketSource() {
  }

  /** @param experiment is not changed */
  static SourceText of(Ticket ticket, Experiment experiment, SnnFiles files) {
    Network network = EcoreUtil.copy(ticket.network());
    SnnModel model = NetworkFactory.eINSTANCE.createSnnModel();
    model.getElements().add(network);
    Experiment again = EcoreUtil.copy(experiment);
    again.setNetwork(network);
    again.setPruning(null);
    model.getElements().add(again);
    byte[] edges = edges(network);
    return new SourceText(files.text(model).getBytes(StandardCharsets.UTF_8), Map.of(Ticket.CONNECTIONS, edges));
  }

  /** Takes the connections out of the model: the text names the file that has them. */
  private static byte[] edges(Network network) {
    ConnectFile connections = network.getMembers().stream().filter(ConnectFile.class::isInstance).map(ConnectFile.class::cast)
        .findFirst().orElseThrow();
    EdgeList edges = connections.getEdges();
    connections.setEdges(null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      EdgeWriter.write(edges, bytes, true);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
