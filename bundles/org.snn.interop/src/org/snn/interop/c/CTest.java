package org.snn.interop.c;

import java.io.IOException;

/** A program in C that compares what a generated one answers with what SNN answered. */
final class CTest {

  private final float[] features;
  private final float[] answers;
  private final float tolerance;

  CTest(float[] features, float[] answers, float tolerance) {
    this.features = features;
    this.answers = answers;
    this.tolerance = tolerance;
  }

  void write(CWriter out) throws IOException {
    out.text("""
        /* Written by SNN: samples with the answers that it gave. See $.h. */
        #include "$.h"

        #include <math.h>
        #include <stdio.h>

        #define SAMPLES ((int) (sizeof expected / sizeof expected[0]) / $$_ANSWERS)
        #define TOLERANCE %s /* absolute for answers up to 1, relative beyond */

        """.formatted(CWriter.number(tolerance)));
    out.array("float", "features", features.length, i -> CWriter.number(features[i]));
    out.array("float", "expected", answers.length, i -> CWriter.number(answers[i]));
    out.text("""

        int main(void) {
          static $_scratch scratch;
          static float answers[$$_ANSWERS];
          float worst = 0.f;
          int wrong = 0;
          int s;
          int k;
          for (s = 0; s < SAMPLES; s++) {
            $_predict(features + s * $$_FEATURES, answers, &scratch);
            for (k = 0; k < $$_ANSWERS; k++) {
              const float right = expected[s * $$_ANSWERS + k];
              const float difference = fabsf(answers[k] - right) / fmaxf(1.f, fabsf(right));
              worst = fmaxf(worst, difference);
              wrong += !(difference <= TOLERANCE); /* also if it is no number */
            }
          }
          printf("$: %d samples, largest difference %g, %d answers wrong\\n", SAMPLES, (double) worst, wrong);
          return wrong > 0;
        }
        """);
  }
}
