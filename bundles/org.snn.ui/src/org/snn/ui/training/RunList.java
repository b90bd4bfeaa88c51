package org.snn.ui.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The runs that a view knows, and which of them it shows. One thread updates it; any may look. */
public final class RunList {

  private final Set<Path> shown = ConcurrentHashMap.newKeySet();
  private volatile List<Run> runs = List.of();
  /** Names that several runs have. */
  private volatile Set<String> doubled = Set.of();
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
    return doubled.contains(run.name()) ? run.place() + "/" + run.name() : run.name();
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
    Map<Path, Run> known = new HashMap<>();
    runs.forEach(run -> known.put(run.folder(), run));
    // Once each: they change while trainers write, and sorting needs an order that stays.
    Map<Path, Long> written = new HashMap<>();
    List<Run> now = new ArrayList<>();
    for (Path folder : folders) {
      written.put(folder, Run.lastWritten(folder));
      now.add(known.containsKey(folder) ? known.get(folder) : new Run(folder, numbers++));
    }
    now.sort(Comparator.comparingLong((Run run) -> -written.get(run.folder())).thenComparing(run -> run.folder()));
    boolean changed = !now.equals(runs);
    boolean first = runs.isEmpty() && shown.isEmpty();
    set(now);
    if (first && !now.isEmpty()) {
      show(now.get(0), true);
    }
    return changed;
  }

  private void set(List<Run> now) {
    Set<String> names = new HashSet<>();
    doubled = now.stream().map(Run::name).filter(name -> !names.add(name)).collect(Collectors.toUnmodifiableSet());
    runs = List.copyOf(now);
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
        set(more);
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
