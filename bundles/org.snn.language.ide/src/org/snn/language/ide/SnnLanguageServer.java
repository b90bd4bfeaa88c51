package org.snn.language.ide;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;
import org.eclipse.xtext.ide.server.ServerModule;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.impl.ResourceServiceProviderRegistryImpl;
import org.eclipse.xtext.util.DisposableRegistry;
import org.eclipse.xtext.util.Modules2;

/**
 * The language server: speaks the Language Server Protocol (JSON-RPC) over two streams. Registers the language with EMF's global
 * registries, so it belongs in a process of its own.
 */
public final class SnnLanguageServer {

  private SnnLanguageServer() {}

  /**
   * Serves one client until it says exit or its stream ends. Nothing but the protocol may be written to {@code output}: if that
   * is the standard output, let {@link System#out} point elsewhere first, because libraries log there.
   */
  public static void run(InputStream input, OutputStream output) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    Injector injector = Guice.createInjector(Modules2.mixin(new ServerModule(), bindings(end)));
    FolderlessServer server = injector.getInstance(FolderlessServer.class);
    ExecutorService threads = Executors.newCachedThreadPool(SnnLanguageServer::daemon);
    Launcher<LanguageClient> launcher = new Launcher.Builder<LanguageClient>().setLocalService(server)
        .setRemoteInterface(LanguageClient.class).setInput(input).setOutput(output).setExecutorService(threads).create();
    server.connect(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    threads.execute(() -> completeAfter(listening, end));
    end.join();
    threads.shutdownNow();
    injector.getInstance(DisposableRegistry.class).dispose();
  }

  private static Module bindings(CompletableFuture<Void> end) {
    IResourceServiceProvider language =
        new SnnIdeSetup().createInjectorAndDoEMFRegistration().getInstance(IResourceServiceProvider.class);
    IResourceServiceProvider.Registry languages = new ResourceServiceProviderRegistryImpl();
    languages.getExtensionToFactoryMap().put("snn", language);
    return new AbstractModule() {
      @Override
      protected void configure() {
        bind(IResourceServiceProvider.Registry.class).toInstance(languages);
        bind(ILanguageServerShutdownAndExitHandler.class).toInstance(new ILanguageServerShutdownAndExitHandler.NullImpl() {
          @Override
          public void exit() {
            end.complete(null);
          }
        });
      }
    };
  }

  private static void completeAfter(Future<Void> listening, CompletableFuture<Void> end) {
    try {
      listening.get();
    } catch (InterruptedException | ExecutionException streamBroken) {
      Thread.currentThread().interrupt();
    } finally {
      end.complete(null);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "snn language server");
    thread.setDaemon(true);
    return thread;
  }
}
