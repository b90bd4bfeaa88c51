package org.snn.interop.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snn.interop.InteropException;
import org.snn.network.Activation;
import org.snn.network.Role;

/** Neurons as {@link NeuronsCsv} writes them: {@code name,bias,activation[,role]} a line after a header. */
final class NeuronTable {

  private static final Pattern NAME = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(?:\\[([0-9]{1,9})\\])?");

  /** Successive neurons with the same name before their index. The role is null where the file does not say it. */
  static final class NamedGroup {

    final String name;
    final boolean single;
    final Activation activation;
    final Role role;
    final List<String> neurons = new ArrayList<>();
    private final List<Float> biases = new ArrayList<>();

    private NamedGroup(String name, boolean single, Activation activation, Role role) {
      this.name = name;
      this.single = single;
      this.activation = activation;
      this.role = role;
    }

    float[] biases() {
      float[] values = new float[biases.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = biases.get(i);
      }
      return values;
    }
  }

  private final List<NamedGroup> groups = new ArrayList<>();
  private final CsvRows rows;

  private NeuronTable(CsvRows rows) {
    this.rows = rows;
  }

  /**
   * Reads a file.
   *
   * @throws InteropException if a line is wrong
   */
  static List<NamedGroup> read(String file, BufferedReader lines) throws IOException {
    NeuronTable table = new NeuronTable(new CsvRows(file, lines));
    List<String> header = table.rows.next();
    if (header == null || header.size() < 3 || !header.subList(0, 3).equals(List.of("name", "bias", "activation"))
        || header.size() > 3 && !header.get(3).equals("role")) {
      throw table.rows.wrong("does not begin with the header name,bias,activation or name,bias,activation,role");
    }
    for (List<String> row = table.rows.next(); row != null; row = table.rows.next()) {
      if (row.size() != header.size()) {
        throw table.rows.wrong("has %d fields where the header has %d".formatted(row.size(), header.size()));
      }
      table.add(row);
    }
    return table.groups;
  }

  private void add(List<String> row) {
    Matcher name = NAME.matcher(row.get(0));
    if (!name.matches()) {
      throw rows.wrong("has '%s' for a name; a neuron is named as h[3], or as gate where it is a group of one".formatted(row.get(0)));
    }
    boolean input = row.get(2).equals("input");
    Activation activation = input ? null : Activation.get(row.get(2));
    if (!input && activation == null) {
      throw rows.wrong("has '%s' for an activation; known: input, %s".formatted(row.get(2), String.join(", ",
          Activation.VALUES.stream().map(Activation::getLiteral).toList())));
    }
    Role role = input ? Role.INPUT : row.size() > 3 ? role(row.get(3)) : null;
    NamedGroup group = group(name, activation, role);
    group.neurons.add(row.get(0));
    group.biases.add(row.get(1).isEmpty() ? 0 : EdgeTable.number(row.get(1), rows, "a bias"));
  }

  private Role role(String text) {
    Role role = Role.get(text);
    if (role != Role.HIDDEN && role != Role.OUTPUT) {
      throw rows.wrong("has '%s' for a role; it is hidden or output, and input where the activation is".formatted(text));
    }
    return role;
  }

  private NamedGroup group(Matcher name, Activation activation, Role role) {
    int index = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
    NamedGroup last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
    if (index > 0 && last != null && last.name.equals(name.group(1)) && last.neurons.size() == index) {
      if (last.activation != activation || last.role != role) {
        throw rows.wrong("has another activation or role than the neurons before it in group '%s'".formatted(last.name));
      }
      return last;
    }
    if (index > 0 || groups.stream().anyMatch(group -> group.name.equals(name.group(1)))) {
      throw rows.wrong("has '%s' out of turn; the neurons of a group follow each other, from [0]".formatted(name.group()));
    }
    groups.add(new NamedGroup(name.group(1), name.group(2) == null, activation, role));
    return groups.get(groups.size() - 1);
  }
}
