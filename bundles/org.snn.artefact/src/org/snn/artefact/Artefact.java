package org.snn.artefact;

import java.nio.file.Path;
import java.util.Optional;

import org.snn.artefact.provenance.Provenance;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;

/**
 * A trained network in one file ({@code .snna}): what it computes, its weights, and where it comes from. docs/artefact.md
 * describes the file.
 *
 * @param plan the network with its training specification
 * @param parameters its weights and biases
 * @param provenance where it comes from
 * @param source the text that it was made from
 * @param optimizer what the optimizer remembered when it had these parameters, for training that goes on; not all have it
 */
public record Artefact(ExecutionPlan plan, Parameters parameters, Provenance provenance, SourceText source,
    Optional<OptimizerState> optimizer) {

  /** Without the memory of an optimizer. */
  public Artefact(ExecutionPlan plan, Parameters parameters, Provenance provenance, SourceText source) {
    this(plan, parameters, provenance, source, Optional.empty());
  }

  /**
   * Reads an artefact, trusting nothing in it.
   *
   * @throws ArtefactException if there is none, or it is damaged, hostile or of another version
   */
  public static Artefact load(Path file) {
    return ArtefactFile.load(file);
  }

  /**
   * The SHA-256 that seals an artefact which was loaded before, in hexadecimal: what names it in files made of it.
   *
   * @throws ArtefactException if the file cannot be read any more
   */
  public static String seal(Path file) {
    return ArtefactFile.seal(file);
  }

  /**
   * Writes the file as a whole: it is complete or as it was before. Equal artefacts give equal bytes.
   *
   * @throws ArtefactException if it cannot be written
   */
  public void save(Path file) {
    ArtefactFile.save(file, this);
  }
}
