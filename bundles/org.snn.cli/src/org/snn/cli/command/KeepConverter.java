package org.snn.cli.command;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A portion between 0 and 1, neither included, as {@code 0.1} or {@code 10%}; or a whole number from 1 on, as {@code 5000}. */
final class KeepConverter implements ITypeConverter<Double> {

  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,9}");

  @Override
  public Double convert(String text) {
    if (COUNT.matcher(text).matches() && Long.parseLong(text) <= Integer.MAX_VALUE) {
      return Double.valueOf(text);
    }
    try {
      return new PortionConverter().convert(text);
    } catch (TypeConversionException neither) {
      throw new TypeConversionException("'" + text + "' is neither a portion between 0 and 1, as 0.1 or 10%, nor a count, as 5000");
    }
  }
}
