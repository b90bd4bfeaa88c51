package org.snn.trainer.cpu;

import java.util.ArrayList;
import java.util.List;
import org.snn.plan.Activation;
import org.snn.plan.ActivationSpan;
import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PaddedKernel;
import org.snn.plan.PseudoLayer;
import org.snn.plan.SparseKernel;

/**
 * A plan, neuron by neuron in double precision: the weighted sum of its sources, the activation, and the chain rule back.
 * Takes of a plan only what plan.ecore says that it means.
 */
public final class NaiveNetwork {

  private final ExecutionPlan plan;
  private final NaiveLoss loss;
  /** For each neuron its connections: source and slot. */
  private final List<List<int[]>> incoming = new ArrayList<>();
  private final ActivationSpan[] spanOf;

  /** The mean loss, the largest slope of a sample's loss by an output, and the derivatives of the mean loss. */
  public record Gradient(double loss, double slope, double[] weights, double[] biases) {
  }

  public NaiveNetwork(ExecutionPlan plan) {
    this.plan = plan;
    this.spanOf = new ActivationSpan[plan.getNeurons()];
    for (int neuron = 0; neuron < plan.getNeurons(); neuron++) {
      incoming.add(new ArrayList<>());
    }
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      layer.getKernels().forEach(this::read);
      for (ActivationSpan span : layer.getActivations()) {
        for (int i = 0; i < span.getCount(); i++) {
          spanOf[span.getFirst() + i] = span;
        }
      }
    }
    Activation[] outputs = new Activation[plan.getOutputs().length];
    for (int o = 0; o < outputs.length; o++) {
      outputs[o] = spanOf[plan.getOutputs()[o]].getActivation();
    }
    this.loss = plan.getTraining() == null ? null : new NaiveLoss(plan.getTraining(), outputs);
  }

  private void read(Kernel kernel) {
    for (int i = 0; i < kernel.getTargets(); i++) {
      List<int[]> list = incoming.get(kernel.getFirstTarget() + i);
      if (kernel instanceof DenseKernel dense) {
        for (int s = 0; s < dense.getSources(); s++) {
          list.add(new int[] {dense.getFirstSource() + s, dense.getFirstWeight() + i * dense.getSources() + s});
        }
      } else if (kernel instanceof SparseKernel sparse) {
        for (int k = sparse.getRowStart()[i]; k < sparse.getRowStart()[i + 1]; k++) {
          list.add(new int[] {sparse.getSource()[k], sparse.getFirstWeight() + k});
        }
      } else if (kernel instanceof PaddedKernel padded) {
        for (int k = i * padded.getWidth(); k < (i + 1) * padded.getWidth(); k++) {
          if (padded.getSource()[k] != plan.getNeurons()) {
            list.add(new int[] {padded.getSource()[k], padded.getFirstWeight() + k});
          }
        }
      } else {
        for (int s = 0; s < i; s++) {
          list.add(new int[] {kernel.getFirstTarget() + s, kernel.getFirstWeight() + i * (i - 1) / 2 + s});
        }
      }
    }
  }

  /** Told of a connection. */
  interface Visitor {

    void connection(int source, int target, int slot);
  }

  /** All connections; padding is none. */
  void forEachConnection(Visitor visitor) {
    for (int target = 0; target < incoming.size(); target++) {
      for (int[] connection : incoming.get(target)) {
        visitor.connection(connection[0], target, connection[1]);
      }
    }
  }

  /** Pre-activations, values of the functions, and activations (values times factors) of all neurons for one sample. */
  private double[][] forward(double[] w, double[] b, double[] x, double[] factors) {
    double[] z = new double[plan.getNeurons()];
    double[] f = new double[plan.getNeurons()];
    double[] a = new double[plan.getNeurons()];
    System.arraycopy(x, 0, a, 0, plan.getInputs());
    for (int n = plan.getInputs(); n < plan.getNeurons(); n++) {
      z[n] = b[n];
      for (int[] connection : incoming.get(n)) {
        z[n] += w[connection[1]] * a[connection[0]];
      }
      ActivationSpan span = spanOf[n];
      if (span.getActivation() != Activation.SOFTMAX) {
        f[n] = NaiveActivation.value(span.getActivation(), z[n]);
        a[n] = f[n] * factor(factors, n);
      } else if (n == span.getFirst() + span.getCount() - 1) {
        softmax(span, z, f);
        for (int i = span.getFirst(); i <= n; i++) {
          a[i] = f[i] * factor(factors, i);
        }
      }
    }
    return new double[][] {z, f, a};
  }

  private static double factor(double[] factors, int neuron) {
    return factors == null ? 1 : factors[neuron];
  }

  private static void softmax(ActivationSpan span, double[] z, double[] a) {
    double sum = 0;
    for (int n = span.getFirst(); n < span.getFirst() + span.getCount(); n++) {
      sum += Math.exp(z[n]);
    }
    for (int n = span.getFirst(); n < span.getFirst() + span.getCount(); n++) {
      a[n] = Math.exp(z[n]) / sum;
    }
  }

  /** Activations of the outputs for one sample. */
  double[] outputs(double[] w, double[] b, double[] x) {
    return answers(forward(w, b, x, null)[2]);
  }

  private double[] answers(double[] a) {
    double[] y = new double[plan.getOutputs().length];
    for (int o = 0; o < y.length; o++) {
      y[o] = a[plan.getOutputs()[o]];
    }
    return y;
  }

  /** Mean loss over samples, x and t by sample. */
  double loss(double[] w, double[] b, double[][] x, double[][] t) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum += loss.of(outputs(w, b, x[k]), t[k], new double[t[k].length]);
    }
    return sum / x.length;
  }

  /** Derivatives of the mean loss over samples, by the chain rule. */
  public Gradient gradient(double[] w, double[] b, double[][] x, double[][] t) {
    return gradient(w, b, x, t, null);
  }

  /** The same with each activation multiplied by a factor, by sample and neuron. */
  public Gradient gradient(double[] w, double[] b, double[][] x, double[][] t, double[][] factors) {
    double sum = 0;
    double steepest = 0;
    double[] byWeight = new double[w.length];
    double[] byBias = new double[b.length];
    for (int k = 0; k < x.length; k++) {
      double[] factor = factors == null ? null : factors[k];
      double[][] values = forward(w, b, x[k], factor);
      double[] slopes = new double[t[k].length];
      sum += loss.of(answers(values[2]), t[k], slopes);
      double[] d = new double[plan.getNeurons()];
      for (int o = 0; o < slopes.length; o++) {
        d[plan.getOutputs()[o]] += slopes[o] / x.length;
        steepest = Math.max(steepest, Math.abs(slopes[o]));
      }
      backward(w, values, factor, d, byWeight, byBias);
    }
    return new Gradient(sum / x.length, steepest, byWeight, byBias);
  }

  private void backward(double[] w, double[][] values, double[] factors, double[] d, double[] byWeight, double[] byBias) {
    for (int n = plan.getNeurons() - 1; n >= plan.getInputs(); n--) {
      ActivationSpan span = spanOf[n];
      if (span.getActivation() != Activation.SOFTMAX) {
        d[n] *= factor(factors, n) * NaiveActivation.derivative(span.getActivation(), values[0][n]);
      } else if (n == span.getFirst() + span.getCount() - 1) {
        for (int i = span.getFirst(); i <= n; i++) {
          d[i] *= factor(factors, i);
        }
        softmaxBackward(span, values[1], d);
      }
      byBias[n] += d[n];
      for (int[] connection : incoming.get(n)) {
        byWeight[connection[1]] += d[n] * values[2][connection[0]];
        d[connection[0]] += d[n] * w[connection[1]];
      }
    }
  }

  /** d_i = sum_j d_j da_j/dz_i, da_j/dz_i = a_j ((i == j) - a_i). */
  private static void softmaxBackward(ActivationSpan span, double[] a, double[] d) {
    int first = span.getFirst();
    double[] by = new double[span.getCount()];
    for (int i = 0; i < by.length; i++) {
      for (int j = 0; j < by.length; j++) {
        by[i] += d[first + j] * a[first + j] * ((i == j ? 1 : 0) - a[first + i]);
      }
    }
    System.arraycopy(by, 0, d, first, by.length);
  }
}
