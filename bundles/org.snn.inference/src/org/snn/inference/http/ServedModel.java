package org.snn.inference.http;

import java.time.Duration;
import org.snn.inference.SnnModel;

/**
 * A model that a server answers with.
 *
 * @param name in addresses: letters, digits, {@code . _ -}
 * @param model what answers; whoever made it closes it
 * @param loading how long it took to load
 */
public record ServedModel(String name, SnnModel model, Duration loading) {

  /** Refuses names that would have to be escaped in an address. */
  public ServedModel {
    if (!name.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException("A model cannot be served as '%s'; use letters, digits, '.', '_' and '-'.".formatted(name));
    }
  }
}
