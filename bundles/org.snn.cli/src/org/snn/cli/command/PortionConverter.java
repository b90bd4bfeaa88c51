package org.snn.cli.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A portion between 0 and 1, neither included: {@code 0.1} or {@code 10%}. */
final class PortionConverter implements ITypeConverter<Double> {

  private static final Pattern PORTION = Pattern.compile("([0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?)(%?)");

  @Override
  public Double convert(String text) {
    Matcher portion = PORTION.matcher(text);
    double value = portion.matches() ? Double.parseDouble(portion.group(1)) / (portion.group(2).isEmpty() ? 1 : 100) : 0;
    if (value > 0 && value < 1) {
      return value;
    }
    throw new TypeConversionException("'" + text + "' is not a portion between 0 and 1, as 0.1 or 10%");
  }
}
