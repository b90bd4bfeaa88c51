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

/** Connection rules as their user would write them: plain ones for messages and for the trace, or with the values of a language. */
public final class RuleText {

  private static final RuleText PLAIN = new RuleText(new PlainValues());

  private final Values values;

  /** With values that are written like this. */
  public RuleText(Values values) {
    this.values = values;
  }

  /** How the values in a rule are written. */
  public interface Values {

    /** The group of an end, whatever is wrong with it. */
    String name(End end);

    /** A text with its quotes. */
    String quoted(String text);

    /** A number. */
    String number(double number);
  }

  /** Without escapes. */
  private static final class PlainValues implements Values {

    @Override
    public String name(End end) {
      return end.getGroup() == null ? "?" : end.getGroup().getName();
    }

    @Override
    public String quoted(String text) {
      return "\"" + text + "\"";
    }

    @Override
    public String number(double number) {
      return RuleText.number(number);
    }
  }

  /** A rule in plain values, as {@code connect x[0..3] -> a random 0.2 seed 7}. Never fails, however broken the rule. */
  public static String of(ConnectionRule rule) {
    return PLAIN.rule(rule);
  }

  /** An end in plain values, as {@code x[0..3]}. */
  public static String of(End end) {
    return PLAIN.end(end);
  }

  /** A rule, as {@code connect x[0..3] -> a random 0.2 seed 7}. */
  public String rule(ConnectionRule rule) {
    if (rule instanceof ConnectFile file) {
      return file.getFile() == null ? "connect edges"
          : "connect file " + values.quoted(file.getFile()) + init(file.getInitialiser());
    }
    Connect connect = (Connect) rule;
    String ends = connect.getEnds().stream().map(this::end).collect(Collectors.joining(" -> "));
    String weight = connect.getWeight() == null ? "" : " weight " + values.number(connect.getWeight());
    return "connect " + ends + pattern(connect.getPattern()) + weight + init(connect.getInitialiser());
  }

  /** An end, as {@code x[0..3]}. */
  public String end(End end) {
    String name = values.name(end);
    if (end.getFirst() == null) {
      return name;
    }
    return name + "[" + end.getFirst() + (end.getLast() == null ? "" : ".." + end.getLast()) + "]";
  }

  private String pattern(Pattern pattern) {
    if (pattern instanceof RandomPattern random) {
      String kind = random.isForward() ? " forward random " : " random ";
      return kind + values.number(random.getDensity()) + (random.getSeed() == null ? "" : " seed " + random.getSeed());
    }
    if (pattern instanceof NearestPattern nearest) {
      return " nearest " + nearest.getWindow();
    }
    return pattern instanceof ForwardPattern ? " forward" : pattern instanceof OneToOnePattern ? " one-to-one" : "";
  }

  private String init(Initialiser initialiser) {
    return initialiser == null ? "" : " init " + initialiser.getKind().getLiteral() + initialiser.getArguments().stream()
        .map(argument -> " " + values.number(argument)).collect(Collectors.joining());
  }

  /** A number as its user would write it. */
  static String number(double value) {
    if (Double.isFinite(value)) {
      return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
    return Double.isNaN(value) ? "nan" : value > 0 ? "infinity" : "-infinity";
  }
}
