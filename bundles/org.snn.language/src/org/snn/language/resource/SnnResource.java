package org.snn.language.resource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.parser.IParseResult;

/**
 * A .snn text whose {@link #save(Map)} never loses a byte. Diagram editors serialise a model and then write it, log an
 * exception in the second step and go on as if all were well, so everything that can fail fails here before the file is
 * touched, as an {@link IllegalStateException} or the exception of the serializer:
 * <ul>
 * <li>the text has syntax errors: the model behind it is only a part;
 * <li>the file holds another text than was last loaded or saved: saving would undo somebody's edit;
 * <li>the model cannot be written.
 * </ul>
 */
public class SnnResource extends LazyLinkingResource {

  private String knownText;

  @Override
  protected void doLoad(InputStream input, Map<?, ?> options) throws IOException {
    super.doLoad(input, options);
    IParseResult result = getParseResult();
    knownText = result == null ? null : result.getRootNode().getText();
  }

  @Override
  public void save(Map<?, ?> options) throws IOException {
    IParseResult result = getParseResult();
    if (result != null && result.hasSyntaxErrors()) {
      throw new IllegalStateException(
          "%s has syntax errors; correct the text first: saving now would delete what could not be read.".formatted(name()));
    }
    String onDisk = textOnDisk();
    if (onDisk != null && !onDisk.isBlank() && !onDisk.equals(knownText)) {
      throw new IllegalStateException(
          "%s was changed outside; reload it first: saving now would overwrite that change.".formatted(name()));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    doSave(bytes, options);
    String text = bytes.toString(getEncoding());
    if (!text.equals(onDisk)) {
      write(bytes.toByteArray(), options);
    }
    knownText = text;
    setModified(false);
  }

  private void write(byte[] bytes, Map<?, ?> options) throws IOException {
    if (getURI().isFile()) {
      AtomicFile.write(Path.of(getURI().toFileString()), bytes);
      return;
    }
    try (OutputStream output = getURIConverter().createOutputStream(getURI(), options)) {
      output.write(bytes);
    }
  }

  private String textOnDisk() throws IOException {
    if (!getURIConverter().exists(getURI(), null)) {
      return null;
    }
    try (InputStream input = getURIConverter().createInputStream(getURI())) {
      return new String(input.readAllBytes(), getEncoding());
    }
  }

  private String name() {
    return getURI().lastSegment();
  }
}
