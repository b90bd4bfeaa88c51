package org.snn.language.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.language.TestLanguage;

/** Names of files lead there, and nothing else does. */
class FileLinksTest {

  private static final String TEXT = """
      import "other.snn"
      network Net {
          input x[1] output y[1]
          connect file "sub/edges.csv"
      }
      experiment run { network Net data "table.csv" { label "table.csv" } }
      experiment digits { network Net data mnist }
      """;

  @TempDir
  Path folder;

  private final TestLanguage language = new TestLanguage();

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("other.snn"), "");
    Files.writeString(folder.resolve("sub/edges.csv"), "");
    Files.writeString(folder.resolve("data/table.csv"), "");
  }

  @Test
  void namesOfFilesAreLinks() throws IOException {
    assertThat(at(TEXT, "other")).contains(link("\"other.snn\"", "other.snn"));
    assertThat(at(TEXT, "edges")).contains(link("\"sub/edges.csv\"", "sub/edges.csv"));
    assertThat(at(TEXT, "table")).contains(link("\"table.csv\"", "data/table.csv"));
  }

  @Test
  void otherTextsAreNot() throws IOException {
    assertThat(at(TEXT, "import")).isEmpty();
    assertThat(at(TEXT, "label")).isEmpty();
    assertThat(at(TEXT, "\" }")).isEmpty();
    assertThat(at(TEXT, "mnist")).isEmpty();
    assertThat(at(TEXT.replace("other.snn", "absent.snn"), "absent")).isEmpty();
    assertThat(at(TEXT.replace("other.snn", ""), "\"\"")).isEmpty();
    assertThat(at("", "")).isEmpty();
  }

  @Test
  void dataInAFolderIsALink() throws IOException {
    Files.createDirectories(folder.resolve("data/mnist"));
    assertThat(at(TEXT, "mnist")).contains(link("mnist", "data/mnist"));
  }

  private FileLink link(String text, String file) {
    return new FileLink(TEXT.indexOf(text), text.length(), folder.resolve(file));
  }

  private Optional<FileLink> at(String text, String word) throws IOException {
    XtextResource resource = language.resource(URI.createFileURI(folder.resolve("net.snn").toString()));
    resource.reparse(text);
    return language.get(FileLinks.class).at(resource, text.indexOf(word));
  }
}
