package org.snn.language.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnFiles;
import org.snn.language.SnnIssue;
import org.snn.language.ide.editing.OutlineEntry;
import org.snn.language.ide.editing.Proposal;
import org.snn.language.ide.editing.SnnEditing;
import org.snn.language.ide.editing.Target;
import org.snn.language.ide.editing.Token;
import org.snn.language.ide.editing.Tokens;

/** What an editor is told about a text. */
class SnnEditingTest {

  private static final SnnEditing EDITING = new SnnEditing();

  private static final String TEXT = """
      import "other.snn"

      // learns
      network Net {
          input x[4]
          hidden h[3] relu
          neuron gate
          output y[2] softmax
          connect x -> h -> y
          connect file "edges.csv"
      }

      experiment learn {
          network Net
          data "iris.csv" { label species }
      }
      """;

  @TempDir
  Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("net.snn");
  }

  @Test
  void proposesKeywordsAndNamesWhereTheyMayStand() {
    int end = TEXT.indexOf("-> h") + 3;
    List<Proposal> names = EDITING.proposals(TEXT, file, end);

    assertThat(names).extracting(Proposal::label).contains("x", "h", "gate", "y").doesNotContain("experiment", "Net");
    assertThat(names).filteredOn(proposal -> proposal.label().equals("h")).singleElement()
        .satisfies(proposal -> {
          assertThat(proposal.documentation()).contains("3 neurons, relu");
          assertThat(proposal.named()).isEqualTo(OutlineEntry.Kind.HIDDEN);
        });
    assertThat(EDITING.proposals(TEXT, file, TEXT.indexOf("    connect x"))).extracting(Proposal::label)
        .contains("connect", "hidden", "neuron").doesNotContain("batch");
  }

  @Test
  void aProposalReplacesWhatIsTypedAlready() {
    String typed = TEXT.replace("hidden h", "hid");
    int cursor = typed.indexOf("hid") + 3;

    assertThat(EDITING.proposals(typed, file, cursor)).filteredOn(proposal -> proposal.text().equals("hidden"))
        .singleElement().satisfies(proposal -> {
          assertThat(proposal.offset()).isEqualTo(cursor - 3);
          assertThat(proposal.length()).isEqualTo(3);
          assertThat(proposal.documentation()).isNotEmpty();
        });
  }

  @Test
  void aSnippetIsPlainTextWithPlacesToFillIn() {
    Proposal network = EDITING.proposals("", file, 0).stream().filter(proposal -> !proposal.places().isEmpty())
        .filter(proposal -> proposal.text().startsWith("network")).findFirst().orElseThrow();

    assertThat(network.text()).doesNotContain("$");
    assertThat(new SnnFiles().load(network.text(), file).issues()).isEmpty();
    assertThat(network.places()).allSatisfy(place -> assertThat(place.offsets().stream()
        .map(offset -> network.text().substring(offset, offset + place.length())).distinct()).hasSize(1));
    Proposal.Place input = network.places().get(1);
    assertThat(input.offsets()).hasSize(2);
    assertThat(network.text().substring(input.offsets().get(1), input.offsets().get(1) + input.length())).isEqualTo("x");
  }

  @Test
  void explainsKeywordsAndWhatNamesStandFor() {
    assertThat(EDITING.explanation(TEXT, file, TEXT.indexOf("relu") + 1)).get().satisfies(explanation -> {
      assertThat(explanation.offset()).isEqualTo(TEXT.indexOf("relu"));
      assertThat(explanation.length()).isEqualTo(4);
      assertThat(explanation.text()).contains("max");
    });
    assertThat(EDITING.explanation(TEXT, file, TEXT.indexOf("-> h") + 3)).get()
        .satisfies(explanation -> assertThat(explanation.text()).contains("3 neurons, relu"));
    assertThat(EDITING.explanation(TEXT, file, TEXT.indexOf("learns"))).isEmpty();
  }

  @Test
  void followsNamesToDeclarationsAndFileNamesToFiles() throws Exception {
    Path other = Files.writeString(folder.resolve("other.snn"), "");
    Path data = Files.createDirectories(folder.resolve("data")).resolve("iris.csv");

    assertThat(target("-> h", 3)).contains(
        new Target(TEXT.indexOf("-> h") + 3, 1, file, TEXT.indexOf("h[3]"), 1));
    assertThat(target("network Net\n", 8)).get().satisfies(target ->
        assertThat(TEXT.substring(target.targetOffset(), target.targetOffset() + target.targetLength())).isEqualTo("Net"));
    assertThat(target("\"other", 2)).get().extracting(Target::file).isEqualTo(other);
    assertThat(target("\"iris", 2)).as("a file that is not there").isEmpty();
    Files.writeString(data, "");
    assertThat(target("\"iris", 2)).get().extracting(Target::file).isEqualTo(data);
    assertThat(target("hidden h", 1)).as("a keyword").isEmpty();
  }

  private Optional<Target> target(String at, int behind) {
    return EDITING.target(TEXT, file, TEXT.indexOf(at) + behind);
  }

  @Test
  void followsAnImportedNetworkIntoItsFile() throws Exception {
    Path other = Files.writeString(folder.resolve("other.snn"), "// first\nnetwork Far { }");
    String text = "import \"other.snn\" experiment e { network Far }";

    assertThat(EDITING.target(text, file, text.indexOf("Far"))).contains(new Target(text.indexOf("Far"), 3, other, 17, 3));
  }

  @Test
  void outlinesWhatHasAName() {
    List<OutlineEntry> entries = EDITING.outline(TEXT, file);

    assertThat(entries).extracting(OutlineEntry::kind).containsExactly(
        OutlineEntry.Kind.IMPORT, OutlineEntry.Kind.NETWORK, OutlineEntry.Kind.EXPERIMENT);
    assertThat(entries.get(1).children()).extracting(OutlineEntry::name)
        .containsExactly("x", "h", "gate", "y", "x -> h -> y", "file \"edges.csv\"");
    assertThat(entries.get(1).children().get(1).detail()).isEqualTo("3 neurons, relu");
    assertThat(TEXT.substring(entries.get(2).nameOffset())).startsWith("learn {");
    assertThat(EDITING.outline("network { input x[3] ", file)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void tokensCoverTheTextInOrder(String text) {
    int end = 0;
    for (Token token : new Tokens().of(text)) {
      assertThat(token.offset()).isEqualTo(end);
      end = token.end();
    }
    assertThat(end).isEqualTo(text.length());
  }

  static List<String> texts() {
    return List.of(TEXT, "", "network /* not closed", "import \"not closed\n", "§ { 0..9 one->two");
  }

  @Test
  void tokensSayWhatTheyAre() {
    assertThat(words(Token.Kind.KEYWORD)).contains("network", "one-to-one").doesNotContain("x", "{");
    assertThat(words(Token.Kind.COMMENT)).isEqualTo("// a\n|/* b */");
    assertThat(words(Token.Kind.NUMBER)).isEqualTo("4|.5");
    assertThat(words(Token.Kind.STRING)).isEqualTo("\"e.csv\"");
  }

  private static String words(Token.Kind kind) {
    String text = "// a\nnetwork N { input x[4] bias .5 /* b */ connect x -> x one-to-one connect file \"e.csv\" }";
    return new Tokens().of(text).stream().filter(token -> token.kind() == kind)
        .map(token -> text.substring(token.offset(), token.end())).collect(Collectors.joining("|"));
  }

  @Test
  void fixesWhatItIsAskedToFix() {
    String wrong = TEXT.replace("-> h ->", "-> hh ->");
    LoadedSnn loaded = new SnnFiles().load(wrong, file);
    SnnIssue unknown =
        loaded.issues().stream().filter(issue -> issue.code().equals("snn.group.unknown")).findFirst().orElseThrow();

    assertThat(EDITING.fixes(wrong, file, unknown.code(), unknown.offset(), unknown.length(), unknown.data()))
        .first().satisfies(fix -> assertThat(fix.applyTo(wrong)).isEqualTo(TEXT));
  }
}
