package org.snn.cli.command;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.language.ide.SnnLanguageServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code snn lsp}: the language server, for editors. */
@Command(name = "lsp", description = {"Serve editors: the Language Server Protocol on standard input and output.",
    "Ends when the editor says so or goes away."},
    footer = {"", "Examples:", "  snn lsp      (as the command of a language server for *.snn in the editor's settings)"})
public final class LspCommand implements Callable<Integer> {

  @Mixin
  private HelpOption help;

  private final Console console;

  /** A command on this console. */
  public LspCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    PrintStream standardOutput = System.out;
    // Libraries log to System.out, and one foreign byte there ends the protocol.
    System.setOut(console.err());
    try {
      SnnLanguageServer.run(console.in(), console.out());
    } finally {
      System.setOut(standardOutput);
    }
    return Status.OK;
  }
}
