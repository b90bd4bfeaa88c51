package org.snn.cli.export;

import java.util.Optional;
import org.snn.interop.neat.NeatExport;

/** JSON of neat-python. */
final class NeatFormat implements ExportFormat {

  @Override
  public String name() {
    return "neat";
  }

  @Override
  public Optional<String> extension() {
    return Optional.of(".json");
  }

  @Override
  public String description() {
    return "into a file: the JSON of neat-python, which reads normalised features.";
  }

  @Override
  public void write(Export export) {
    NeatExport network = new NeatExport(export.artefact());
    export.file(network::write);
    if (network.leavesOutSoftmax()) {
      export.warn("neat-python has no softmax: the outputs are the sums before it; the largest one is the same.");
    }
    if (network.needsNormalisedFeatures()) {
      export.warn("The network reads normalised features; 'snn info' says from what data.");
    }
  }
}
