package org.snn.cli.export;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.snn.artefact.Artefact;
import org.snn.cli.Console;
import org.snn.cli.output.Saving;
import org.snn.cli.run.TrainedModel;
import org.snn.data.DataException;
import org.snn.data.DataRequest;
import org.snn.data.DataSplits;
import org.snn.interop.foreign.Origin;
import org.snn.trainer.Backend;
import org.snn.trainer.file.AtomicFile;

/** One call of {@code snn export}: a trained network, and where it is to go. Files are named on standard output once they are there. */
public final class Export {

  private final TrainedModel model;
  private final DataRequest request;
  private final Path output;
  private final ExportOptions options;
  private final Backend backend;
  private final Console console;

  /**
   * @param request for the data that the network was trained on, which need not be there
   * @param output file or folder that the user wants, absolute
   * @param backend that says what the network answers
   */
  public Export(TrainedModel model, DataRequest request, Path output, ExportOptions options, Backend backend, Console console) {
    this.model = model;
    this.request = request;
    this.output = output;
    this.options = options;
    this.backend = backend;
    this.console = console;
  }

  /** The trained network. */
  public Artefact artefact() {
    return model.artefact();
  }

  /** Where the network comes from, as texts for the metadata of a file. */
  public Map<String, String> origin() {
    return Origin.of(artefact(), model.seal());
  }

  /** What the user wants beside the format. */
  public ExportOptions options() {
    return options;
  }

  /** What computes. */
  public Backend backend() {
    return backend;
  }

  /**
   * The data that the network was trained on.
   *
   * @throws DataException if it is not there
   */
  public DataSplits data() {
    DataSplits data = model.data(request);
    model.warnOfOtherData(data, console);
    return data;
  }

  /**
   * The same where a format can do without.
   *
   * @param without what will be done without it, for a warning
   */
  public Optional<DataSplits> dataOr(String without) {
    try {
      return Optional.of(data());
    } catch (DataException notThere) {
      warn("Without data %s: %s".formatted(without, console.relative(notThere.getMessage())));
      return Optional.empty();
    }
  }

  /** Writes the only file of a format, under the name that the user gave. */
  public void file(AtomicFile.Content content) {
    write(output, content);
  }

  /** Writes one of several files into the folder that the user named. */
  public void file(String name, AtomicFile.Content content) {
    write(output.resolve(name), content);
  }

  private void write(Path target, AtomicFile.Content content) {
    Saving.write(target, out -> content.writeTo(new StoppableStream(out, console.interrupt().signal())));
    console.out().println(console.show(target));
  }

  /** Prints a line of figures. */
  public void say(String line) {
    console.out().println(line);
  }

  /** Prints a warning. */
  public void warn(String line) {
    console.complain("snn: warning: " + line);
  }
}
