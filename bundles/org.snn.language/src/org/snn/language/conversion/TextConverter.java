package org.snn.language.conversion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.eclipse.xtext.nodemodel.INode;

/** A free text, such as a file or a column: in quotes, or bare where it is a name or a column number. */
@Singleton
public class TextConverter extends TokenConverter<String> {

  @Inject
  private NameConverter names;

  @Inject
  private QuotedConverter quoted;

  @Override
  protected String read(String text, INode node) {
    boolean inQuotes = text.startsWith("\"") || text.startsWith("'");
    return inQuotes ? quoted.toValue(text, node) : names.toValue(text, node);
  }

  @Override
  protected String write(String value) {
    if (value.isEmpty()) {
      return quoted.toString(value);
    }
    if (value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return value;
    }
    return names.isName(value) ? names.toString(value) : quoted.toString(value);
  }
}
