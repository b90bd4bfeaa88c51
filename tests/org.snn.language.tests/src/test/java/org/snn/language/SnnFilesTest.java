package org.snn.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.language.validation.fix.TextEdit;
import org.snn.network.NetworkPackage;
import org.snn.network.Normalisation;
import org.snn.network.SnnModel;

/** The entry for programs: reads whatever it is given. */
class SnnFilesTest {

  private final SnnFiles files = new SnnFiles();

  @TempDir
  Path folder;

  @Test
  void readsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("net.snn"), TestLanguage.resourceText("issue.snn"));
    LoadedSnn loaded = files.load(file);
    assertThat(loaded.networks()).extracting("name").containsExactly("Layered", "Skips", "DenseUnstructured");
    assertThat(loaded.experiment("digits").orElseThrow().getNetwork()).isSameAs(loaded.network("DenseUnstructured").orElseThrow());
    assertThat(loaded.network("Nothing")).isEmpty();
    assertThat(loaded.hasErrors()).as(loaded.issues().toString()).isFalse();
    assertThat(loaded.text()).isEqualTo(Files.readString(file));
  }

  @Test
  void readsATextWithAnyName() {
    LoadedSnn loaded = files.load("network N { input x output y connect x -> y }", Path.of("no-such-folder", "text.txt"));
    assertThat(loaded.hasErrors()).as(loaded.issues().toString()).isFalse();
    assertThat(loaded.networks()).hasSize(1);
  }

  @Test
  void stopsWhenNobodyWantsTheAnswerAnyMore() {
    String text = TestLanguage.resourceText("issue.snn");
    Path file = folder.resolve("net.snn");
    assertThatThrownBy(() -> files.load(text, file, () -> true)).isInstanceOf(CancellationException.class);
    assertThat(files.load(text, file, () -> false).networks()).as("afterwards").hasSize(3);
  }

  @Test
  void knowsTheFilesThatATextNames() {
    LoadedSnn loaded = files.load("""
        import "nets/other.snn"
        network N { input x output y connect file "../edges.csv" connect file "" }
        experiment e { network N data "iris.csv" }
        experiment f { network N data mnist }""", folder.resolve("net.snn"));
    assertThat(loaded.namedFiles()).containsExactlyInAnyOrder(folder.resolve("nets/other.snn"),
        folder.getParent().resolve("edges.csv"), folder.resolve("iris.csv"), folder.resolve("mnist"), folder.resolve("data"));
  }

  @Test
  void formattingChangesNothingThatIsRight() {
    String text = "network N {\n    input  x\n      output   y\n\n    connect x -> y\n}\n";
    assertThat(files.formatting(text)).containsExactly(
        new TextEdit(text.indexOf("\n      output"), 7, "\n    "), new TextEdit(text.indexOf("   y"), 3, " "));
    assertThat(files.formatting(files.format(text))).isEmpty();
  }

  /** The model has the second one only, and Xtext's formatter fails on the text of the first. */
  @ParameterizedTest
  @ValueSource(strings = {"optimizer adam optimizer sgd", "prune magnitude 20% prune magnitude 10%", "data a data b", "schedule step schedule cosine"})
  void aSettingThatStandsTwiceIsNotFormatted(String settings) {
    assertThatThrownBy(() -> files.format("experiment e {\n  network N\n  " + settings + "\n}\n")).isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("line 3: ").hasMessageContaining("twice");
  }

  /** Texts that were pasted from elsewhere have them. */
  @ParameterizedTest
  @ValueSource(strings = {"\u00A0", " \u00A0 ", "\uFEFF", "\u00A0\n"})
  void blanksOfAllKindsAreBlanks(String blank) {
    String text = "network N {\n    input x[2] // two\n    output y\n    connect x -> y\n}\n";
    String formatted = files.format(text.replace(" ->", blank + "->"));
    assertThat(formatted).isEqualTo(files.format(text));
    assertThat(files.format(formatted)).isEqualTo(formatted);
  }

  @Test
  void aMessageIsOneLineWhateverItQuotes() {
    LoadedSnn loaded = files.load("import \"a\nb.snn\"\nnetwork \"c\nd\"", folder.resolve("lines.snn"));
    assertThat(loaded.issues()).extracting(SnnIssue::message).hasSizeGreaterThan(1).allSatisfy(message -> assertThat(message).hasLineCount(1));
  }

  @Test
  void writesAModelThatStandsNowhere() {
    LoadedSnn loaded = files.load(TestLanguage.resourceText("issue.snn"), folder.resolve("issue.snn"));
    SnnModel copy = EcoreUtil.copy(loaded.model());
    String text = files.text(copy);
    LoadedSnn again = files.load(text, folder.resolve("again.snn"));
    assertThat(EcoreUtil.equals(again.model(), loaded.model())).as(text).isTrue();
    assertThat(files.format(text)).isEqualTo(text);
  }

  @Test
  void normalisesInEachWay() {
    String text = "network N { input x output y connect x -> y } experiment e { network N data synthetic { normalise %s } }";
    for (Normalisation way : Normalisation.VALUES) {
      LoadedSnn loaded = files.load(text.formatted(way.getLiteral()), folder.resolve("n.snn"));
      assertThat(loaded.issues()).noneMatch(SnnIssue::isError);
      assertThat(loaded.experiments().get(0).getData().getNormalise()).isEqualTo(way);
    }
  }

  @Test
  void readsFilesAndImportsUnderOddNames() throws IOException {
    Path odd = Files.createDirectories(folder.resolve("ä b#c%20?"));
    Files.writeString(odd.resolve("other net.snn"), "network Other { input x output y connect x -> y }");
    Path file = Files.writeString(odd.resolve("main 1%.snn"), "import \"other net.snn\" experiment e { network Other data synthetic }");
    LoadedSnn loaded = files.load(file);
    assertThat(loaded.issues()).noneMatch(SnnIssue::isError);
    assertThat(loaded.experiments().get(0).getNetwork().getName()).isEqualTo("Other");
  }

  /** Rules look at 2 million single connections here, 4 bytes each; of what they computed nothing stays with the model. */
  @Test
  void keepsTheTextAndNotItsConnections() {
    String text = "network N { input x[%1$d] output y[%1$d] connect x -> y random 50%% seed 1 }";
    files.load(text.formatted(20), Path.of("small.snn"));
    long before = used();
    LoadedSnn loaded = files.load(text.formatted(2000), Path.of("large.snn"));
    assertThat(used() - before).isLessThan(2_000_000);
    assertThat(loaded.issues()).isEmpty();
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void readsTheEmptyText() {
    LoadedSnn loaded = files.load("", Path.of("empty.snn"));
    assertThat(loaded.model().getElements()).isEmpty();
    assertThat(loaded.issues()).isEmpty();
  }

  @Test
  void missingFileIsOneIssue() {
    assertUnreadable(folder.resolve("missing.snn"), "this file does not exist");
  }

  @Test
  void folderIsOneIssue() {
    assertUnreadable(folder, "this is a folder; name a .snn file in it");
  }

  @Test
  void otherEncodingIsOneIssue() throws IOException {
    Path file = Files.write(folder.resolve("latin.snn"), "// größe".getBytes(StandardCharsets.ISO_8859_1));
    assertUnreadable(file, "this file is not UTF-8 text; save it with that encoding");
  }

  @Test
  void binaryIsNoStackTrace() throws IOException {
    byte[] bytes = new byte[1000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 128);
    }
    LoadedSnn loaded = files.load(Files.write(folder.resolve("binary.snn"), bytes));
    assertThat(loaded.hasErrors()).isTrue();
  }

  @Test
  void hugeFileIsOneIssue() throws IOException {
    Path file = folder.resolve("huge.snn");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(50L << 20);
    }
    assertUnreadable(file, "this file has 50 MiB, a .snn text at most 16; put single connections in bulk into an edge list"
        + " (connect file \"edges.csv\")");
  }

  private void assertUnreadable(Path file, String message) {
    LoadedSnn loaded = files.load(file);
    assertThat(loaded.issues()).containsExactly(
        new SnnIssue(Severity.ERROR, message, "snn.file.unreadable", file.toString(), 1, 1, 0, 0, List.of()));
    assertThat(loaded.model().getElements()).isEmpty();
    assertThat(loaded.issues().get(0)).hasToString(file + ":1:1: error: " + message + " [snn.file.unreadable]");
  }

  @Test
  void issuesSayWhere() {
    LoadedSnn loaded = files.load("network N {\n  input x\n  connect x -> yy\n}\n", folder.resolve("n.snn"));
    assertThat(loaded.issues()).filteredOn(issue -> issue.code().equals("snn.group.unknown")).singleElement().satisfies(issue -> {
      assertThat(issue.line()).isEqualTo(3);
      assertThat(issue.column()).isEqualTo(16);
      assertThat(issue.offset()).isEqualTo(37);
      assertThat(issue.length()).isEqualTo(2);
      assertThat(issue.file()).isEqualTo(folder.resolve("n.snn").toString());
    });
  }

  /** Xtext calls the rules of an element in the order of reflection, which is another in the next JVM. */
  @Test
  void issuesAtOnePlaceHaveOneOrder() {
    List<SnnIssue> issues = files.load("network N {\n}\n", folder.resolve("n.snn")).issues();
    assertThat(issues).extracting(SnnIssue::offset).hasSizeGreaterThan(1).containsOnly(issues.get(0).offset());
    for (int seed = 0; seed < 20; seed++) {
      List<SnnIssue> shuffled = new ArrayList<>(issues);
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.sort(SnnIssue.ORDER);
      assertThat(shuffled).isEqualTo(issues);
    }
  }

  @Test
  void severalInstancesDoNotDoubleIssues() {
    String wrong = "network N { connect a -> b }";
    int alone = files.load(wrong, Path.of("n.snn")).issues().size();
    new SnnFiles().load(wrong, Path.of("n.snn"));
    assertThat(files.load(wrong, Path.of("n.snn")).issues()).hasSize(alone);
  }

  @Test
  void registersNothingForOthers() {
    Object factory = Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().get("snn");
    Object provider = IResourceServiceProvider.Registry.INSTANCE.getExtensionToFactoryMap().get("snn");
    new SnnFiles().load("", Path.of("n.snn"));
    assertThat(Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().get("snn")).isSameAs(factory);
    assertThat(IResourceServiceProvider.Registry.INSTANCE.getExtensionToFactoryMap().get("snn")).isSameAs(provider);
    assertThat(EPackage.Registry.INSTANCE).containsKey(NetworkPackage.eNS_URI); // generated packages register themselves
  }

  @Test
  void readsTwentyThousandMembers() {
    int groups = 10_000;
    StringBuilder text = new StringBuilder("network Large {\n    input  g0\n");
    for (int i = 1; i < groups; i++) {
      text.append("    hidden g%d relu\n    connect g%d -> g%d\n".formatted(i, i - 1, i));
    }
    LoadedSnn loaded = files.load(text.append("}\n").toString(), folder.resolve("large.snn"));
    assertThat(loaded.networks().get(0).getMembers()).hasSize(2 * groups - 1);
    assertThat(loaded.issues()).noneMatch(issue -> issue.code().startsWith("snn.syntax") || issue.code().endsWith("unknown"));
    loaded.networks().get(0).groups().get(5).setName("renamed");
    assertThat(loaded.resource().getSerializer().serialize(loaded.model())).isEqualTo(text.toString().replaceAll("\\bg5\\b", "renamed"));
  }
}
