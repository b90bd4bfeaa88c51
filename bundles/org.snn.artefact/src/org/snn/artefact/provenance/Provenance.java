package org.snn.artefact.provenance;

import java.time.Instant;

/**
 * Where a trained network comes from: enough to train it again, and to feed it new data as it was fed in training.
 *
 * @param version version of SNN that trained it
 * @param command the command line that was given
 * @param time when training ended; the only part that differs when training is repeated
 * @param experiment name of the experiment
 * @param data what it was trained on
 * @param training how training went
 */
public record Provenance(String version, String command, Instant time, String experiment, DataProvenance data,
    TrainingProvenance training) {
}
