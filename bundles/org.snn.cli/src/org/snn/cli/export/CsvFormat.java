package org.snn.cli.export;

import org.snn.artefact.Artefact;
import org.snn.interop.csv.ConnectionsCsv;
import org.snn.interop.csv.NeuronsCsv;

/** Connections and neurons as two tables in a folder. */
final class CsvFormat implements ExportFormat {

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String description() {
    return "into a folder: connections.csv (source,target,weight), which 'connect file' reads again, and neurons.csv"
        + " (name,bias,activation,role).";
  }

  @Override
  public void write(Export export) {
    Artefact artefact = export.artefact();
    export.file("connections.csv", out -> ConnectionsCsv.write(artefact.plan(), artefact.parameters(), out));
    export.file("neurons.csv", out -> NeuronsCsv.write(artefact.plan(), artefact.parameters(), out));
  }
}
