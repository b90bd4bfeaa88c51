package org.snn.language.conversion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;
import org.snn.language.services.SnnGrammarAccess;

/** A name: letters, digits and {@code _}; with {@code ^} before it where it is a keyword that the grammar keeps for itself. */
@Singleton
public class NameConverter extends TokenConverter<String> {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z_0-9]*");

  private final Set<String> reserved;

  @Inject
  NameConverter(SnnGrammarAccess grammar) {
    reserved = new HashSet<>(GrammarUtil.getAllKeywords(grammar.getGrammar()));
    for (Keyword free : EcoreUtil2.getAllContentsOfType(grammar.getNameRule(), Keyword.class)) {
      reserved.remove(free.getValue());
    }
  }

  /** Whether the grammar can hold this text as a name. */
  public boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  @Override
  protected String read(String text, INode node) {
    return text.startsWith("^") ? text.substring(1) : text;
  }

  @Override
  protected String write(String name) {
    if (!isName(name)) {
      throw new ValueConverterException(
          "'%s' is no name; use letters, digits and _, and begin with a letter".formatted(name), null, null);
    }
    return reserved.contains(name) ? "^" + name : name;
  }
}
