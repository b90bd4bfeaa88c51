package org.snn.interop.c;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.snn.interop.rows.NeuronRows;

/**
 * Where each neuron's value is kept while a network is computed, in one array that is as small as a linear scan gets it (Poletto
 * and Sarkar 1999). The inputs, and each span, lie together in the order of their neurons, so that successive sources stay
 * successive; a span's place is free again after the last span that reads from it.
 */
final class Slots {

  private record Block(int start, int size, int lastUse) {

    int end() {
      return start + size;
    }
  }

  private final int[] slot;
  private int size;

  /** Places all neurons. */
  Slots(NeuronRows rows) {
    slot = new int[rows.neurons()];
    List<NeuronRows.Span> spans = rows.spans();
    int[] lastUse = lastUse(rows);
    List<Block> live = new ArrayList<>();
    place(live, 0, rows.inputs(), lastUse[0]);
    for (int s = 0; s < spans.size(); s++) {
      int now = s + 1;
      live.removeIf(block -> block.lastUse() < now);
      place(live, spans.get(s).first(), spans.get(s).count(), lastUse[s + 1]);
    }
  }

  /** For the inputs, then for each span: the number (from 1) of the last span that reads from it. */
  private static int[] lastUse(NeuronRows rows) {
    List<NeuronRows.Span> spans = rows.spans();
    int[] block = new int[rows.neurons()];
    for (int s = 0; s < spans.size(); s++) {
      Arrays.fill(block, spans.get(s).first(), spans.get(s).end(), s + 1);
    }
    int[] last = new int[spans.size() + 1];
    for (int neuron = rows.inputs(); neuron < rows.neurons(); neuron++) {
      for (int c = rows.begin(neuron); c < rows.end(neuron); c++) {
        last[block[rows.source(c)]] = Math.max(last[block[rows.source(c)]], block[neuron]);
      }
    }
    for (int s = 1; s < last.length; s++) {
      last[s] = Math.max(last[s], s);
    }
    return last;
  }

  /** First fit among the blocks that live, which are sorted by place. */
  private void place(List<Block> live, int first, int count, int lastUse) {
    int start = 0;
    int at = 0;
    while (at < live.size() && live.get(at).start() - start < count) {
      start = live.get(at).end();
      at++;
    }
    live.add(at, new Block(start, count, lastUse));
    for (int i = 0; i < count; i++) {
      slot[first + i] = start + i;
    }
    size = Math.max(size, start + count);
  }

  /** The place of a neuron's value. */
  int of(int neuron) {
    return slot[neuron];
  }

  /** Length of the array. */
  int size() {
    return size;
  }
}
