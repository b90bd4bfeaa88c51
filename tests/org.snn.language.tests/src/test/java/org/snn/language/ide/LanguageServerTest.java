package org.snn.language.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snn.language.ide.LspSession.apply;
import static org.snn.language.ide.LspSession.await;
import static org.snn.language.ide.LspSession.position;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The language server through its protocol, as an editor sees it. */
class LanguageServerTest {

  private static final String FILE = "net.snn";

  private static final String TEXT = """
      network Net {
          input  x[4]
          hidden h[3] relu
          output y[2] softmax
          connect x -> h  // first
          connect h -> y
      }

      experiment run {
          network Net
          data mnist { train 80% test 20% }
          loss cross-entropy
      }
      """;

  @TempDir
  Path folder;

  private LspSession session;

  @BeforeEach
  void start() throws Exception {
    session = new LspSession(folder).initialize();
  }

  @AfterEach
  void stop() throws Exception {
    session.close();
  }

  @Test
  void saysWhatItCan() {
    assertThat(session.initialized().getCapabilities().getCompletionProvider()).isNotNull();
    assertThat(session.initialized().getCapabilities().getRenameProvider()).isNotNull();
  }

  @Test
  void endsOnExit() throws Exception {
    assertThat(session.exits()).isTrue();
  }

  @Test
  void endsWithItsStream() throws Exception {
    assertThat(session.endsWithStream()).isTrue();
  }

  @Test
  void servesSingleFilesWithoutFolder() throws Exception {
    try (LspSession single = new LspSession(folder).initializeWithoutFolder()) {
      assertThat(single.open(FILE, "network N { connect a -> b }")).extracting(issue -> issue.getCode().getLeft())
          .contains("snn.group.unknown");
    }
  }

  @Test
  void publishesIssuesAndTheirEnd() {
    String wrong = TEXT.replace("connect x -> h ", "connect x -> hh ");
    List<Diagnostic> issues = session.open(FILE, wrong);
    assertThat(issues).anySatisfy(issue -> {
      assertThat(issue.getCode().getLeft()).isEqualTo("snn.group.unknown");
      assertThat(issue.getMessage().getLeft()).isEqualTo("unknown group 'hh'; known: x, h, y");
      assertThat(issue.getRange().getStart()).isEqualTo(position(wrong, "hh ", 0));
    });
    session.server().getTextDocumentService().didChange(new DidChangeTextDocumentParams(
        new VersionedTextDocumentIdentifier(session.uri(FILE), 2), List.of(new TextDocumentContentChangeEvent(TEXT))));
    assertThat(session.diagnostics(FILE)).noneMatch(issue -> issue.getCode().getLeft().equals("snn.group.unknown"));
  }

  @Test
  void coloursNames() {
    session.open(FILE, TEXT);
    List<String> types = session.initialized().getCapabilities().getSemanticTokensProvider().getLegend().getTokenTypes();
    List<Integer> tokens = await(session.server().getTextDocumentService()
        .semanticTokensFull(new SemanticTokensParams(session.document(FILE)))).getData();

    // five numbers a token: lines and columns after the one before, length, type, modifiers
    assertThat(tokens.subList(0, 10)).containsExactly(
        0, 8, 3, types.indexOf("class"), 0,
        1, 11, 1, types.indexOf("parameter"), 0);
  }

  @Test
  void proposesGroupsOfTheNetwork() {
    assertThat(labels(TEXT, "connect h -> ", 13)).contains("x", "h", "y").doesNotContain("relu", "Net", "data", "gate");
  }

  @Test
  void proposesNetworks() {
    assertThat(labels(TEXT, "    network Net\n", 12)).containsExactly("Net");
  }

