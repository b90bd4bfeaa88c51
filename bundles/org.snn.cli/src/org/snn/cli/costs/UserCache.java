package org.snn.cli.costs;

import java.nio.file.Path;
import java.util.Optional;
import org.snn.cli.Console;

/** Where users keep what can be made anew. */
final class UserCache {

  private UserCache() {
  }

  /**
   * The folder of snn in it, by the habit of the system; empty if no variable says where that is. XDG_CACHE_HOME counts
   * everywhere, and only if it is absolute, as its specification says.
   *
   * @param system as in the system property {@code os.name}
   */
  static Optional<Path> folder(Console console, String system) {
    return base(console, system).map(folder -> folder.resolve("snn"));
  }

  private static Optional<Path> base(Console console, String system) {
    Optional<Path> xdg = path(console, "XDG_CACHE_HOME").filter(Path::isAbsolute);
    if (xdg.isPresent()) {
      return xdg;
    }
    if (system.startsWith("Windows")) {
      return path(console, "LOCALAPPDATA");
    }
    return path(console, "HOME").map(home -> home.resolve(system.startsWith("Mac") ? "Library/Caches" : ".cache"));
  }

  private static Optional<Path> path(Console console, String variable) {
    return Optional.ofNullable(console.variable(variable)).map(Path::of);
  }
}
