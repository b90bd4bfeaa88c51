package org.snn.cli.export;

import java.util.Optional;
import java.util.Set;
import org.snn.artefact.Artefact;
import org.snn.cli.Version;
import org.snn.data.Normalisation;
import org.snn.interop.onnx.OnnxExport;

/** A model for ONNX Runtime and others. */
final class OnnxFormat implements ExportFormat {

  @Override
  public String name() {
    return "onnx";
  }

  @Override
  public Optional<String> extension() {
    return Optional.of(".onnx");
  }

  @Override
  public String description() {
    return "into a file: a model for ONNX Runtime and others (opset 13), from raw features to the activations of the outputs.";
  }

  @Override
  public Set<String> options() {
    return Set.of("--normalised");
  }

  @Override
  public void write(Export export) {
    Artefact artefact = export.artefact();
    Optional<Normalisation> within = export.options().normalised() ? Optional.empty()
        : Optional.of(artefact.provenance().data().normalisation());
    export.file(out -> OnnxExport.write(artefact.plan(), artefact.parameters(), within, export.origin(), Version.NAME, out));
  }
}
