package org.snn.artefact;

import java.nio.file.Path;
import java.util.Map;

import org.snn.artefact.provenance.Provenance;
import org.snn.plan.ExecutionPlan;

/**
 * What can be said of an artefact without its weights.
 *
 * @param plan the network with its training specification
 * @param provenance where it comes from
 * @param entries sizes in bytes of what is in the file, by name
 */
public record ArtefactInfo(ExecutionPlan plan, Provenance provenance, Map<String, Long> entries) {

  /**
   * Reads all but the weights; the whole file is still checked against its seal.
   *
   * @throws ArtefactException as {@link Artefact#load}
   */
  public static ArtefactInfo load(Path file) {
    return ArtefactFile.info(file);
  }
}
