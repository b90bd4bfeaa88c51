package org.snn.prune.rounds;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snn.prune.wiring.Values;
import org.snn.trainer.TrainingException;
import org.snn.trainer.file.AtomicFile;
import org.snn.trainer.file.Reason;
import org.snn.trainer.tensor.ElementType;
import org.snn.trainer.tensor.SafeTensorsReader;
import org.snn.trainer.tensor.SafeTensorsWriter;
import org.snn.trainer.tensor.Tensor;
import org.snn.trainer.tensor.TensorFile;
import org.snn.trainer.tensor.TensorFormatException;

/** A {@link RoundsState} on disk: a sealed safetensors file, replaced as a whole. docs/pruning.md lists the tensors. */
public final class RoundsFile {

  private RoundsFile() {
  }

  /**
   * Replaces the file.
   *
   * @throws TrainingException if that fails; the file that was there before is then untouched
   */
  public static void write(Path file, RoundsState state) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("round", Tensor.scalar((long) state.round()));
    tensors.put("there", Tensor.of(state.there().toByteArray()));
    put(tensors, "start", state.start());
    put(tensors, "back", state.back());
    try {
      AtomicFile.write(file, out -> SafeTensorsWriter.writeSealed(out, new TensorFile(tensors, Map.of())));
    } catch (IOException e) {
      throw new TrainingException("%s: the state of pruning cannot be written (%s); an earlier one still stands. Make room, then go on."
          .formatted(file, Reason.of(e)), e);
    }
  }

  private static void put(Map<String, Tensor> tensors, String name, Values values) {
    tensors.put(name + ".weights", Tensor.of(values.connections()));
    tensors.put(name + ".biases", Tensor.of(values.neurons()));
  }

  /**
   * Reads a state.
   *
   * @param connections of the whole network
   * @throws TrainingException if the file cannot be read, is damaged, or is that of another network
   */
  public static RoundsState read(Path file, int connections) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      TensorFile tensors = SafeTensorsReader.readSealed(in, Files.size(file));
      Tensor there = tensors.tensors().get("there");
      if (there == null || there.type() != ElementType.U8) {
        throw new TensorFormatException("tensor 'there' is " + there);
      }
      RoundsState state = new RoundsState((int) tensors.tensor("round", ElementType.I64).longs()[0],
          BitSet.valueOf(there.byteValues()), values(tensors, "start"), values(tensors, "back"));
      if (state.start().connections().length != connections || state.there().length() > connections) {
        throw new TensorFormatException("it is that of another network");
      }
      return state;
    } catch (TensorFormatException e) {
      throw new TrainingException("%s: the state of pruning is damaged (%s); delete its folder to begin anew."
          .formatted(file, e.getMessage()), e);
    } catch (IOException e) {
      throw new TrainingException("%s: the state of pruning cannot be read (%s).".formatted(file, Reason.of(e)), e);
    }
  }

  private static Values values(TensorFile file, String name) throws TensorFormatException {
    return new Values(file.vector(name + ".weights"), file.vector(name + ".biases"));
  }
}
