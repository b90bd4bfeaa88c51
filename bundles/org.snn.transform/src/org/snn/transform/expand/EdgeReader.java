package org.snn.transform.expand;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.snn.network.EdgeList;

/** Reads the lines of one file of connections; about a second for 10^6 of them. */
final class EdgeReader {

  private final String file;
  private final Declaration declaration;
  private int[] sources = new int[1024];
  private int[] targets = new int[1024];
  private float[] weights;
  private int size;
  private int line;

  EdgeReader(String file, Declaration declaration) {
    this.file = file;
    this.declaration = declaration;
  }

  EdgeList read(BufferedReader lines) throws IOException, EdgeFileException {
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      line++;
      String row = line == 1 && text.startsWith("\uFEFF") ? text.substring(1).strip() : text.strip();
      if (!row.isEmpty() && row.charAt(0) != '#' && !(size == 0 && isHeader(row))) {
        add(row);
      }
    }
    return new EdgeList(Arrays.copyOf(sources, size), Arrays.copyOf(targets, size),
        weights == null ? null : Arrays.copyOf(weights, size));
  }

  private static boolean isHeader(String row) {
    return row.replace(" ", "").toLowerCase(Locale.ROOT).matches("source,target(,weight)?");
  }

  private void add(String row) throws EdgeFileException {
    int first = row.indexOf(',');
    int second = first < 0 ? -1 : row.indexOf(',', first + 1);
    if (first < 0 || second >= 0 && row.indexOf(',', second + 1) >= 0) {
      throw wrong("'%s' is no connection; write source,target or source,target,weight".formatted(shortened(row)));
    }
    if (size == sources.length) {
      grow();
    }
    sources[size] = neuron(row.substring(0, first).strip());
    targets[size] = neuron(row.substring(first + 1, second < 0 ? row.length() : second).strip());
    String weight = second < 0 ? "" : row.substring(second + 1).strip();
    if (!weight.isEmpty()) {
      weigh(weight);
    }
    size++;
  }

  private void grow() {
    int larger = (int) Math.min(Integer.MAX_VALUE - 8, sources.length * 2L);
    sources = Arrays.copyOf(sources, larger);
    targets = Arrays.copyOf(targets, larger);
    if (weights != null) {
      weights = Arrays.copyOf(weights, larger);
      Arrays.fill(weights, size, larger, Float.NaN);
    }
  }

  private void weigh(String text) throws EdgeFileException {
    float weight = Float.NaN;
    try {
      weight = Float.parseFloat(text);
    } catch (NumberFormatException reportedBelow) {
      // weight stays NaN
    }
    if (!Float.isFinite(weight)) {
      throw wrong("'%s' is no weight; write a number as -0.25, or nothing".formatted(shortened(text)));
    }
    if (weights == null) {
      weights = new float[sources.length];
      Arrays.fill(weights, Float.NaN);
    }
    weights[size] = weight;
  }

  private int neuron(String text) throws EdgeFileException {
    int number = digits(text, 0, text.length());
    if (number < 0) {
      number = named(text);
    }
    if (number < 0 || number >= declaration.neurons()) {
      throw wrong("'%s' is no neuron; write its number, 0..%d, or its name, as h[3]"
          .formatted(shortened(text), declaration.neurons() - 1));
    }
    return number;
  }

  private int named(String text) {
    int bracket = text.indexOf('[');
    GroupSpan span = declaration.span(bracket < 0 ? text : text.substring(0, bracket));
    if (span == null) {
      return -1;
    }
    if (bracket < 0) {
      return span.size() == 1 ? span.first() : -1;
    }
    int index = text.endsWith("]") ? digits(text, bracket + 1, text.length() - 1) : -1;
    return index < 0 || index >= span.size() ? -1 : span.first() + index;
  }

  /** The decimal number in text[from, to), or -1 if it is none or does not fit. */
  private static int digits(String text, int from, int to) {
    long value = from < to ? 0 : -1;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
      if (value > Integer.MAX_VALUE) {
        return -1;
      }
    }
    return (int) value;
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }

  private EdgeFileException wrong(String what) {
    return new EdgeFileException("%s:%d: %s.".formatted(file, line, what));
  }
}
