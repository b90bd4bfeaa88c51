package org.snn.interop.c;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.snn.interop.rows.NeuronRows;
import org.snn.plan.Activation;

/**
 * What the generated loops walk along: a section for each span, a count for each row, and the sources of all rows, each section
 * in the encoding that is smallest for it. Sources, and with them weights, are ordered by the place of their values.
 */
final class Tables {

  /** Bits of {@link #how}: the activation, the encoding, whether the section holds outputs. */
  static final int ENCODING_BIT = 4;
  static final int OUTPUT_BIT = 6;

  final IntTable rows = new IntTable();
  final IntTable place = new IntTable();
  final IntTable how = new IntTable();
  final IntTable counts = new IntTable();
  final IntTable starts = new IntTable();
  final IntTable lengths = new IntTable();
  final IntTable indices = new IntTable();
  final IntTable distances = new IntTable();
  /** For each output in the order in which they are computed: which answer it is. */
  final IntTable answers = new IntTable();
  /** All connections in order of the rows, as {@link NeuronRows} numbers them. */
  final int[] connection;
  final Set<Encoding> encodings = EnumSet.noneOf(Encoding.class);
  final Set<Activation> activations = EnumSet.noneOf(Activation.class);
  final int values;
  private final int[] target;
  private final NeuronRows network;
  private final Slots slots;
  private int written;

  Tables(NeuronRows network) {
    this.network = network;
    this.slots = new Slots(network);
    this.values = slots.size();
    this.connection = new int[network.connections()];
    this.target = new int[network.connections()];
    int[] answer = new int[network.neurons()];
    int[] outputs = network.outputs();
    for (int i = 0; i < outputs.length; i++) {
      answer[outputs[i]] = i;
    }
    for (NeuronRows.Span span : network.spans()) {
      add(span);
      for (int neuron = span.first(); span.output() && neuron < span.end(); neuron++) {
        answers.add(answer[neuron]);
      }
    }
  }

  /** The place of a neuron's value. */
  int placeOf(int neuron) {
    return slots.of(neuron);
  }

  /** The neuron that the i-th of {@link #connection} goes to. */
  int target(int i) {
    return target[i];
  }

  /** Bytes of all tables but weights and biases. */
  long bytes() {
    return all().stream().mapToLong(IntTable::bytes).sum();
  }

  private List<IntTable> all() {
    return List.of(rows, place, how, counts, starts, lengths, indices, distances, answers);
  }

  private void add(NeuronRows.Span span) {
    int[][] places = new int[span.count()][];
    for (int row = 0; row < span.count(); row++) {
      places[row] = order(span.first() + row);
    }
    Encoding encoding = smallest(places);
    rows.add(span.count());
    place.add(slots.of(span.first()));
    how.add(span.activation().ordinal() | encoding.ordinal() << ENCODING_BIT | (span.output() ? 1 << OUTPUT_BIT : 0));
    encodings.add(encoding);
    activations.add(span.activation());
    for (int[] row : places) {
      switch (encoding) {
        case RUNS -> runs(row);
        case INDICES -> indices(row);
        case DISTANCES -> distances(row);
      }
    }
  }

  /** Appends the connections of a row ordered by the place of their sources; returns these places. */
  private int[] order(int neuron) {
    long[] entries = new long[network.end(neuron) - network.begin(neuron)];
    for (int i = 0; i < entries.length; i++) {
      int c = network.begin(neuron) + i;
      entries[i] = (long) slots.of(network.source(c)) << Integer.SIZE | c;
    }
    Arrays.sort(entries);
    int[] places = new int[entries.length];
    for (int i = 0; i < entries.length; i++) {
      places[i] = (int) (entries[i] >>> Integer.SIZE);
      connection[written] = (int) entries[i];
      target[written++] = neuron;
    }
    return places;
  }

  private Encoding smallest(int[][] rowPlaces) {
    int indexBytes = values <= 1 << 8 ? 1 : values <= 1 << 16 ? 2 : 4;
    Encoding best = null;
    long fewest = Long.MAX_VALUE;
    for (Encoding encoding : Encoding.values()) {
      long bytes = Arrays.stream(rowPlaces).mapToLong(row -> encoding.bytes(row, indexBytes)).sum();
      if (bytes < fewest) {
        fewest = bytes;
        best = encoding;
      }
    }
    return best;
  }

  private void runs(int[] row) {
    int runs = 0;
    for (int from = 0; from < row.length;) {
      int to = from + 1;
      while (to < row.length && row[to] == row[to - 1] + 1) {
        to++;
      }
      starts.add(row[from]);
      lengths.add(to - from);
      runs++;
      from = to;
    }
    counts.add(runs);
  }

  private void indices(int[] row) {
    counts.add(row.length);
    Arrays.stream(row).forEach(indices::add);
  }

  private void distances(int[] row) {
    counts.add(row.length);
    int last = -1;
    for (int place : row) {
      int distance = place - last;
      for (; distance > Encoding.FAR; distance -= Encoding.FAR) {
        distances.add(0);
      }
      distances.add(distance);
      last = place;
    }
  }
}
