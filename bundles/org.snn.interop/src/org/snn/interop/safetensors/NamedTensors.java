package org.snn.interop.safetensors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.snn.interop.InteropException;
import org.snn.interop.foreign.GroupPair;
import org.snn.prune.wiring.NeuronGroup;
import org.snn.trainer.tensor.ElementType;
import org.snn.trainer.tensor.Tensor;

/** The tensors of a file by the groups that they belong to: by name, or by shape where only one fits. */
final class NamedTensors {

  private static final List<String> KERNELS = List.of("kernel", "kernel:0");
  private static final List<String> WEIGHTS = List.of("weight", "kernel", "kernel:0");
  private static final List<String> BIASES = List.of("bias", "bias:0");

  private final Map<String, Tensor> tensors;
  private final Map<String, String> names;
  private final Set<String> used = new HashSet<>();
  /** What the matrix of a group was found by, if not by the group's name. */
  private final Map<String, String> found = new TreeMap<>();

  NamedTensors(Map<String, Tensor> tensors, Map<String, String> names) {
    this.tensors = new TreeMap<>(tensors);
    this.names = names;
  }

  /** A matrix (targets, sources), however it is stored. */
  record Matrix(String name, float[] values, int rows, int columns, boolean transposed) {

    float at(int row, int column) {
      return transposed ? values[column * rows + row] : values[row * columns + column];
    }
  }

  /** @throws InteropException if a name was given for a group that is not there */
  void requireGroups(Set<String> groups) {
    for (String group : names.keySet()) {
      if (!groups.contains(group)) {
        throw new InteropException("there is no group '%s' for tensor '%s'; the network has %s".formatted(group, names.get(group),
            String.join(", ", groups)));
      }
    }
  }

  Matrix matrix(GroupPair pair, boolean only) {
    int rows = pair.target().size();
    int columns = pair.source().size();
    String name = byName(pair, only);
    if (name == null) {
      name = byShape(pair);
    }
    used.add(name);
    List<Long> shape = tensors.get(name).shape();
    boolean asTorch = shape.equals(List.of((long) rows, (long) columns));
    boolean asKeras = shape.equals(List.of((long) columns, (long) rows));
    if (!asTorch && !asKeras) {
      throw new InteropException("tensor '%s' for '%s' -> '%s' has shape %s, and neither [%d, %d] nor [%d, %d]".formatted(name,
          pair.source().name(), pair.target().name(), shape, rows, columns, columns, rows));
    }
    String kernel = name;
    boolean transposed = asKeras && (!asTorch || KERNELS.stream().anyMatch(end -> kernel.endsWith(end)));
    return new Matrix(name, floats(name), rows, columns, transposed);
  }

  private String byName(GroupPair pair, boolean only) {
    String group = pair.target().name();
    String prefix = names.getOrDefault(group, group);
    String exact = "%s.weight.%s".formatted(prefix, pair.source().name());
    if (tensors.containsKey(exact)) {
      return exact;
    }
    String name = only ? named(prefix, WEIGHTS) : null;
    if (name == null && names.containsKey(group)) {
      throw new InteropException("has no matrix '%s' for group '%s'; it has %s".formatted(prefix, group, tensors.keySet()));
    }
    return name;
  }

  private String named(String prefix, List<String> ends) {
    for (String end : ends) {
      for (String between : List.of(".", "/")) {
        if (tensors.containsKey(prefix + between + end)) {
          return prefix + between + end;
        }
      }
    }
    return ends == WEIGHTS && tensors.containsKey(prefix) ? prefix : null;
  }

  private String byShape(GroupPair pair) {
    List<Long> torch = List.of((long) pair.target().size(), (long) pair.source().size());
    List<Long> keras = List.of(torch.get(1), torch.get(0));
    List<String> fitting = new ArrayList<>();
    tensors.forEach((name, tensor) -> {
      if (tensor.shape().equals(torch) || tensor.shape().equals(keras)) {
        fitting.add(name);
      }
    });
    String ends = "'%s' -> '%s' (%d x %d)".formatted(pair.source().name(), pair.target().name(), pair.source().size(),
        pair.target().size());
    if (fitting.size() != 1 || used.contains(fitting.get(0))) {
      throw new InteropException(fitting.isEmpty() ? "has no matrix for %s; it has %s".formatted(ends, tensors.keySet())
          : "does not say which matrix is for %s: it could be %s; say --map %s=NAME".formatted(ends, fitting, pair.target().name()));
    }
    String name = fitting.get(0);
    found.put(pair.target().name(), name.replaceAll("[./](weight|kernel|kernel:0)$", ""));
    return name;
  }

  /** Biases of a group; 0 if the file has none. */
  float[] bias(NeuronGroup group) {
    String prefix = names.getOrDefault(group.name(), found.getOrDefault(group.name(), group.name()));
    String name = named(prefix, BIASES);
    if (name == null) {
      return new float[group.size()];
    }
    used.add(name);
    if (!tensors.get(name).shape().equals(List.of((long) group.size()))) {
      throw new InteropException("tensor '%s' has shape %s; group '%s' needs [%d]".formatted(name, tensors.get(name).shape(), group.name(),
          group.size()));
    }
    return floats(name);
  }

  float[] floats(String name) {
    Tensor tensor = required(name);
    if (tensor.type() == ElementType.F64) {
      float[] single = new float[tensor.doubles().length];
      for (int i = 0; i < single.length; i++) {
        single[i] = (float) tensor.doubles()[i];
      }
      return single;
    }
    if (tensor.type() != ElementType.F32) {
      throw new InteropException("tensor '%s' is %s; F32 and F64 can be read".formatted(name, tensor));
    }
    return tensor.floats();
  }

  int[] indices(String name) {
    if (required(name).type() != ElementType.I32) {
      throw new InteropException("tensor '%s' is %s, not of I32".formatted(name, required(name)));
    }
    return required(name).ints();
  }

  private Tensor required(String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new InteropException("has no tensor '%s'; it has %s".formatted(name, tensors.keySet()));
    }
    used.add(name);
    return tensor;
  }

  /** Tensors that nothing asked for; those of a normalisation are of no use to a network. */
  List<String> unused() {
    return tensors.keySet().stream().filter(name -> !used.contains(name) && !name.startsWith("normalisation.")).toList();
  }
}
