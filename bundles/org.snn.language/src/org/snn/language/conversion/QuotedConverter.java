package org.snn.language.conversion;

import com.google.inject.Singleton;
import java.util.PrimitiveIterator;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.STRINGValueConverter;

/** A text in quotes, with the escapes of Java. Everything but what a file could lose is written as it is. */
@Singleton
public class QuotedConverter extends STRINGValueConverter {

  @Override
  protected void assertValidValue(String value) {
    if (value == null) {
      throw new ValueConverterException("a text in quotes is missing here", null, null);
    }
  }

  @Override
  protected String toEscapedString(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (PrimitiveIterator.OfInt points = value.codePoints().iterator(); points.hasNext();) {
      append(text, points.nextInt());
    }
    return text.append('"').toString();
  }

  private static void append(StringBuilder text, int point) {
    switch (point) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        // control characters, and half surrogates, which UTF-8 cannot hold
        if (Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE) {
          text.append("\\u%04x".formatted(point));
        } else {
          text.appendCodePoint(point);
        }
      }
    }
  }

  @Override
  protected String getInvalidEscapeSequenceMessage() {
    return "a \\ in quotes starts an escape such as \\t or \\\"; write \\\\ for the character itself, and / in paths";
  }

  @Override
  protected String getStringNotClosedMessage() {
    return "the quotes are not closed";
  }
}
