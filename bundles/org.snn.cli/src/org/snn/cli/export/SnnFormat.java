package org.snn.cli.export;

import java.util.Arrays;
import org.snn.artefact.SourceText;
import org.snn.cli.lottery.TicketSource;
import org.snn.prune.wiring.PlannedWiring;
import org.snn.prune.wiring.WiringNetwork;
import org.snn.transform.expand.EdgeWriter;

/** The text that a network was trained from, in a folder with the files that it reads. */
final class SnnFormat implements ExportFormat {

  @Override
  public String name() {
    return "snn";
  }

  @Override
  public String description() {
    return "into a folder: the text it was trained from, with the files that it reads; a pruned network's text, with its"
        + " connections and weights.";
  }

  @Override
  public void write(Export export) {
    SourceText source = export.artefact().source();
    boolean among = source.files().values().stream().anyMatch(bytes -> Arrays.equals(bytes, source.network()));
    if (!among) {
      export.file("network.snn", out -> out.write(source.network()));
    }
    source.files().forEach((name, bytes) -> export.file(name, out -> out.write(bytes)));
    if (TicketSource.leavesOut(source)) {
      PlannedWiring planned = PlannedWiring.of(export.artefact().plan());
      float[] weights = planned.values(export.artefact().parameters()).connections();
      export.file(WiringNetwork.CONNECTIONS, out -> EdgeWriter.write(WiringNetwork.edges(planned.wiring(), weights), out, true));
    }
  }
}
