package org.snn.interop.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Connections as a file names them: {@code source,target[,weight]} a line, with or without a header. Names are numbered as they appear. */
final class EdgeTable {

  private final Map<String, Integer> names = new LinkedHashMap<>();
  private int[] sources = new int[64];
  private int[] targets = new int[64];
  private float[] weights = new float[64];
  private int size;

  private EdgeTable() {
  }

  /**
   * Reads a file.
   *
   * @throws org.snn.interop.InteropException if a line is wrong
   */
  static EdgeTable read(String file, BufferedReader lines) throws IOException {
    EdgeTable table = new EdgeTable();
    CsvRows rows = new CsvRows(file, lines);
    List<String> row = rows.next();
    if (row != null && row.size() >= 2 && row.get(0).equals("source") && row.get(1).equals("target")) {
      row = rows.next();
    }
    for (; row != null; row = rows.next()) {
      table.add(row, rows);
    }
    return table;
  }

  private void add(List<String> row, CsvRows rows) {
    if (row.size() < 2 || row.size() > 3 || row.get(0).isEmpty() || row.get(1).isEmpty()) {
      throw rows.wrong("has %d fields; a line is source,target or source,target,weight".formatted(row.size()));
    }
    if (size == sources.length) {
      int length = size + (size >> 1);
      sources = Arrays.copyOf(sources, length);
      targets = Arrays.copyOf(targets, length);
      weights = Arrays.copyOf(weights, length);
    }
    sources[size] = number(row.get(0));
    targets[size] = number(row.get(1));
    weights[size++] = row.size() < 3 || row.get(2).isEmpty() ? Float.NaN : number(row.get(2), rows, "a weight");
  }

  private int number(String name) {
    return names.computeIfAbsent(name, absent -> names.size());
  }

  /** A number that is finite in single precision. */
  static float number(String text, CsvRows rows, String what) {
    try {
      float value = Float.parseFloat(text);
      if (Float.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException noNumber) {
      throw rows.wrong("has '%s' for %s; write a number".formatted(text, what));
    }
    throw rows.wrong("has '%s' for %s; it must be finite in single precision".formatted(text, what));
  }

  /** Number of connections. */
  int size() {
    return size;
  }

  int source(int connection) {
    return sources[connection];
  }

  int target(int connection) {
    return targets[connection];
  }

  /** NaN where none is given. */
  float weight(int connection) {
    return weights[connection];
  }

  /** Names of neurons by number. */
  List<String> names() {
    return List.copyOf(names.keySet());
  }
}
