package org.snn.cli.command;

import org.snn.cli.export.ExportFormat;
import org.snn.cli.export.ExportFormats;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A format by its name. */
final class FormatConverter implements ITypeConverter<ExportFormat> {

  @Override
  public ExportFormat convert(String text) {
    return ExportFormats.ALL.stream().filter(format -> format.name().equals(text)).findFirst().orElseThrow(
        () -> new TypeConversionException("'" + text + "' is not one of " + ExportFormats.names(", ")));
  }
}
