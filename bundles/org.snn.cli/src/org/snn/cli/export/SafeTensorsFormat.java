package org.snn.cli.export;

import java.util.Optional;
import org.snn.artefact.Artefact;
import org.snn.interop.safetensors.SafeTensorsExport;

/** Tensors that any program can use. */
final class SafeTensorsFormat implements ExportFormat {

  @Override
  public String name() {
    return "safetensors";
  }

  @Override
  public Optional<String> extension() {
    return Optional.of(".safetensors");
  }

  @Override
  public String description() {
    return "into a file: weights and biases, as matrices of groups or as a list of connections.";
  }

  @Override
  public void write(Export export) {
    Artefact artefact = export.artefact();
    export.file(out -> SafeTensorsExport.write(artefact.plan(), artefact.parameters(), artefact.provenance().data().normalisation(),
        export.origin(), out));
  }
}
