package org.snn.language.conversion;

import java.util.function.Function;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;

/** A whole number with an optional minus sign. */
final class WholeNumberConverter<T extends Number> extends TokenConverter<T> {

  private final Function<String, T> parser;
  private final T smallest;
  private final T largest;

  WholeNumberConverter(Function<String, T> parser, T smallest, T largest) {
    this.parser = parser;
    this.smallest = smallest;
    this.largest = largest;
  }

  @Override
  protected T read(String text, INode node) {
    String number = withoutBlanks(text);
    try {
      return parser.apply(number);
    } catch (NumberFormatException outOfRange) {
      throw new ValueConverterException(
          "%s is out of range; use a whole number from %s to %s".formatted(number, smallest, largest), node, null);
    }
  }

  @Override
  protected String write(T value) {
    return value.toString();
  }
}
