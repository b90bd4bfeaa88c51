package org.snn.ui.edit;

import java.util.List;
import java.util.Objects;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.snn.language.ide.editing.OutlineEntry;

/** The tree of outline entries. */
final class OutlineContent implements ITreeContentProvider {

  /** An entry is the same one as long as it has its name, wherever it stands by now. */
  static final IElementComparer SAME_NAME = new IElementComparer() {
    @Override
    public boolean equals(Object one, Object other) {
      return one instanceof OutlineEntry entry && other instanceof OutlineEntry old
          ? entry.kind() == old.kind() && entry.name().equals(old.name()) : one.equals(other);
    }

    @Override
    public int hashCode(Object element) {
      return element instanceof OutlineEntry entry ? Objects.hash(entry.kind(), entry.name()) : element.hashCode();
    }
  };

  /** What the tree shows, which changes with the text. */
  static final class Root {

    private List<OutlineEntry> entries;

    Root(List<OutlineEntry> entries) {
      this.entries = entries;
    }

    void become(List<OutlineEntry> changed) {
      entries = changed;
    }
  }

  @Override
  public Object[] getElements(Object input) {
    return ((Root) input).entries.toArray();
  }

  @Override
  public Object[] getChildren(Object parent) {
    return ((OutlineEntry) parent).children().toArray();
  }

  @Override
  public Object getParent(Object child) {
    return null;
  }

  @Override
  public boolean hasChildren(Object entry) {
    return !((OutlineEntry) entry).children().isEmpty();
  }
}
