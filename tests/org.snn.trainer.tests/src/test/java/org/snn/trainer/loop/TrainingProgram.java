package org.snn.trainer.loop;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.snn.data.DataSplits;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.OptimizerKind;
import org.snn.trainer.TrainingException;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.tensor.SafeTensorsWriter;
import org.snn.trainer.tensor.Tensor;
import org.snn.trainer.tensor.TensorFile;

/** A program that trains, so that tests can kill it; with the plain kernels, which need no warming up: {@code FOLDER WIDTH EPOCHS fresh|resume}. */
final class TrainingProgram {

  private TrainingProgram() {
  }

  /** Says when an epoch ends, and writes the final weights into the folder. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    TrainingOptions options = new TrainingOptions(2, Optional.of(folder.resolve("checkpoint.safetensors")),
        args[3].equals("resume"));
    ExecutionPlan plan = plan(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    try {
      TrainingResult result = new Training(plan, data(), CpuBackend.reference(), options).run(new TrainingListener() {
        @Override
        public void epoch(EpochFigures figures) {
          System.out.println("epoch " + figures.epoch());
        }
      }, new StopSignal());
      try (OutputStream out = Files.newOutputStream(folder.resolve("final.safetensors"))) {
        SafeTensorsWriter.write(out, new TensorFile(Map.of("weights", Tensor.of(result.parameters().weights())), Map.of()));
      }
    } catch (TrainingException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }

  static DataSplits data() {
    return Samples.clouds(600, 100, 100);
  }

  static ExecutionPlan plan(int width, int epochs) {
    ExecutionPlan plan = Plans.layered(5, width, 2);
    plan.getTraining().setEpochs(epochs);
    plan.getTraining().setOptimizer(OptimizerKind.ADAM);
    plan.getTraining().setDropout(0.2);
    plan.getTraining().setPatience(1000);
    return plan;
  }
}
