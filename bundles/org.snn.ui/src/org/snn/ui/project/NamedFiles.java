package org.snn.ui.project;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;

/** Which texts name which files, so that a change of a file leads to the texts that are to be checked again. */
final class NamedFiles {

  private final Map<IFile, Set<Path>> byText = new ConcurrentHashMap<>();

  void put(IFile text, Set<Path> named) {
    byText.put(text, named);
  }

  void remove(IResource text) {
    byText.remove(text);
  }

  void clear() {
    byText.clear();
  }

  boolean isEmpty() {
    return byText.isEmpty();
  }

  /** The texts that name one of the files, or a text that does, and so on; a named folder names all files in it. */
  Set<IFile> dependents(Collection<Path> changed) {
    Set<IFile> found = new LinkedHashSet<>();
    Deque<Path> next = new ArrayDeque<>(changed);
    while (!next.isEmpty()) {
      Path file = next.remove();
      byText.forEach((text, named) -> {
        if (named.stream().anyMatch(file::startsWith) && found.add(text)) {
          next.add(text.getLocation().toFile().toPath());
        }
      });
    }
    return found;
  }
}
