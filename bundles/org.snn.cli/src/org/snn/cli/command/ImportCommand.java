package org.snn.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.snn.artefact.Artefact;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.cli.costs.CostsInUse;
import org.snn.cli.imports.ImportedModel;
import org.snn.cli.imports.NetworkFile;
import org.snn.interop.imported.ImportedNetwork;
import org.snn.language.SnnFiles;
import org.snn.network.Activation;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code snn import FILE -o MODEL}: a network of others as a trained network. */
@Command(name = "import", description = {"Read a network from a file of others.",
    ".csv: connections, source,target[,weight] a line; with --neurons the table of neurons that 'snn export --format csv' writes.",
    ".json: a feedforward network of neat-python (format 1.0).",
    "The result answers at once; 'snn export --format snn' makes a text of it, to train it."},
    footer = {"", "Examples:", "  snn import digits/connections.csv --neurons digits/neurons.csv -o digits.snna",
        "  snn import winner.json -o winner.snna"})
public final class ImportCommand implements Callable<Integer> {

  /** An activation by its name in the language. */
  static final class ActivationConverter implements ITypeConverter<Activation> {

    @Override
    public Activation convert(String text) {
      Activation activation = Activation.get(text);
      if (activation == null || activation == Activation.SOFTMAX) {
        throw new TypeConversionException("'" + text + "' is not one of " + String.join(", ", Activation.VALUES.stream()
            .filter(known -> known != Activation.SOFTMAX).map(Activation::getLiteral).toList()));
      }
      return activation;
    }
  }

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "What to read.")
  private Path file;

  @Option(names = "--neurons", paramLabel = "FILE", description = "A table of neurons: name,bias,activation[,role].")
  private Path neurons;

  @Option(names = "--activation", paramLabel = "NAME", defaultValue = "relu", converter = ActivationConverter.class,
      description = "Of hidden neurons, where there is no such table. Default: relu.")
  private Activation hidden;

  @Option(names = {"-o", "--output"}, paramLabel = "MODEL", required = true, description = "Where the result goes, a .snna file.")
  private Path output;

  @Mixin
  private HelpOption help;

  private final Console console;

  /** A command on this console. */
  public ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path target = OutputFile.in(output, console);
    ImportedNetwork imported = NetworkFile.read(file, neurons, hidden, console);
    String command = "snn " + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
    Artefact artefact = ImportedModel.of(imported, CostsInUse.of(console).planner(), new SnnFiles(), command);
    artefact.save(target);
    console.out().printf("%s: %,d inputs, %,d outputs, %,d neurons, %,d connections%n", console.show(target),
        artefact.plan().getInputs(), artefact.plan().getOutputs().length, artefact.plan().getNeurons(), artefact.plan().getConnections());
    return Status.OK;
  }
}
