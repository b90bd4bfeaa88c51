package org.snn.language.ide;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.xtext.ide.server.LanguageServerImpl;

/** Xtext's server, which fails on a client that opens a single file without a folder; this one does not. */
final class FolderlessServer extends LanguageServerImpl {

  private boolean hasFolder;

  @Override
  @SuppressWarnings("deprecation") // old clients send only these
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    hasFolder = params.getRootUri() != null || params.getRootPath() != null;
    return super.initialize(params);
  }

  @Override
  protected boolean clientSupportsWorkspaceFolders() {
    return super.clientSupportsWorkspaceFolders() || !hasFolder;
  }
}
