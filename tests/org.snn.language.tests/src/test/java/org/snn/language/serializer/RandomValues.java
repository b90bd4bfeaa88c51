package org.snn.language.serializer;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.snn.network.NamedElement;
import org.snn.network.Share;

/** Any value of the attribute types of the metamodel, the awkward ones more often than their share. */
final class RandomValues {

  private static final double[] DOUBLES = {0.0, -0.0, 1, -1, 0.1, 1e-7, 1.0E-300, 1e15, 1e16, 1e17, 123456789012345680.0,
      0.001, 0.0001, Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE, Math.PI, 1.0 / 3, 2e-3,
      2.2250738585072011e-308, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

  private static final String[] PIECES = {"\"", "'", "\\", "\\\\", "\n", "\r\n", "\t", "\u0000", "\u0085", " ", "//", "/*",
      "*/", "ä", "日本", "\uD83D\uDE00", "\uD800", "\uDC00", "\uFEFF", "^", "a", "Z9", "_", "-", "%", "7", "\\u0041", "\\n", ";", ","};

  private static final int LONGEST = 6;
  private static final long EXACT = 1L << 53;

  private final Random random;
  private final List<String> keywords;

  RandomValues(Random random, List<String> keywords) {
    this.random = random;
    this.keywords = keywords;
  }

  Object of(EAttribute attribute) {
    if (attribute.getEAttributeType() instanceof EEnum literals) {
      return literals.getELiterals().get(random.nextInt(literals.getELiterals().size())).getInstance();
    }
    Class<?> type = attribute.getEAttributeType().getInstanceClass();
    if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == int.class || type == Integer.class) {
      return (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    } else if (type == long.class || type == Long.class) {
      return whole(Long.MIN_VALUE, Long.MAX_VALUE);
    } else if (type == double.class || type == Double.class) {
      return real();
    } else if (type == String.class) {
      return text();
    } else if (type == Share.class) {
      return share();
    }
    throw new AssertionError("no random values for " + attribute + ": add them here");
  }

  private long whole(long smallest, long largest) {
    return switch (random.nextInt(5)) {
      case 0 -> smallest;
      case 1 -> largest;
      case 2 -> 0;
      default -> random.nextInt(1000) - 10;
    };
  }

  private double real() {
    return switch (random.nextInt(3)) {
      case 0 -> DOUBLES[random.nextInt(DOUBLES.length)];
      case 1 -> Double.longBitsToDouble(random.nextLong());
      default -> random.nextInt(2000) / 1000.0;
    };
  }

  private Share share() {
    if (random.nextBoolean()) {
      return new Share(random.nextLong(-EXACT, EXACT + 1), false);
    }
    double percent = real();
    return new Share(Double.isFinite(percent) ? percent : random.nextDouble(), true);
  }

  private String text() {
    if (random.nextInt(4) == 0) {
      return keywords.get(random.nextInt(keywords.size()));
    }
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(LONGEST); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  /** Names them after keywords and letters, no two alike. */
  void nameUniquely(List<? extends NamedElement> elements) {
    Set<String> taken = new HashSet<>();
    for (NamedElement element : elements) {
      String name;
      do {
        name = name();
      } while (!taken.add(name));
      element.setName(name);
    }
  }

  private String name() {
    String keyword = keywords.get(random.nextInt(keywords.size()));
    if (random.nextBoolean() && keyword.matches("[a-zA-Z_][a-zA-Z_0-9]*")) {
      return keyword;
    }
    return String.valueOf((char) ('a' + random.nextInt(26))) + (random.nextBoolean() ? "_" : "") + random.nextInt(10000);
  }
}
