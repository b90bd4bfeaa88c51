package org.snn.cli.export;

import java.util.List;
import java.util.stream.Collectors;

/** The formats that there are. */
public final class ExportFormats {

  /** All of them, in the order in which help lists them. */
  public static final List<ExportFormat> ALL = List.of(new OnnxFormat(), new SafeTensorsFormat(), new CFormat(),
      new JavaFormat(), new NeatFormat(), new GraphMlFormat(), new CsvFormat(), new SnnFormat());

  private ExportFormats() {
  }

  /** Their names with something between them. */
  public static String names(String separator) {
    return ALL.stream().map(ExportFormat::name).collect(Collectors.joining(separator));
  }
}
