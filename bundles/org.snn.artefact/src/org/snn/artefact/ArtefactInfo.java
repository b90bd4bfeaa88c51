package org.snn.artefact;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;

import org.snn.artefact.provenance.Provenance;
import org.snn.plan.ExecutionPlan;

/**
 * What can be said of an artefact without its weights.
 *
 * @param plan the network with its training specification
 * @param provenance where it comes from
 * @param optimizerSteps steps that the optimizer had taken whose memory is in the file; empty if there is none
 * @param entries sizes in bytes of what is in the file, by name
 */
public record ArtefactInfo(ExecutionPlan plan, Provenance provenance, OptionalLong optimizerSteps, Map<String, Long> entries) {

  /**
   * Reads all but the weights; the whole file is still checked against its seal.
   *
   * @throws ArtefactException as {@link Artefact#load}
   */
  public static ArtefactInfo load(Path file) {
    return ArtefactFile.info(file);
  }
}
