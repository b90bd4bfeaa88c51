package org.snn.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.snn.artefact.Artefact;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.cli.costs.CostsInUse;
import org.snn.cli.imports.ForeignFile;
import org.snn.cli.imports.ImportedModel;
import org.snn.cli.imports.NetworkFile;
import org.snn.cli.run.PortablePath;
import org.snn.cli.run.Source;
import org.snn.interop.imported.ImportedNetwork;
import org.snn.language.SnnFiles;
import org.snn.network.Activation;
import org.snn.network.Experiment;
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
    ".onnx: a dense feed-forward network, as PyTorch or Keras export them; with --text it gets the data and settings of an"
        + " experiment, to be evaluated and fine-tuned.",
    ".safetensors: weights and biases for the network of --text.",
    "The result answers at once; 'snn export --format snn' makes a text of it, to train it."},
    footer = {"", "Examples:", "  snn import digits/connections.csv --neurons digits/neurons.csv -o digits.snna",
        "  snn import winner.json -o winner.snna", "  snn import net.onnx --text digits.snn -o net.snna",
        "  snn import weights.safetensors --text digits.snn --map h=fc1 --map y=fc2 -o net.snna"})
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
  private ForeignOptions foreign;

  @Mixin
  private DataOption data;

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
    foreign.check(spec, ForeignFile.is(file), ForeignFile.isTensors(file));
    String command = "snn " + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
    Artefact artefact = ForeignFile.is(file) ? foreign(target, command) : listed(command);
    artefact.save(target);
    console.out().printf("%s: %,d inputs, %,d outputs, %,d neurons, %,d connections%n", console.show(target),
        artefact.plan().getInputs(), artefact.plan().getOutputs().length, artefact.plan().getNeurons(), artefact.plan().getConnections());
    return Status.OK;
  }

  private Artefact listed(String command) throws IOException {
    ImportedNetwork imported = NetworkFile.read(file, neurons, hidden, console);
    return ImportedModel.of(imported, CostsInUse.of(console).planner(), new SnnFiles(), command);
  }

  private Artefact foreign(Path target, String command) throws IOException {
    SnnFiles files = data.texts(console);
    Path text = foreign.text();
    Experiment experiment = text == null ? null : Source.read(text, files, console).experiment(foreign.experiment());
    ForeignFile network = new ForeignFile(file, experiment, request -> data.lookIn(request, console.resolve(text).getParent(), console),
        CostsInUse.of(console).planner(), files, command);
    Artefact artefact = ForeignFile.isTensors(file) ? network.tensors(foreign.names(), console)
        : network.onnx(foreign.keepsZeros(), console);
    artefact.plan().setSource(text == null ? null : PortablePath.from(target.getParent(), console.resolve(text)));
    return artefact;
  }
}
