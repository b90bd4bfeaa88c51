package org.snn.interop.c;

import java.io.IOException;
import java.io.Writer;
import java.util.function.IntFunction;

/** Writes C: text in which {@code $} stands for the name of the network, and constant arrays. */
final class CWriter {

  private static final int WIDTH = 116;

  private final Writer out;
  private final String name;

  CWriter(Writer out, String name) {
    this.out = out;
    this.name = name;
  }

  /** Text as it is, but for the name; {@code $$} is the name in capitals. */
  void text(String text) throws IOException {
    out.write(text.replace("$$", CName.capitals(name)).replace("$", name));
  }

  /** {@code static const TYPE NAME[] = {...};}; C has no empty arrays, so one without elements gets a 0. */
  void array(String type, String array, int length, IntFunction<String> element) throws IOException {
    out.write("static const " + type + " " + array + "[] = {");
    int column = WIDTH;
    for (int i = 0; i < Math.max(length, 1); i++) {
      String text = length > 0 ? element.apply(i) : "0";
      if (column + text.length() + 2 > WIDTH) {
        out.write("\n ");
        column = 1;
      }
      out.write(' ');
      out.write(text);
      out.write(',');
      column += text.length() + 2;
    }
    out.write("\n};\n");
  }

  /** A table of whole numbers in the smallest type. */
  void array(String name, IntTable table) throws IOException {
    array(table.type(), name, table.size(), i -> Integer.toString(table.get(i)));
  }

  /** A number that C reads back to the same bits. */
  static String number(float value) {
    String text = Float.toString(value);
    return (text.endsWith(".0") ? text.substring(0, text.length() - 1) : text) + "f";
  }

  /** The same where it follows an operator. */
  static String operand(float value) {
    return value < 0 ? "(" + number(value) + ")" : number(value);
  }
}
