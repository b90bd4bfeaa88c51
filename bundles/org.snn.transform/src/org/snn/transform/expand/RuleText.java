package org.snn.transform.expand;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.snn.network.Connect;
import org.snn.network.ConnectFile;
import org.snn.network.ConnectionRule;
import org.snn.network.End;
import org.snn.network.ForwardPattern;
import org.snn.network.Initialiser;
import org.snn.network.NearestPattern;
import org.snn.network.OneToOnePattern;
import org.snn.network.Pattern;
import org.snn.network.RandomPattern;

/** Connection rules as their user would write them, for messages and for the trace. */
public final class RuleText {

  private RuleText() {
  }

  /** A rule, as {@code connect x[0..3] -> a random 0.2 seed 7}. Never fails, however broken the rule. */
  public static String of(ConnectionRule rule) {
    if (rule instanceof ConnectFile file) {
      return file.getFile() == null ? "connect edges"
          : "connect file \"" + file.getFile() + "\"" + init(file.getInitialiser());
    }
    Connect connect = (Connect) rule;
    String ends = connect.getEnds().stream().map(RuleText::of).collect(Collectors.joining(" -> "));
    String weight = connect.getWeight() == null ? "" : " weight " + number(connect.getWeight());
    return "connect " + ends + pattern(connect.getPattern()) + weight + init(connect.getInitialiser());
  }

  /** An end, as {@code x[0..3]}. */
  public static String of(End end) {
    String name = end.getGroup() == null ? "?" : end.getGroup().getName();
    if (end.getFirst() == null) {
      return name;
    }
    return name + "[" + end.getFirst() + (end.getLast() == null ? "" : ".." + end.getLast()) + "]";
  }

  private static String pattern(Pattern pattern) {
    if (pattern instanceof RandomPattern random) {
      String kind = random.isForward() ? " forward random " : " random ";
      return kind + number(random.getDensity()) + (random.getSeed() == null ? "" : " seed " + random.getSeed());
    }
    if (pattern instanceof NearestPattern nearest) {
      return " nearest " + nearest.getWindow();
    }
    return pattern instanceof ForwardPattern ? " forward" : pattern instanceof OneToOnePattern ? " one-to-one" : "";
  }

  private static String init(Initialiser initialiser) {
    return initialiser == null ? "" : " init " + initialiser.getKind().getLiteral() + initialiser.getArguments().stream()
        .map(argument -> " " + number(argument)).collect(Collectors.joining());
  }

  /** A number as its user would write it. */
  static String number(double value) {
    return Double.isFinite(value) ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() : Double.toString(value);
  }
}
