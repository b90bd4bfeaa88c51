package org.snn.cli.export;

import java.util.Optional;
import org.snn.artefact.Artefact;
import org.snn.interop.graphml.GraphMlExport;

/** A graph for programs that draw and analyse graphs. */
final class GraphMlFormat implements ExportFormat {

  @Override
  public String name() {
    return "graphml";
  }

  @Override
  public Optional<String> extension() {
    return Optional.of(".graphml");
  }

  @Override
  public String description() {
    return "into a file: GraphML, a node a neuron (name, group, role, activation, bias, layer) and an edge a connection (weight).";
  }

  @Override
  public void write(Export export) {
    Artefact artefact = export.artefact();
    export.file(out -> GraphMlExport.write(artefact.plan(), artefact.parameters(), out));
  }
}
