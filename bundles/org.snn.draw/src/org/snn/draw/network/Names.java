package org.snn.draw.network;

import java.util.List;

/**
 * What data calls inputs and outputs, in order; lists of other lengths are not used.
 *
 * @param inputs names of features
 * @param outputs names of classes or targets
 */
public record Names(List<String> inputs, List<String> outputs) {

  /** The network's own names. */
  public static final Names NONE = new Names(List.of(), List.of());
}
