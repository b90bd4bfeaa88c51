package org.snn.trainer.cpu.scalar;

import org.snn.trainer.cpu.kernel.SourceGather;
import org.snn.trainer.cpu.kernel.Store;
import org.snn.trainer.layout.SourceIndex;

/** Defines the data gradient by source. */
record ScalarGather(SourceIndex index, Store store) implements SourceGather {

  @Override
  public void backward(int firstSource, int count, int from, int to) {
    float[] d = store.deltas();
    for (int neuron = firstSource; neuron < firstSource + count; neuron++) {
      int source = store.row(neuron);
      int end = index.start()[neuron - store.inputs() + 1];
      for (int entry = index.start()[neuron - store.inputs()]; entry < end; entry++) {
        float w = store.weights()[index.slot()[entry]];
        int target = store.row(index.target()[entry]);
        for (int k = from; k < to; k++) {
          d[source + k] = Math.fma(w, d[target + k], d[source + k]);
        }
      }
    }
  }
}
