package org.snn.artefact;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.snn.artefact.archive.EntryName;

/**
 * The exact input that a network was read from.
 *
 * @param network the .snn text, as bytes
 * @param files imported and edge files by name: relative paths with '/' that stay below their folder
 */
public record SourceText(byte[] network, Map<String, byte[]> files) {

  /**
   * Keeps its own map, sorted by name; the bytes are not copied.
   *
   * @throws IllegalArgumentException if a name would lead out of the folder
   */
  public SourceText {
    for (String name : files.keySet()) {
      if (!EntryName.isSafe(name)) {
        throw new IllegalArgumentException("file name '" + name + "'");
      }
    }
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }
}
