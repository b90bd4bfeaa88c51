package org.snn.language.scoping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.xtext.GrammarUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnFiles;
import org.snn.language.SnnIssue;
import org.snn.language.TestLanguage;
import org.snn.language.messages.SnnLinkingMessages;
import org.snn.language.services.SnnGrammarAccess;
import org.snn.network.Connect;

/** What names mean, and what is said of those that mean nothing. */
class ScopingTest {

  private static final SnnFiles FILES = new SnnFiles();

  @TempDir
  Path folder;

  @Test
  void endsMeanGroupsOfTheirOwnNetwork() {
    LoadedSnn loaded = load("network A { input x output y connect x -> y } network B { input x output y connect x -> y }");
    loaded.networks().forEach(network -> {
      Connect connect = (Connect) network.getMembers().get(2);
      assertThat(connect.getEnds()).allSatisfy(end -> assertThat(end.getGroup().eContainer()).isSameAs(network));
    });
  }

  @Test
  void groupsOfOtherNetworksAreUnknown() {
    LoadedSnn loaded = load("network A { input only } network B { input in hidden hidden1 output out connect in -> hidden3 -> only }");
    assertThat(unknown(loaded)).extracting(SnnIssue::message).containsExactly(
        "unknown group 'hidden3'; known: in, hidden1, out", "unknown group 'only'; known: in, hidden1, out");
  }

  @Test
  void theMostSimilarNamesComeFirstInTheData() {
    SnnIssue issue = unknown(load("network N { input alpha hidden beta output gamma connect alpha -> betta }")).get(0);
    assertThat(issue.code()).isEqualTo(SnnLinkingMessages.GROUP_UNKNOWN);
    assertThat(issue.data()).startsWith("beta");
    assertThat(issue.column()).isEqualTo(67);
    assertThat(issue.length()).isEqualTo(5);
  }

  @Test
  void ofManyNamesTheMostSimilarAreShown() {
    StringBuilder text = new StringBuilder("network N { ");
    for (int i = 0; i < 100; i++) {
      text.append("hidden group").append(i).append(' ');
    }
    assertThat(unknown(load(text + "connect group0 -> grop42 }"))).singleElement()
        .satisfies(issue -> assertThat(issue.message()).startsWith("unknown group 'grop42'; known: group42, ").endsWith(" and 92 more"));
  }

  @Test
  void emptyNetworkIsSaidSo() {
    assertThat(unknown(load("network N { connect a -> b }"))).extracting(SnnIssue::message)
        .contains("unknown group 'a'; network 'N' declares no groups");
  }

  /** Of docs/language.md: all but four, and those with a hyphen. */
  @Test
  void keywordsMayBeNames() {
    Set<String> words = new TreeSet<>(GrammarUtil.getAllKeywords(new TestLanguage().get(SnnGrammarAccess.class).getGrammar()));
    words.removeIf(word -> !word.matches("[a-z][a-z0-9]*"));
    words.removeAll(Set.of("import", "network", "experiment", "connect"));
    assertThat(words).contains("prune", "grow", "from", "set", "relu");
    for (String word : words) {
      LoadedSnn loaded = load("network %1$s { hidden %1$s connect %1$s->%1$s } experiment %1$s { network %1$s data %1$s }".formatted(word));
      assertThat(loaded.resource().getErrors()).as(word).isEmpty();
      assertThat(loaded.experiments().get(0).getNetwork()).as(word).isSameAs(loaded.networks().get(0));
      assertThat(loaded.experiments().get(0).getData().getSource()).isEqualTo(word);
    }
  }

  @Test
  void experimentsMeanNetworksOfTheFile() {
    LoadedSnn loaded = load("experiment e { network N } network N { }");
    assertThat(loaded.experiments().get(0).getNetwork()).isSameAs(loaded.networks().get(0));
  }

  @Test
  void experimentsMeanNetworksOfImportedFiles() throws IOException {
    Files.createDirectories(folder.resolve("nets"));
    Files.writeString(folder.resolve("nets/other.snn"), "import \"third.snn\" network Other { } experiment o { network Third }");
    Files.writeString(folder.resolve("nets/third.snn"), "import \"../main.snn\" network Third { }");
    LoadedSnn loaded = load("import \"nets/other.snn\" experiment e { network Other }");
    assertThat(loaded.experiments().get(0).getNetwork().getName()).isEqualTo("Other");
    assertThat(unknown(loaded)).isEmpty();
  }

  @Test
  void ownNetworksHideImportedOnes() throws IOException {
    Files.writeString(folder.resolve("other.snn"), "network N { input far }");
    LoadedSnn loaded = load("import \"other.snn\" network N { input near } experiment e { network N }");
    assertThat(loaded.experiments().get(0).getNetwork()).isSameAs(loaded.networks().get(0));
  }

  @Test
  void unknownNetworkListsFileAndImports() throws IOException {
    Files.writeString(folder.resolve("other.snn"), "network Imported { }");
    assertThat(unknown(load("import \"other.snn\" network Own { } experiment e { network Owm }"))).singleElement()
        .satisfies(issue -> {
          assertThat(issue.message()).isEqualTo("unknown network 'Owm'; known: Imported, Own");
          assertThat(issue.code()).isEqualTo(SnnLinkingMessages.NETWORK_UNKNOWN);
          assertThat(issue.data()).startsWith("Own");
        });
    assertThat(unknown(load("experiment e { network N }"))).extracting(SnnIssue::message)
        .containsExactly("unknown network 'N'; this file and its imports declare no networks");
  }

  private LoadedSnn load(String text) {
    return FILES.load(text, folder.resolve("main.snn"));
  }

  private static List<SnnIssue> unknown(LoadedSnn loaded) {
    return loaded.issues().stream().filter(issue -> issue.code().endsWith(".unknown") && !issue.code().contains("data")).toList();
  }
}
