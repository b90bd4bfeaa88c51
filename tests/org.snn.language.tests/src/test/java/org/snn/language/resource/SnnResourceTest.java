package org.snn.language.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.language.TestLanguage;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.SnnModel;

/** Saving never loses a byte of a file. */
class SnnResourceTest {

  private static final String TEXT = "// größe\nnetwork N {\n    input  x   // first\n    output y\n}\n";

  private static final TestLanguage LANGUAGE = new TestLanguage();

  @TempDir
  Path folder;

  @Test
  void savesAnEdit() throws IOException {
    XtextResource resource = load(TEXT);
    network(resource).groups().get(0).setName("z");
    resource.save(null);
    assertThat(file()).hasContent(TEXT.replace("  x ", "  z "));
    assertThat(resource.isModified()).isFalse();
    assertOnlyTheFile();
  }

  @Test
  void savesAgainAfterItsOwnSave() throws IOException {
    XtextResource resource = load(TEXT);
    network(resource).groups().get(0).setName("z");
    resource.save(null);
    network(resource).groups().get(1).setName("w");
    resource.save(null);
    assertThat(file()).hasContent(TEXT.replace("  x ", "  z ").replace("output y", "output w"));
  }

  @Test
  void leavesAnUnchangedFileAlone() throws IOException {
    XtextResource resource = load(TEXT);
    Object before = Files.getAttribute(file(), "unix:ino");
    resource.save(null);
    assertThat(Files.getAttribute(file(), "unix:ino")).isEqualTo(before);
  }

  @Test
  void refusesBrokenText() throws IOException {
    String broken = TEXT + "network M { input ? }\nnetwork Lost { }\n";
    XtextResource resource = load(broken);
    assertThatThrownBy(() -> resource.save(null)).isInstanceOf(IllegalStateException.class).hasMessageContaining("syntax errors");
    assertThat(file()).hasContent(broken);
  }

  @Test
  void refusesWhenTheFileWasChangedOutside() throws IOException {
    XtextResource resource = load(TEXT);
    network(resource).groups().get(0).setName("z");
    Files.writeString(file(), TEXT + "// somebody's remark\n");
    assertThatThrownBy(() -> resource.save(null)).isInstanceOf(IllegalStateException.class).hasMessageContaining("changed outside");
    assertThat(file()).hasContent(TEXT + "// somebody's remark\n");
  }

  @Test
  void savesAfterReload() throws IOException {
    XtextResource resource = load(TEXT);
    Files.writeString(file(), TEXT + "// somebody's remark\n");
    resource.unload();
    resource.load(null);
    network(resource).groups().get(0).setName("z");
    resource.save(null);
    assertThat(file()).hasContent(TEXT.replace("  x ", "  z ") + "// somebody's remark\n");
  }

  @Test
  void refusesAnImpossibleModel() throws IOException {
    XtextResource resource = load(TEXT);
    network(resource).groups().get(0).setName("not a name");
    assertThatThrownBy(() -> resource.save(null)).isInstanceOf(RuntimeException.class).hasMessageContaining("'not a name' is no name");
    assertThat(file()).hasContent(TEXT);
    assertOnlyTheFile();
  }

  @Test
  void refusesADanglingEnd() throws IOException {
    String text = "network N { input x output y connect x -> y }\n";
    XtextResource resource = load(text);
    EcoreUtil.delete(network(resource).groups().get(0));
    assertThatThrownBy(() -> resource.save(null)).isInstanceOf(RuntimeException.class);
    assertThat(file()).hasContent(text);
  }

  @Test
  void refusesToEmptyAFile() throws IOException {
    XtextResource resource = load(TEXT);
    resource.getContents().clear();
    assertThatThrownBy(() -> resource.save(null)).isInstanceOf(IllegalStateException.class);
    assertThat(file()).hasContent(TEXT);
  }

  @Test
  void refusesToReplaceAFileItHasNotRead() throws IOException {
    Files.writeString(file(), TEXT);
    XtextResource resource = LANGUAGE.resource(uri());
    resource.getContents().add(NetworkFactory.eINSTANCE.createSnnModel());
    assertThatThrownBy(() -> resource.save(null)).isInstanceOf(IllegalStateException.class).hasMessageContaining("changed outside");
    assertThat(file()).hasContent(TEXT);
  }

