package org.snn.language.ide;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** A client that speaks JSON-RPC with a real server over pipes. */
final class LspSession implements AutoCloseable {

  private static final int SECONDS = 60;
  private static final int PIPE = 1 << 20;

  private final PipedOutputStream toServer = new PipedOutputStream();
  private final Path folder;
  private final Thread serverThread;
  private final LanguageServer server;
  private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
  private InitializeResult initialized;

  LspSession(Path folder) throws IOException {
    this.folder = folder;
    PipedInputStream serverInput = new PipedInputStream(toServer, PIPE);
    PipedOutputStream serverOutput = new PipedOutputStream();
    PipedInputStream fromServer = new PipedInputStream(serverOutput, PIPE);
    serverThread = new Thread(() -> serve(serverInput, serverOutput), "server under test");
    serverThread.start();
    Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(new Client(), fromServer, toServer);
    server = launcher.getRemoteProxy();
    launcher.startListening();
  }

  private static void serve(PipedInputStream input, PipedOutputStream output) {
    try (output) {
      SnnLanguageServer.run(input, output);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  /** Begins the session for a client that has the folder open. */
  LspSession initialize() {
    return initialize(List.of(new WorkspaceFolder(folder.toUri().toString(), "test")));
  }

  /** Begins the session for a client that has nothing but single files. */
  LspSession initializeWithoutFolder() {
    return initialize(null);
  }

  private LspSession initialize(List<WorkspaceFolder> folders) {
    InitializeParams params = new InitializeParams();
    params.setWorkspaceFolders(folders);
    TextDocumentClientCapabilities documents = new TextDocumentClientCapabilities();
    DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
    symbols.setHierarchicalDocumentSymbolSupport(true);
    documents.setDocumentSymbol(symbols);
    ClientCapabilities capabilities = new ClientCapabilities();
    capabilities.setTextDocument(documents);
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setWorkspaceFolders(folders != null);
    capabilities.setWorkspace(workspace);
    params.setCapabilities(capabilities);
    initialized = await(server.initialize(params));
    server.initialized(new InitializedParams());
    return this;
  }

  InitializeResult initialized() {
    return initialized;
  }

  LanguageServer server() {
    return server;
  }

  /** Opens a document that stands in no file, and waits for its diagnostics. */
  List<Diagnostic> open(String name, String text) {
    published.clear();
    server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(name), "snn", 1, text)));
    return diagnostics(name);
  }

  /** The next diagnostics of this document. */
  List<Diagnostic> diagnostics(String name) {
    try {
      while (true) {
        PublishDiagnosticsParams next = published.poll(SECONDS, TimeUnit.SECONDS);
        if (next == null) {
          throw new AssertionError("no diagnostics of " + name + " after " + SECONDS + " s");
        }
        if (next.getUri().endsWith(name)) {
          return next.getDiagnostics();
        }
      }
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  String uri(String name) {
    return folder.resolve(name).toUri().toString();
  }

  TextDocumentIdentifier document(String name) {
    return new TextDocumentIdentifier(uri(name));
  }

  /** A file on disk, that other documents can import. */
  void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  static <T> T await(CompletableFuture<T> answer) {
    return answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }

  /** Where the text has this for the first time, and then so many characters on. */
  static Position position(String text, String of, int further) {
    int offset = text.indexOf(of) + further;
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count();
    return new Position(line, offset - before.lastIndexOf('\n') - 1);
  }

  static String apply(String text, List<? extends TextEdit> edits) {
    StringBuilder changed = new StringBuilder(text);
    edits.stream().sorted((a, b) -> offset(text, b.getRange().getStart()) - offset(text, a.getRange().getStart()))
        .forEach(edit -> changed.replace(offset(text, edit.getRange().getStart()), offset(text, edit.getRange().getEnd()), edit.getNewText()));
    return changed.toString();
  }

  private static int offset(String text, Position position) {
    int start = 0;
    for (int line = 0; line < position.getLine(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start + position.getCharacter();
  }

  /** Says exit and tells whether the server ended. */
  boolean exits() throws InterruptedException {
    await(server.shutdown());
    server.exit();
    serverThread.join(TimeUnit.SECONDS.toMillis(SECONDS));
    return !serverThread.isAlive();
  }

  /** Ends the stream to the server and tells whether the server ended. */
  boolean endsWithStream() throws IOException, InterruptedException {
    toServer.close();
    serverThread.join(TimeUnit.SECONDS.toMillis(SECONDS));
    return !serverThread.isAlive();
  }

  @Override
  public void close() throws IOException {
    toServer.close();
  }

  private final class Client implements LanguageClient {

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
      published.add(diagnostics);
    }

    @Override
    public void telemetryEvent(Object event) {}

    @Override
    public void showMessage(MessageParams message) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {}
  }
}
