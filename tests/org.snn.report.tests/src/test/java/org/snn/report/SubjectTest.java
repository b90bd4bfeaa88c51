package org.snn.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.snn.artefact.Artefact;

class SubjectTest {

  private static Run changed(long seed, Consumer<Artefact> change) {
    Artefact artefact = TinyRun.artefact(seed, "copy", List.of("0", "1", "2"));
    change.accept(artefact);
    return Run.of("run " + seed, artefact, "no data");
  }

  @Test
  void seedsOfAnExperimentBelongTogether() {
    List<Subject> subjects = Subject.of(List.of(TinyRun.run(1), TinyRun.run(2), TinyRun.run(5)));
    assertThat(subjects).hasSize(1);
    assertThat(subjects.get(0).name()).isEqualTo("copy, 3 seeds");
    assertThat(subjects.get(0).runs()).extracting(Run::name).containsExactly("runs/copy-1", "runs/copy-2", "runs/copy-5");
  }

  @Test
  void theSameSeedTwiceHasNoDeviation() {
    assertThat(Subject.of(List.of(TinyRun.run(1), TinyRun.run(1)))).extracting(Subject::name).containsExactly("runs/copy-1", "runs/copy-1");
  }

  @Test
  void otherSettingsAreAnotherExperiment() {
    Run plain = changed(1, artefact -> { });
    assertThat(Subject.of(List.of(plain, changed(2, artefact -> artefact.plan().getTraining().setRate(0.5))))).hasSize(2);
    assertThat(Subject.of(List.of(plain, changed(2, artefact -> artefact.plan().getTraining().getData().setTrain("5%"))))).hasSize(2);
    assertThat(Subject.of(List.of(plain, changed(2, artefact -> artefact.plan().setName("Other"))))).hasSize(2);
    assertThat(Subject.of(List.of(plain, changed(2, artefact -> artefact.plan().getTraining().getData().setSeed(99))))).hasSize(1);
  }

  @Test
  void settingsAreThoseThatMatter() {
    assertThat(TinyRun.run(1).settings().values()).containsEntry("loss", "cross-entropy").containsEntry("batch", "2")
        .containsEntry("data source", "synthetic").doesNotContainKeys("seed", "experiment", "decay", "factor");
  }
}