  @Test
  void createsANewFile() throws IOException {
    XtextResource resource = LANGUAGE.resource(uri());
    SnnModel model = NetworkFactory.eINSTANCE.createSnnModel();
    Network network = NetworkFactory.eINSTANCE.createNetwork();
    network.setName("New");
    model.getElements().add(network);
    resource.getContents().add(model);
    resource.save(Map.of());
    assertThat(file()).hasContent("network New {\n}\n");
  }

  @Test
  void aFailingDiskLeavesTheOldFile() throws IOException {
    XtextResource resource = load(TEXT);
    network(resource).groups().get(0).setName("z");
    Files.delete(file());
    Files.createDirectory(file()); // nothing can be moved over a folder with content
    Files.writeString(file().resolve("inside"), "");
    assertThatThrownBy(() -> resource.save(null)).isInstanceOf(Exception.class);
    assertThat(file().resolve("inside")).exists();
    assertThat(resource.isModified()).isFalse();
    assertOnlyTheFile();
  }

  @Test
  void keepsPermissionsAndLinks() throws IOException {
    Path target = folder.resolve("target.snn");
    Files.writeString(target, TEXT);
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
    Files.createSymbolicLink(file(), target);
    XtextResource resource = LANGUAGE.resource(uri());
    resource.load(null);
    network(resource).groups().get(0).setName("z");
    resource.save(null);
    assertThat(Files.isSymbolicLink(file())).isTrue();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target, LinkOption.NOFOLLOW_LINKS))).isEqualTo("rw-r-----");
    assertThat(target).hasContent(TEXT.replace("  x ", "  z "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b.snn", "größe.snn", "half#full.snn", "100%25.snn", "50%.snn", "what?.snn", "net.v1.snn"})
  void savesUnderAnyName(String name) throws IOException {
    Path odd = Files.writeString(folder.resolve(name), TEXT);
    XtextResource resource = LANGUAGE.resource(URI.createFileURI(odd.toString()));
    resource.load(null);
    network(resource).groups().get(0).setName("z");
    resource.save(null);
    assertThat(odd).hasContent(TEXT.replace("  x ", "  z "));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.toList()).containsExactly(odd);
    }
  }

  @Test
  void savesThroughOtherStores() throws IOException {
    Map<URI, byte[]> store = new HashMap<>(Map.of(URI.createURI("memory:/n.snn"), TEXT.getBytes(StandardCharsets.UTF_8)));
    XtextResource resource = LANGUAGE.resource(URI.createURI("memory:/n.snn"));
    resource.getResourceSet().setURIConverter(new MemoryStore(store));
    resource.load(null);
    network(resource).groups().get(0).setName("z");
    resource.save(null);
    assertThat(new String(store.get(resource.getURI()), StandardCharsets.UTF_8)).isEqualTo(TEXT.replace("  x ", "  z "));
  }

  private XtextResource load(String text) throws IOException {
    Files.writeString(file(), text);
    XtextResource resource = LANGUAGE.resource(uri());
    resource.load(null);
    return resource;
  }

  private static Network network(XtextResource resource) {
    return (Network) ((SnnModel) resource.getContents().get(0)).getElements().get(0);
  }

  private Path file() {
    return folder.resolve("net.snn");
  }

  private URI uri() {
    return URI.createFileURI(file().toString());
  }

  private void assertOnlyTheFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.toList()).isEqualTo(List.of(file()));
    }
  }

  /** A place for texts that is no file system. */
  private static final class MemoryStore extends ExtensibleURIConverterImpl {

    private final Map<URI, byte[]> store;

    MemoryStore(Map<URI, byte[]> store) {
      this.store = store;
    }

    @Override
    public boolean exists(URI uri, Map<?, ?> options) {
      return store.containsKey(uri);
    }

    @Override
    public InputStream createInputStream(URI uri, Map<?, ?> options) {
      return new ByteArrayInputStream(store.get(uri));
    }

    @Override
    public OutputStream createOutputStream(URI uri, Map<?, ?> options) {
      return new ByteArrayOutputStream() {
        @Override
        public void close() {
          store.put(uri, toByteArray());
        }
      };
    }
  }
}
