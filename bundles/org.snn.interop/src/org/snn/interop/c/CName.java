package org.snn.interop.c;

import java.util.Locale;
import java.util.Set;

/** Names of networks as C has them. */
public final class CName {

  private static final Set<String> KEYWORDS = Set.of("auto", "break", "case", "char", "const", "continue", "default", "do", "double",
      "else", "enum", "extern", "float", "for", "goto", "if", "inline", "int", "long", "register", "restrict", "return", "short",
      "signed", "sizeof", "static", "struct", "switch", "typedef", "union", "unsigned", "void", "volatile", "while");

  private CName() {
  }

  /** Whether it can begin names in C: letters, digits and {@code _}, not beginning with a digit or {@code _}, no keyword. */
  public static boolean isName(String text) {
    return text.matches("[A-Za-z][A-Za-z0-9_]*") && !KEYWORDS.contains(text);
  }

  /** A name made of that of a network. */
  public static String of(String network) {
    String name = network.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("[^A-Za-z0-9_]", "_").toLowerCase(Locale.ROOT)
        .replaceAll("^[_0-9]+", "");
    return isName(name) ? name : "network_" + name;
  }

  /** The same in capitals, for macros. */
  static String capitals(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
