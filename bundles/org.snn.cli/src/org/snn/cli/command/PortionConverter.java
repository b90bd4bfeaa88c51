package org.snn.cli.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A portion between 0 and 1, neither included: {@code 0.1} or {@code 10%}. */
final class PortionConverter implements ITypeConverter<Double> {

  @Override
  public Double convert(String text) {
    boolean percent = text.endsWith("%");
    try {
      double value = percent ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100 : Double.parseDouble(text);
      if (value > 0 && value < 1) {
        return value;
      }
    } catch (NumberFormatException noNumber) {
      // Falls through: no portion either.
    }
    throw new TypeConversionException("'" + text + "' is not a portion between 0 and 1, as 0.1 or 10%");
  }
}