  @Test
  void proposesKeywords() {
    assertThat(labels(TEXT, "    connect x", 4)).contains("input", "hidden", "output", "neuron", "connect").doesNotContain("batch");
    assertThat(labels(TEXT, "loss cross", 5)).contains("mse", "huber", "cross-entropy").doesNotContain("relu");
    assertThat(labels(TEXT, "    loss", 4)).contains("batch", "epochs", "optimizer", "seed", "prune", "grow").doesNotContain("input");
    String pruning = TEXT.replace("loss cross-entropy", "prune ra");
    assertThat(labels(pruning, "prune ra", 6)).containsExactlyInAnyOrder("magnitude", "gradient", "movement", "random", "snip");
    assertThat(labels(pruning, "prune ra", 8)).containsExactly("random");
    String scoped = TEXT.replace("loss cross-entropy", "prune random per-pair 20% rewind rate");
    assertThat(labels(scoped, "per-pair", 0)).contains("global", "per-pair", "per-neuron", "to").doesNotContain("output");
    assertThat(labels(scoped, "rewind", 0)).contains("output", "rounds", "rewind", "from", "until", "every").doesNotContain("global");
    assertThat(labels(scoped, "rate", 0)).contains("rate", "random").doesNotContain("rounds");
    assertThat(labels(TEXT, "data mnist", 5)).containsExactlyInAnyOrder("mnist", "synthetic");
    assertThat(labels("", "", 0)).contains("network", "experiment", "import", "network with one hidden group");
  }

  @Test
  void proposalsRespectThePrefix() {
    String text = TEXT.replace("loss cross-entropy", "lo");
    assertThat(labels(text, "    lo", 6)).containsExactly("loss");
  }

  @Test
  void explainsWords() {
    session.open(FILE, TEXT);
    assertThat(hover("relu", 1)).isEqualTo("f(z) = max(0, z)");
    assertThat(hover("connect x -> h", 13)).contains("**hidden** `h`: 3 neurons, relu");
    assertThat(hover("network Net\n", 9)).contains("**network** `Net`: 9 neurons in 3 groups");
  }

  @Test
  void findsDefinitionInImportedFile() throws Exception {
    session.file("other.snn", TEXT);
    String text = "import \"other.snn\"\nexperiment e { network Net data mnist }\n";
    List<Diagnostic> issues = session.open("importing.snn", text);
    assertThat(issues).noneMatch(issue -> issue.getCode().getLeft().equals("snn.network.unknown"));
    List<? extends Location> found = await(session.server().getTextDocumentService()
        .definition(new DefinitionParams(session.document("importing.snn"), position(text, "Net data", 1)))).getLeft();
    assertThat(found).singleElement().satisfies(location -> {
      assertThat(location.getUri()).endsWith("other.snn");
      assertThat(location.getRange().getStart().getLine()).isZero();
    });
  }

  @Test
  void findsDefinitionAndReferences() {
    session.open(FILE, TEXT);
    List<? extends Location> definition = await(session.server().getTextDocumentService()
        .definition(new DefinitionParams(session.document(FILE), position(TEXT, "connect h", 8)))).getLeft();
    assertThat(definition).singleElement()
        .satisfies(location -> assertThat(location.getRange().getStart()).isEqualTo(position(TEXT, "h[3]", 0)));
    List<? extends Location> references = await(session.server().getTextDocumentService().references(
        new ReferenceParams(session.document(FILE), position(TEXT, "h[3]", 0), new ReferenceContext(false))));
    assertThat(references).hasSize(2);
  }

  @Test
  void listsSymbols() {
    session.open(FILE, TEXT);
    List<Either<SymbolInformation, DocumentSymbol>> symbols = await(session.server()
        .getTextDocumentService().documentSymbol(new DocumentSymbolParams(session.document(FILE))));
    DocumentSymbol net = symbols.get(0).getRight();
    assertThat(net.getName()).isEqualTo("Net");
    assertThat(net.getKind()).isEqualTo(SymbolKind.Class);
    assertThat(net.getChildren()).extracting(DocumentSymbol::getName).containsExactly("x", "h", "y");
    assertThat(net.getChildren().get(1).getDetail()).isEqualTo("3 neurons, relu");
    assertThat(symbols.get(1).getRight().getName()).isEqualTo("run");
  }

  @Test
  void formats() {
    String wild = TEXT.replace("    ", "\t").replace(" -> ", "->");
    session.open(FILE, wild);
    List<? extends TextEdit> edits = await(session.server().getTextDocumentService()
        .formatting(new DocumentFormattingParams(session.document(FILE), new FormattingOptions(2, true))));
    assertThat(apply(wild, edits)).isEqualTo(TEXT);
  }

  @Test
  void leavesBrokenTextUnformatted() {
    session.open(FILE, "network   N { input }");
    assertThat(await(session.server().getTextDocumentService()
        .formatting(new DocumentFormattingParams(session.document(FILE), new FormattingOptions(4, true))))).isEmpty();
  }

