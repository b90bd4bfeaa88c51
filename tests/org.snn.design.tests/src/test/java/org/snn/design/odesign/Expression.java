package org.snn.design.odesign;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of AQL that the specification uses: variables, literals, {@code not}, features and calls. Everything else is refused, so
 * that nothing stands in the specification that the tests do not understand.
 */
public sealed interface Expression {

  record Literal(Object value) implements Expression {
  }

  record Variable(String name) implements Expression {
  }

  record Not(Expression of) implements Expression {
  }

  record Feature(Expression of, String name) implements Expression {
  }

  record Call(Expression of, String name, List<Expression> arguments) implements Expression {
  }

  /** Reads an expression with its prefix {@code aql:}. */
  static Expression parse(String text) {
    if (!text.startsWith("aql:")) {
      throw new IllegalArgumentException("not AQL: " + text);
    }
    Reader reader = new Reader(text.substring(4));
    Expression expression = reader.expression();
    reader.end();
    return expression;
  }

  /** Reads from left to right. */
  final class Reader {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:([a-zA-Z]\\w*)|(\\d+)|'([^'\\\\]*)'|([.(),]))");

    private final List<String> tokens = new ArrayList<>();
    private int at;

    private Reader(String text) {
      Matcher matcher = TOKEN.matcher(text);
      int end = 0;
      while (end < text.length() && matcher.find(end) && matcher.start() == end) {
        tokens.add(matcher.group().strip());
        end = matcher.end();
      }
      if (!text.substring(end).isBlank()) {
        throw new IllegalArgumentException("not understood from '%s' on in '%s'".formatted(text.substring(end), text));
      }
    }

    private String peek() {
      return at < tokens.size() ? tokens.get(at) : "";
    }

    private String next() {
      String token = peek();
      at++;
      return token;
    }

    private void expect(String token) {
      String found = next();
      if (!found.equals(token)) {
        throw new IllegalArgumentException("'%s' expected, not '%s', in %s".formatted(token, found, tokens));
      }
    }

    private void end() {
      expect("");
    }

    private Expression expression() {
      if (peek().equals("not")) {
        at++;
        return new Not(expression());
      }
      Expression expression = primary();
      while (peek().equals(".")) {
        at++;
        String name = name();
        expression = peek().equals("(") ? new Call(expression, name, arguments()) : new Feature(expression, name);
      }
      return expression;
    }

    private Expression primary() {
      if (peek().startsWith("'")) {
        String text = next();
        return new Literal(text.substring(1, text.length() - 1));
      }
      if (peek().matches("\\d+")) {
        return new Literal(Integer.valueOf(next()));
      }
      String name = name();
      return name.equals("true") || name.equals("false") ? new Literal(Boolean.valueOf(name)) : new Variable(name);
    }

    private String name() {
      String name = next();
      if (!name.matches("[a-zA-Z]\\w*")) {
        throw new IllegalArgumentException("a name expected, not '%s', in %s".formatted(name, tokens));
      }
      return name;
    }

    private List<Expression> arguments() {
      List<Expression> arguments = new ArrayList<>();
      expect("(");
      while (!peek().equals(")")) {
        arguments.add(expression());
        if (!peek().equals(")")) {
          expect(",");
        }
      }
      expect(")");
      return arguments;
    }
  }
}
