package org.snn.cli.command;

import java.util.Locale;
import org.snn.cli.export.ExportOptions;
import org.snn.interop.c.CExport.Form;
import org.snn.interop.c.Precision;
import picocli.CommandLine.Option;

/** Options of formats that compute. */
final class ProgramOptions {

  private enum Source {
    tables, code, smallest
  }

  private enum Int8 {
    weights, all
  }

  @Option(names = "--name", paramLabel = "NAME", description = "c, java: what the program is called. Default: as the network.")
  private String name;

  @Option(names = "--form", paramLabel = "tables|code|smallest", defaultValue = "smallest",
      description = "c: constant tables with loops, or straight-line code. Default: what is smaller.")
  private Source form;

  @Option(names = "--int8", paramLabel = "weights|all", arity = "0..1", fallbackValue = "weights",
      description = "c: 8 bits a weight; with 'all' a value too, calibrated with data that it was trained on.")
  private Int8 int8;

  @Option(names = "--normalised", description = "onnx: take features that are already normalised, instead of raw ones.")
  private boolean normalised;

  ExportOptions get() {
    Precision precision = int8 == null ? Precision.FLOAT : int8 == Int8.weights ? Precision.INT8_WEIGHTS : Precision.INT8;
    return new ExportOptions(name, Form.valueOf(form.name().toUpperCase(Locale.ROOT)), precision, normalised);
  }
}
