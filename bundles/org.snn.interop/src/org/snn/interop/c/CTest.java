package org.snn.interop.c;

import java.io.IOException;

/** A program in C that compares what a generated one answers with what SNN answered. */
final class CTest {

  /** Single precision, and another order of summation. */
  private static final float TOLERANCE = 1e-5f;

  private final FrozenSamples samples;

  CTest(FrozenSamples samples) {
    this.samples = samples;
  }

  void write(CWriter out) throws IOException {
    out.text("""
        /* Written by SNN: samples with the answers that it gave. See $.h. */
        #include "$.h"

        #include <math.h>
        #include <stdio.h>

        #define SAMPLES %d
        #define TOLERANCE %s /* absolute for answers up to 1, relative beyond */

        """.formatted(samples.count(), CWriter.number(TOLERANCE)));
    out.array("float", "features", samples.features().length, i -> CWriter.number(samples.features()[i]));
    out.array("float", "expected", samples.answers().length, i -> CWriter.number(samples.answers()[i]));
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
