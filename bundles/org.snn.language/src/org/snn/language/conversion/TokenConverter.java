package org.snn.language.conversion;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;

/**
 * A converter that leaves absence to others: a text that is not there has a syntax error of its own already, and a value
 * that is not there cannot be written.
 */
abstract class TokenConverter<T> implements IValueConverter<T> {

  /**
   * Reads a text of at least one character.
   *
   * @throws ValueConverterException with a message for the user if the text has no value
   */
  protected abstract T read(String text, INode node);

  /** Writes a value that is not null, so that {@link #read} gives an equal one. */
  protected abstract String write(T value);

  @Override
  public final T toValue(String text, INode node) {
    boolean missing = text == null || text.isEmpty() || text.equals("-");
    return missing ? null : read(text, node);
  }

  @Override
  public final String toString(T value) {
    if (value == null) {
      throw new ValueConverterException("a value is missing here", null, null);
    }
    return write(value);
  }

  /** A value of several tokens, such as {@code - 5} or {@code 80 %}, may have blanks inside. */
  protected static String withoutBlanks(String text) {
    return text.replaceAll("\\s", "");
  }
}
