package org.snn.architecture;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which bundle may use which: the arrows of the design. Whoever may use a bundle may also use what that one re-exports, as in
 * OSGi. A bundle that is missing here fails the tests.
 */
final class Arrows {

  static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
      entry("org.snn.network", Set.of()),
      entry("org.snn.plan", Set.of()),
      entry("org.snn.data", Set.of()),
      entry("org.snn.transform", Set.of("org.snn.network", "org.snn.plan")),
      entry("org.snn.language", Set.of("org.snn.network", "org.snn.transform", "org.snn.data")),
      entry("org.snn.language.ide", Set.of("org.snn.language")),
      entry("org.snn.trainer", Set.of("org.snn.plan", "org.snn.data")),
      entry("org.snn.trainer.cuda", Set.of("org.snn.trainer")),
      entry("org.snn.artefact", Set.of("org.snn.plan", "org.snn.trainer")),
      entry("org.snn.prune", Set.of("org.snn.transform", "org.snn.trainer", "org.snn.bench")),
      entry("org.snn.bench", Set.of("org.snn.plan", "org.snn.transform", "org.snn.trainer")),
      entry("org.snn.draw", Set.of("org.snn.plan", "org.snn.trainer")),
      entry("org.snn.interop", Set.of("org.snn.network", "org.snn.artefact", "org.snn.prune")),
      entry("org.snn.inference", Set.of("org.snn.artefact", "org.snn.data")),
      entry("org.snn.report", Set.of("org.snn.artefact", "org.snn.prune", "org.snn.draw")),
      entry("org.snn.cli", Set.of("org.snn.network", "org.snn.plan", "org.snn.data", "org.snn.transform",
          "org.snn.language", "org.snn.language.ide", "org.snn.trainer", "org.snn.trainer.cuda", "org.snn.artefact",
          "org.snn.prune", "org.snn.bench",
          "org.snn.draw", "org.snn.interop", "org.snn.inference", "org.snn.report")),
      entry("org.snn.design", Set.of("org.snn.network", "org.snn.plan", "org.snn.transform", "org.snn.language",
          "org.snn.artefact")),
      entry("org.snn.ui", Set.of("org.snn.cli", "org.snn.network", "org.snn.language", "org.snn.language.ide", "org.snn.trainer",
          "org.snn.draw", "org.snn.report", "org.snn.transform")),
      entry("org.snn.language.ui", Set.of("org.snn.language", "org.snn.language.ide", "org.snn.ui")));

  /** What only runs in Eclipse's workbench, and so is not on the class path of {@code snn}. */
  static final Set<String> WORKBENCH = Set.of("org.snn.design", "org.snn.language.ui", "org.snn.ui");

  /** The only bundle that may print, exit and read system properties. */
  static final String COMMAND_LINE = "org.snn.cli";

  private Arrows() {
  }

  /** The bundles that need no workbench, sorted. */
  static Set<String> headless() {
    Set<String> headless = bundles();
    headless.removeAll(WORKBENCH);
    return headless;
  }

  /** The bundles, sorted. */
  static Set<String> bundles() {
    return new TreeSet<>(ALLOWED.keySet());
  }
}
