package org.snn.cli.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.snn.artefact.Artefact;
import org.snn.cli.Console;
import org.snn.cli.UserError;
import org.snn.cli.run.InputFiles;
import org.snn.cli.run.RequestedData;
import org.snn.data.Data;
import org.snn.data.DataRequest;
import org.snn.data.DataSplits;
import org.snn.interop.foreign.ForeignNetwork;
import org.snn.interop.onnx.read.OnnxImport;
import org.snn.interop.safetensors.SafeTensorsImport;
import org.snn.language.SnnFiles;
import org.snn.network.Experiment;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.file.Reason;
import org.snn.transform.Planner;

/**
 * Files of networks that were trained elsewhere, and the experiment that says what they are to be used for.
 *
 * @param file as the user named it
 * @param experiment its settings and data, and the network of tensors; null where there is none
 * @param lookIn says where data may be
 * @param planner plans the network
 * @param files reads and writes texts
 * @param command the command line, for the provenance
 */
public record ForeignFile(Path file, Experiment experiment, Consumer<DataRequest.Builder> lookIn, Planner planner, SnnFiles files,
    String command) {

  private static final String ONNX = ".onnx";
  private static final String SAFETENSORS = ".safetensors";

  /** Whether a file is one of these, by its name. */
  public static boolean is(Path file) {
    return file.toString().endsWith(ONNX) || isTensors(file);
  }

  /** Whether a file has tensors only, and no network. */
  public static boolean isTensors(Path file) {
    return file.toString().endsWith(SAFETENSORS);
  }

  /** The network of an ONNX model. */
  public Artefact onnx(boolean zeros, Console console) {
    ForeignNetwork foreign = OnnxImport.read(bytes(console), file.toString(), zeros);
    ForeignModel.Planned planned = ForeignModel.plan(foreign, experiment, planner, files);
    return ForeignModel.artefact(planned, foreign.parameters(planned.plan()), data(planned.plan()), command);
  }

  /**
   * The network of the experiment with tensors of the file.
   *
   * @param names what the tensors of some groups are called
   */
  public Artefact tensors(Map<String, String> names, Console console) throws IOException {
    ExecutionPlan plan = planner.plan(experiment);
    SafeTensorsImport.Result read = SafeTensorsImport.read(console.resolve(file), plan, names);
    if (!read.unused().isEmpty()) {
      console.complain("snn: warning: %s has tensors that belong to no group: %s.".formatted(file, String.join(", ", read.unused())));
    }
    ForeignModel.Planned planned = new ForeignModel.Planned(plan, InputFiles.of(experiment).read());
    return ForeignModel.artefact(planned, read.parameters(), data(plan), command);
  }

  private byte[] bytes(Console console) {
    Path path = console.resolve(file);
    try {
      if (Files.size(path) > Integer.MAX_VALUE - 8) {
        throw new UserError("%s: is larger than 2 GiB, so it is no ONNX model.".formatted(file));
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new UserError("%s: there is no such file.".formatted(file), e);
    } catch (IOException e) {
      throw new UserError("%s: cannot be read (%s).".formatted(file, Reason.of(e)), e);
    }
  }

  /** How features are normalised, and what features and classes are called, is known from the data. */
  private Optional<DataSplits> data(ExecutionPlan plan) {
    if (experiment == null) {
      return Optional.empty();
    }
    DataRequest.Builder request = RequestedData.of(plan);
    lookIn.accept(request);
    DataSplits splits = Data.open(request.build());
    if (splits.features() != plan.getInputs() || splits.targets() != plan.getOutputs().length) {
      throw new UserError("Data '%s' has %d features and %d targets, but the network has %d inputs and %d outputs.".formatted(splits.name(),
          splits.features(), splits.targets(), plan.getInputs(), plan.getOutputs().length));
    }
    return Optional.of(splits);
  }
}
