package org.snn.ui.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The runs that a view knows, and which of them it shows. One thread updates it; any may look. */
public final class RunList {

  private final Set<Path> shown = ConcurrentHashMap.newKeySet();
  private volatile List<Run> runs = List.of();
  private Set<Path> running = Set.of();
  private int numbers;

  /** All runs, those that were written to last first. */
  public List<Run> all() {
    return runs;
  }

  /** The runs that are shown, in the order of their numbers. */
  public List<Run> shown() {
    return runs.stream().filter(this::isShown).sorted(Comparator.comparingInt(Run::number)).toList();
  }

  /** What to call a run: its name, and where it belongs if another run has the same name. */
  public String label(Run run) {
    boolean alone = runs.stream().filter(other -> other.name().equals(run.name())).count() < 2;
    return alone ? run.name() : run.place() + "/" + run.name();
  }

  /** Whether a run is shown. */
  public boolean isShown(Run run) {
    return shown.contains(run.folder());
  }

  /** Shows a run, or hides it. */
  public void show(Run run, boolean visible) {
    if (visible) {
      shown.add(run.folder());
    } else {
      shown.remove(run.folder());
    }
  }

  /**
   * Takes over what lies on the disk. Runs that are new and running are shown; if none is shown before, the newest is.
   *
   * @return whether the list has changed
   */
  boolean update(Collection<Path> folders) {
    List<Run> now = new ArrayList<>();
    for (Path folder : folders) {
      now.add(runs.stream().filter(run -> run.folder().equals(folder)).findFirst().orElseGet(() -> new Run(folder, numbers++)));
    }
    now.sort(Comparator.comparingLong((Run run) -> -Run.lastWritten(run.folder())).thenComparing(run -> run.folder()));
    boolean changed = !now.equals(runs);
    boolean first = runs.isEmpty() && shown.isEmpty();
    runs = List.copyOf(now);
    if (first && !now.isEmpty()) {
      show(now.get(0), true);
    }
    return changed;
  }

  /**
   * Reads what is new in the runs that are shown or running.
   *
   * @param active folders of runs whose trainers run; those that were not before come into view
   * @param all whether to read the others too
   * @return whether something has changed
   */
  boolean read(Set<Path> active, boolean all) {
    boolean changed = false;
    for (Path folder : active) {
      if (runs.stream().noneMatch(run -> run.folder().equals(folder))) {
        List<Run> more = new ArrayList<>(List.of(new Run(folder, numbers++)));
        more.addAll(runs);
        runs = List.copyOf(more);
        changed = true;
      }
      if (!running.contains(folder)) {
        shown.add(folder);
      }
    }
    running = Set.copyOf(active);
    for (Run run : runs) {
      boolean now = active.contains(run.folder());
      if (all || now || isShown(run) || run.state() == Run.State.RUNNING) {
        changed |= run.read(now);
      }
    }
    return changed;
  }
}
