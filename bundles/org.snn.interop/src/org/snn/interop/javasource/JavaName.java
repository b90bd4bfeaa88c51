package org.snn.interop.javasource;

import java.util.Arrays;
import javax.lang.model.SourceVersion;

/**
 * A name of a class, with its package.
 *
 * @param packages empty for the unnamed package
 * @param simple without the package
 */
public record JavaName(String packages, String simple) {

  /** Whether a text is the name of a class, qualified or not. */
  public static boolean isName(String text) {
    return SourceVersion.isName(text, SourceVersion.RELEASE_8) && text.chars().allMatch(c -> c < 128);
  }

  /** A name as it is written in source text. */
  public static JavaName parse(String text) {
    int dot = text.lastIndexOf('.');
    return new JavaName(text.substring(0, Math.max(dot, 0)), text.substring(dot + 1));
  }

  /** A name made of that of a network. */
  public static JavaName of(String network) {
    StringBuilder name = new StringBuilder();
    Arrays.stream(network.split("[^A-Za-z0-9]+")).filter(word -> !word.isEmpty())
        .forEach(word -> name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)));
    return new JavaName("", name.length() > 0 && Character.isLetter(name.charAt(0)) ? name.toString() : "Network" + name);
  }
}
