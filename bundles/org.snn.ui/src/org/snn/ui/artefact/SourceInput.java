package org.snn.ui.artefact;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Objects;
import org.eclipse.core.resources.IEncodedStorage;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;
import org.snn.ui.Icon;

/** The text that a trained network was made from, as it is in its file: to read only. */
final class SourceInput extends PlatformObject implements IStorageEditorInput {

  private final LoadedArtefact loaded;

  SourceInput(LoadedArtefact loaded) {
    this.loaded = loaded;
  }

  private final class Source extends PlatformObject implements IEncodedStorage {

    @Override
    public InputStream getContents() {
      return new ByteArrayInputStream(loaded.artefact().source().network());
    }

    @Override
    public IPath getFullPath() {
      return null;
    }

    @Override
    public String getName() {
      return SourceInput.this.getName();
    }

    @Override
    public boolean isReadOnly() {
      return true;
    }

    @Override
    public String getCharset() {
      return "UTF-8";
    }
  }

  @Override
  public IEncodedStorage getStorage() {
    return new Source();
  }

  @Override
  public String getName() {
    return loaded.stem() + ".snn";
  }

  @Override
  public String getToolTipText() {
    return "The text in " + loaded.file();
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public ImageDescriptor getImageDescriptor() {
    return Icon.NETWORK_FILE.descriptor();
  }

  @Override
  public IPersistableElement getPersistable() {
    return null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceInput source && loaded.file().equals(source.loaded.file()) && loaded.seal().equals(source.loaded.seal());
  }

  @Override
  public int hashCode() {
    return Objects.hash(loaded.file(), loaded.seal());
  }
}
