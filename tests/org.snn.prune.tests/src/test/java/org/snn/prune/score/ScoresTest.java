package org.snn.prune.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.snn.prune.RandomWiring;
import org.snn.prune.wiring.Values;
import org.snn.prune.wiring.Wiring;

class ScoresTest {

  private static final Values NOW = new Values(new float[] {1, -3, 0.5f}, new float[0]);

  @Test
  void magnitude() {
    assertThat(Scores.magnitude(NOW)).containsExactly(1, 3, 0.5f);
  }

  @Test
  void magnitudeTimesGradient() {
    assertThat(Scores.gradient(NOW, new Values(new float[] {-2, 0, 4}, new float[0]))).containsExactly(2, 0, 2);
  }

  @Test
  void movementIsNegativeTowardsZero() {
    assertThat(Scores.movement(NOW, new Values(new float[] {2, -1, 0}, new float[0]))).containsExactly(-3, 8, 0.25f);
  }

  @Test
  void randomScoresDependOnTheSeedOnly() {
    Wiring wiring = RandomWiring.of(5).wiring();
    assertThat(wiring.connections()).isGreaterThan(3);
    assertThat(Scores.random(wiring, 1)).isEqualTo(Scores.random(wiring, 1)).isNotEqualTo(Scores.random(wiring, 2))
        .doesNotHaveDuplicates();
  }
}
