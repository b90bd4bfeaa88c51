package org.snn.cli.run;

import org.snn.trainer.checkpoint.Fingerprint;

/**
 * All that decides the result of a run: two runs of equal configuration make the same weights.
 *
 * @param fingerprint network, data and settings
 * @param epochs passes over the training split
 */
public record Configuration(Fingerprint fingerprint, int epochs) {
}
