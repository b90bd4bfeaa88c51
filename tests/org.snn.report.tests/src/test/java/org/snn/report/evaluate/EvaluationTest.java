package org.snn.report.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.snn.artefact.Artefact;
import org.snn.data.DataSet;
import org.snn.data.DataSplits;
import org.snn.data.Split;
import org.snn.report.TinyRun;

class EvaluationTest {

  private final Artefact artefact = TinyRun.artefact(1, "copy", List.of("0", "1", "2"));

  @Test
  void confusionIsWhatIsCountedByHand() {
    Evaluation evaluation = TinyRun.evaluation(artefact);
    Confusion confusion = evaluation.confusion().orElseThrow();
    long[][] expected = {{1, 0, 1}, {1, 2, 0}, {1, 0, 1}};
    for (int truth = 0; truth < 3; truth++) {
      for (int answer = 0; answer < 3; answer++) {
        assertThat(confusion.count(truth, answer)).as("%d, %d", truth, answer).isEqualTo(expected[truth][answer]);
      }
    }
    assertThat(evaluation.split()).isEqualTo("test");
    assertThat(evaluation.figures().accuracy().getAsDouble()).isEqualTo(4.0 / 7);
  }

  @Test
  void scoresAreSharesOfAnswersAndOfSamples() {
    List<ClassScore> scores = TinyRun.evaluation(artefact).confusion().orElseThrow().scores();
    // Class 0 was answered three times and is there twice; once it was right.
    assertThat(scores.get(0).precision()).isEqualTo(1.0 / 3);
    assertThat(scores.get(0).recall()).isEqualTo(0.5);
    assertThat(scores.get(0).f1()).isCloseTo(2 * (1.0 / 3 * 0.5) / (1.0 / 3 + 0.5), within(1e-12));
    assertThat(scores.get(1).precision()).isEqualTo(1);
    assertThat(scores.get(1).recall()).isEqualTo(2.0 / 3);
    assertThat(scores.get(1).samples()).isEqualTo(3);
  }

  @Test
  void aClassThatIsNeverAnsweredHasNoPrecision() {
    ClassScore score = Confusion.of(List.of("a", "b"), new int[] {0, 1}, new int[] {0, 0}).scores().get(1);
    assertThat(score.precision()).isNaN();
    assertThat(score.recall()).isZero();
    assertThat(score.f1()).isZero();
  }

  @Test
  void worstSamplesAreTheMostConfidentWrongOnes() {
    List<WorstSample> worst = TinyRun.evaluation(artefact).worst();
    assertThat(worst).extracting(WorstSample::sample).containsExactly(6, 1, 5);
    assertThat(worst).extracting(WorstSample::truth).containsExactly("2", "1", "0");
    assertThat(worst).extracting(WorstSample::answer).containsExactly("0", "0", "2");
    assertThat(worst.get(1).wrongness()).isCloseTo(Math.exp(3) / (Math.exp(3) + 2), within(1e-6));
    assertThat(worst.get(1).truthProbability()).isCloseTo(1 / (Math.exp(3) + 2), within(1e-6));
    assertThat(worst.get(1).features()).containsExactly(3, 0, 0);
  }

  @Test
  void sumsOfRunsAreSumsOfCells() {
    Confusion one = Confusion.of(List.of("a", "b"), new int[] {0, 1, 1}, new int[] {0, 0, 1});
    Confusion sum = one.plus(Confusion.of(List.of("a", "b"), new int[] {1}, new int[] {0}));
    assertThat(sum.count(1, 0)).isEqualTo(2);
    assertThat(sum.samples(1)).isEqualTo(3);
    assertThat(sum.answers(0)).isEqualTo(3);
  }

  @Test
  void withoutTestSplitAnotherOneIsAsked() {
    DataSet data = DataSet.ofClasses("one", 3, new float[] {1, 0, 0}, new int[] {0}, 3);
    Split none = new Split(data, new int[0]);
    assertThat(TinyRun.evaluation(artefact, new DataSplits("one", Split.all(data), Split.all(data), none, List.of())).split())
        .isEqualTo("validation");
    assertThat(TinyRun.evaluation(artefact, new DataSplits("one", Split.all(data), none, none, List.of())).split()).isEqualTo("training");
  }

  @Test
  void realTargetsHaveErrorsInstead() {
    // The answers are 1/3 each, as all features are equal.
    DataSet data = DataSet.ofTargets("values", 3, new float[] {5, 5, 5, 7, 7, 7}, 3, new float[] {1, 0, 1 / 3f, 0, 0, 1 / 3f});
    Split all = Split.all(data);
    Evaluation evaluation = TinyRun.evaluation(artefact, new DataSplits("values", all, all, all, List.of()));
    assertThat(evaluation.confusion()).isEmpty();
    TargetError first = evaluation.errors().get(0);
    assertThat(first.meanAbsolute()).isCloseTo(0.5, within(1e-6));
    assertThat(first.rootMeanSquare()).isCloseTo(Math.sqrt((4.0 / 9 + 1.0 / 9) / 2), within(1e-6));
    assertThat(first.explained()).isCloseTo(1 - (5.0 / 9) / 0.5, within(1e-6));
    assertThat(evaluation.errors().get(2).explained()).isNaN();
    assertThat(evaluation.worst().get(0).sample()).isZero();
    assertThat(evaluation.worst().get(0).wrongness()).isCloseTo(Math.sqrt(5.0 / 9), within(1e-6));
  }
}
