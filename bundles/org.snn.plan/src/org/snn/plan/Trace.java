package org.snn.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * From the source model to the plan and back: where groups and rules went, and what a neuron or a weight slot is. The
 * source model is spoken of by names and URI fragments.
 */
public final class Trace {

  private final ExecutionPlan plan;
  private final int[] planned;
  private final List<Kernel> kernels = new ArrayList<>();

  /** The trace of a plan; O(neurons + kernels). */
  public Trace(ExecutionPlan plan) {
    this.plan = plan;
    int[] declared = plan.getDeclared();
    planned = new int[declared.length];
    for (int neuron = 0; neuron < declared.length; neuron++) {
      planned[declared[neuron]] = neuron;
    }
    plan.getPseudoLayers().forEach(layer -> kernels.addAll(layer.getKernels()));
  }

  /** The number in the plan of a neuron in the order of declaration. */
  public int planned(int declared) {
    return planned[declared];
  }

  /** The group of this name. */
  public Optional<GroupTrace> group(String name) {
    return plan.getGroups().stream().filter(group -> group.getName().equals(name)).findFirst();
  }

  /** The numbers in the plan of the neurons of a group, in order of declaration. */
  public int[] neurons(GroupTrace group) {
    int[] neurons = new int[group.getSize()];
    System.arraycopy(planned, group.getFirst(), neurons, 0, neurons.length);
    return neurons;
  }

  /** The pseudo-layer that computes a neuron; none for inputs. */
  public Optional<PseudoLayer> pseudoLayer(int neuron) {
    return Optional.ofNullable(last(plan.getPseudoLayers(), layer -> layer.getFirstNeuron() <= neuron));
  }

  /** The kernel that has a weight slot. */
  public Kernel kernel(int slot) {
    return last(kernels, kernel -> kernel.getFirstWeight() <= slot);
  }

  /** The rule that a weight slot comes from; none for padding. */
  public Optional<Origin> origin(int slot) {
    Kernel kernel = kernel(slot);
    SlotOrigins originOf = kernel.getOriginOf();
    int index = originOf == null ? kernel.getOrigin() : originOf.at(slot - kernel.getFirstWeight());
    return index < 0 ? Optional.empty() : Optional.of(plan.getOrigins().get(index));
  }

  /** What became of the rule with this URI fragment: an origin for each way in which its weights start. */
  public List<Origin> origins(String uri) {
    return plan.getOrigins().stream().filter(origin -> uri.equals(origin.getUri())).toList();
  }

  /** The kernels that compute connections of an origin. */
  public List<Kernel> kernels(Origin origin) {
    int index = plan.getOrigins().indexOf(origin);
    return kernels.stream().filter(kernel -> hasSlot(kernel, index)).toList();
  }

  /** The kernels that compute neurons of a group; none for inputs. */
  public List<Kernel> kernels(GroupTrace group) {
    BitSet neurons = new BitSet();
    for (int neuron : neurons(group)) {
      neurons.set(neuron);
    }
    return kernels.stream().filter(kernel -> {
      int next = neurons.nextSetBit(kernel.getFirstTarget());
      return next >= 0 && next < kernel.getFirstTarget() + kernel.getTargets();
    }).toList();
  }

  /** Tells the consumer the weight slots of an origin, ascending. */
  public void forEachSlot(Origin origin, IntConsumer consumer) {
    int index = plan.getOrigins().indexOf(origin);
    for (Kernel kernel : kernels(origin)) {
      int[] originOf = kernel.getOriginOf() == null ? null : kernel.getOriginOf().toArray();
      for (int slot = 0; slot < kernel.getWeights(); slot++) {
        if ((originOf == null ? kernel.getOrigin() : originOf[slot]) == index) {
          consumer.accept(kernel.getFirstWeight() + slot);
        }
      }
    }
  }

  private static boolean hasSlot(Kernel kernel, int origin) {
    if (kernel.getOriginOf() == null) {
      return kernel.getOrigin() == origin;
    }
    return IntStream.of(kernel.getOriginOf().toArray()).anyMatch(each -> each == origin);
  }

  /** The last element for which the condition, true up to some element and false from there on, is true; null if none. */
  private static <T> T last(List<T> elements, Predicate<T> condition) {
    int low = -1;
    int high = elements.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (condition.test(elements.get(middle))) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low < 0 ? null : elements.get(low);
  }
}