  /** Of these the model keeps the second only: the first has no element that it could be formatted by. */
  @ParameterizedTest
  @ValueSource(strings = {"optimizer   adam rate 0.1 optimizer sgd rate   0.2", "data  mnist { train   80% } data mnist { test 20% }",
      "schedule  cosine schedule step every   2", "prune magnitude 10% prune  random 20%", "stop after 3 epochs without improvement stop  after 4"
      + " epochs without improvement", "grow set 30% grow  rigl 20%", "prune magnitude 10% rounds 2 rewind   rate rewind random"})
  void leavesTextWithASettingTwiceUnformatted(String settings) {
    String text = TEXT.replaceFirst("experiment run \\{", "experiment run { " + settings);
    assertThat(text).isNotEqualTo(TEXT);
    session.open(FILE, text);
    assertThat(apply(text, await(session.server().getTextDocumentService()
        .formatting(new DocumentFormattingParams(session.document(FILE), new FormattingOptions(4, true)))))).isEqualTo(text);
  }

  @Test
  void renamesGroupEverywhere() {
    session.open(FILE, TEXT);
    assertThat(renamed(FILE, TEXT, position(TEXT, "h[3]", 0), "wide"))
        .isEqualTo(TEXT.replace("hidden h[", "hidden wide[").replace("-> h ", "-> wide ").replace("connect h ", "connect wide "));
  }

  @Test
  void renamesToReservedWord() {
    session.open(FILE, TEXT);
    assertThat(renamed(FILE, TEXT, position(TEXT, "-> h  //", 3), "connect")).isEqualTo(
        TEXT.replace("hidden h[", "hidden ^connect[").replace("-> h ", "-> ^connect ").replace("connect h ", "connect ^connect "));
  }

  @Test
  void offersKnownNames() {
    String wrong = TEXT.replace("connect x -> h ", "connect x -> hh ");
    List<Diagnostic> issues = session.open(FILE, wrong);
    CodeAction action = actions(issues.stream().filter(i -> i.getCode().getLeft().equals("snn.group.unknown")).toList()).get(0);
    assertThat(action.getTitle()).isEqualTo("Change to 'h'");
    assertThat(apply(wrong, edits(action.getEdit(), FILE))).isEqualTo(TEXT);
  }

  @Test
  void offersQuickFixesOfRules() {
    String wrong = TEXT.replace("input  x[4]", "input  x[4] relu");
    List<Diagnostic> issues = session.open(FILE, wrong);
    List<CodeAction> actions = actions(issues.stream().filter(i -> i.getCode().getLeft().equals("snn.group.input-activation")).toList());
    assertThat(actions).anySatisfy(action -> assertThat(apply(wrong, edits(action.getEdit(), FILE))).isEqualTo(TEXT));
  }

  private List<String> labels(String text, String at, int further) {
    session.open(FILE, text);
    List<CompletionItem> items = await(session.server().getTextDocumentService()
        .completion(new CompletionParams(session.document(FILE), position(text, at, further)))).getRight().getItems();
    return items.stream().map(CompletionItem::getLabel).toList();
  }

  private String hover(String at, int further) {
    return await(session.server().getTextDocumentService()
        .hover(new HoverParams(session.document(FILE), position(TEXT, at, further)))).getContents().getRight().getValue();
  }

  private String renamed(String name, String text, Position position, String newName) {
    WorkspaceEdit edit = await(session.server().getTextDocumentService()
        .rename(new RenameParams(session.document(name), position, newName)));
    return apply(text, edits(edit, name));
  }

  private List<? extends TextEdit> edits(WorkspaceEdit edit, String name) {
    Map<String, List<TextEdit>> changes = edit.getChanges();
    if (changes != null && !changes.isEmpty()) {
      return changes.get(session.uri(name));
    }
    return edit.getDocumentChanges().stream().map(Either::getLeft)
        .filter(change -> change.getTextDocument().getUri().equals(session.uri(name)))
        .flatMap(change -> change.getEdits().stream()).map(either -> either.isLeft() ? either.getLeft() : null).toList();
  }

  private List<CodeAction> actions(List<Diagnostic> issues) {
    assertThat(issues).isNotEmpty();
    List<Either<Command, CodeAction>> answers = await(session.server().getTextDocumentService().codeAction(
        new CodeActionParams(session.document(FILE), issues.get(0).getRange(), new CodeActionContext(issues))));
    return answers.stream().map(Either::getRight).toList();
  }
}
