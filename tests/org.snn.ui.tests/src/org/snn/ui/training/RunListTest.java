package org.snn.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.ui.training.Run.State;

/** Which runs there are, and which are shown. */
class RunListTest {

  @TempDir
  Path folder;

  private Path run(String path, String state, long written) throws IOException {
    Path run = Files.createDirectories(folder.resolve(path));
    Files.writeString(run.resolve("run.json"), "{\"state\": \"%s\"}".formatted(state));
    Path metrics = Files.writeString(run.resolve("metrics.jsonl"), "{\"epoch\":1,\"trainLoss\":1.0}\n");
    Files.setLastModifiedTime(metrics, FileTime.fromMillis(written));
    return run;
  }

  @Test
  void runsAreFoundInProjects() throws IOException {
    Path one = run("p/runs/one", "FINISHED", 1);
    Path two = run("p/deep/er/runs/two", "FINISHED", 1);
    run("p/.hidden/runs/three", "FINISHED", 1);
    Files.createDirectories(folder.resolve("p/runs/empty"));
    assertThat(RunFinder.below(List.of(folder.resolve("p"), folder.resolve("gone")), () -> false)).containsExactlyInAnyOrder(one, two);
    assertThat(RunFinder.below(List.of(folder), () -> true)).as("cancelled").isEmpty();
  }

  @Test
  void theNewestRunIsFirstAndShown() throws IOException {
    Path old = run("p/runs/old", "FINISHED", 1000);
    Path fresh = run("p/runs/fresh", "UNFINISHED", 2000);
    RunList runs = new RunList();
    assertThat(runs.update(List.of(old, fresh))).isTrue();
    assertThat(runs.update(List.of(old, fresh))).as("nothing new").isFalse();
    runs.read(Set.of(), true);
    assertThat(runs.all().stream().map(Run::name)).containsExactly("fresh", "old");
    assertThat(runs.shown().stream().map(Run::name)).containsExactly("fresh");
    assertThat(runs.all().stream().map(Run::state)).containsExactly(State.STOPPED, State.FINISHED);
    assertThat(runs.all().get(0).place()).isEqualTo("p");
  }

  @Test
  void runsThatStartComeIntoView() throws IOException {
    Path old = run("p/runs/old", "FINISHED", 1000);
    RunList runs = new RunList();
    runs.update(List.of(old));
    Path started = run("p/runs/started", "UNFINISHED", 2000);
    assertThat(runs.read(Set.of(started), false)).isTrue();
    assertThat(runs.shown().stream().map(Run::name)).containsExactlyInAnyOrder("old", "started");
    assertThat(runs.all().get(0).state()).isEqualTo(State.RUNNING);

    runs.show(runs.all().get(0), false);
    runs.read(Set.of(started), false);
    assertThat(runs.shown().stream().map(Run::name)).as("who hides it does not want it back").containsExactly("old");
    assertThat(runs.read(Set.of(), false)).as("it has ended").isTrue();
    assertThat(runs.all().get(0).state()).isEqualTo(State.STOPPED);
  }

  @Test
  void namesThatSeveralRunsHaveSayWhereTheyBelong() throws IOException {
    RunList runs = new RunList();
    List<Path> folders = List.of(run("p/runs/one", "FINISHED", 3), run("q/runs/one", "FINISHED", 2), run("q/runs/two", "FINISHED", 1));
    runs.update(folders);
    assertThat(runs.all().stream().map(runs::label)).containsExactly("p/one", "q/one", "two");
    runs.update(folders.subList(1, 3));
    assertThat(runs.all().stream().map(runs::label)).containsExactly("one", "two");
    runs.read(Set.of(folders.get(0)), false);
    assertThat(runs.all().stream().map(runs::label)).containsExactly("p/one", "q/one", "two");
  }

  /** With any other reading of the times than one for each run, sorting fails: "Comparison method violates its general contract". */
  @Test
  void runsThatAreWrittenToMeanwhileAreSorted() throws Exception {
    List<Path> folders = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      folders.add(run("p/runs/run" + i, "UNFINISHED", i));
    }
    AtomicBoolean end = new AtomicBoolean();
    Thread trainers = new Thread(() -> {
      Random random = new Random(1);
      while (!end.get()) {
        touch(folders.get(random.nextInt(folders.size())), random.nextInt(400));
      }
    });
    trainers.start();
    try {
      RunList runs = new RunList();
      for (int i = 0; i < 40; i++) {
        runs.update(folders);
      }
      assertThat(runs.all()).hasSize(folders.size());
    } finally {
      end.set(true);
      trainers.join();
    }
  }

  private static void touch(Path run, long written) {
    try {
      Files.setLastModifiedTime(run.resolve("metrics.jsonl"), FileTime.fromMillis(written));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void deletedRunsGo() throws IOException {
    Path run = run("p/runs/one", "FINISHED", 1);
    RunList runs = new RunList();
    runs.update(List.of(run));
    assertThat(runs.update(List.of())).isTrue();
    assertThat(runs.all()).isEmpty();
    assertThat(runs.shown()).isEmpty();
  }
}
