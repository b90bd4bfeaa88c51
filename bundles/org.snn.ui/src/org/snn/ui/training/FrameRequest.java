package org.snn.ui.training;

import java.util.List;
import org.snn.trainer.report.RunMetrics;

/**
 * What shall be drawn, and where.
 *
 * @param runs those that are shown
 * @param width of the canvas
 * @param height of the canvas
 * @param margin room for labels at the left
 * @param line height of a line of text
 * @param view the epochs that are shown
 * @param logarithmic whether losses stand on a logarithmic axis
 */
record FrameRequest(List<Shown> runs, int width, int height, int margin, int line, View view, boolean logarithmic) {

  /** A run as it was when the frame was asked for. */
  record Shown(int number, String name, RunMetrics metrics) {
  }

  /** The last epoch of all runs; 0 if there is none. */
  int epochs() {
    return runs.stream().mapToInt(run -> run.metrics().epochs()).max().orElse(0);
  }
}
