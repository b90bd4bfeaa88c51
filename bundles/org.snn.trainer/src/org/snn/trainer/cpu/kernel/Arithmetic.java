package org.snn.trainer.cpu.kernel;

import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.snn.plan.Activation;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.cpu.activation.ActivationFunction;
import org.snn.trainer.cpu.optimizer.Optimizer;
import org.snn.trainer.layout.SourceIndex;

/** Everything that computes. There is a scalar one, which defines the results, and a vectorised one with the same bits. */
public interface Arithmetic {

  /** Columns are computed in groups of this many, 8 or 16. */
  int width();

  /** The kernel kinds it knows. */
  Map<EClass, KernelFactory> kernels();

  /** The data gradient of the gathered kernels. */
  SourceGather gather(SourceIndex index, Store store);

  /** The gradient of the biases. */
  BiasGradient biases(Store store);

  /** The activation function. */
  ActivationFunction activation(Activation activation);

  /** The optimizer that the specification asks for. */
  Optimizer optimizer(TrainingSpec training);
}
