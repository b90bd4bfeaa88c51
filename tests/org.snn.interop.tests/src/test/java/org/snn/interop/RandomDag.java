package org.snn.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.snn.plan.Activation;

/** Random networks as text, one for each seed: all activations and patterns, chains, slices, skips, single neurons. */
public final class RandomDag {

  private final Random random;
  private final StringBuilder text = new StringBuilder("network N {\n");
  private final List<String> names = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();

  private RandomDag(long seed) {
    random = new Random(seed);
  }

  /** The text, with an experiment. */
  public static String of(long seed) {
    return new RandomDag(seed).text();
  }

  private String text() {
    add("input", "", 1 + random.nextInt(9));
    if (random.nextInt(4) == 0) {
      add("input", "", 1 + random.nextInt(3));
    }
    int hidden = random.nextInt(8);
    for (int i = 0; i < hidden; i++) {
      hidden();
    }
    add("output", activation(), 2 + random.nextInt(4));
    connect(names.size() - 1);
    if (random.nextBoolean()) {
      add("output", activation(), 2 + random.nextInt(4));
      text.append(" connect ").append(names.get(0)).append(" -> ").append(names.get(names.size() - 1)).append('\n');
    }
    return text + "}\nexperiment e {\n network N\n data synthetic\n loss mse\n}\n";
  }

  private void hidden() {
    String activation = activation();
    int least = activation.equals("softmax") ? 2 : 1;
    int size = least + random.nextInt(random.nextInt(8) == 0 ? 45 : 9);
    add("hidden", activation, size);
    connect(names.size() - 1);
    if (size > 1 && !activation.equals("softmax") && random.nextInt(3) == 0) {
      String name = names.get(names.size() - 1);
      text.append(" connect ").append(name).append(" -> ").append(name).append(" forward\n");
    }
  }

  private void add(String role, String activation, int size) {
    String name = "g" + names.size();
    names.add(name);
    sizes.add(size);
    text.append(" %s %s[%d] %s\n".formatted(role, name, size, activation));
  }

  private String activation() {
    return Activation.VALUES.get(random.nextInt(Activation.VALUES.size())).getLiteral();
  }

  /** From some of the groups before. */
  private void connect(int target) {
    for (int source = 0; source < target; source++) {
      if (source == target - 1) {
        // A way from an input to an output, so that the text is valid.
        text.append(" connect ").append(names.get(source)).append(" -> ").append(names.get(target)).append('\n');
      } else if (random.nextInt(3) < 2) {
        text.append(" connect ").append(end(source)).append(" -> ").append(names.get(target)).append(pattern()).append('\n');
      }
    }
  }

  private String end(int group) {
    int size = sizes.get(group);
    int first = random.nextInt(size);
    return random.nextInt(3) > 0 ? names.get(group) : "%s[%d..%d]".formatted(names.get(group), first, first + random.nextInt(size - first));
  }

  private String pattern() {
    return switch (random.nextInt(4)) {
      case 0 -> " random " + (0.1 + 0.8 * random.nextDouble()) + " seed " + random.nextInt(1000);
      case 1 -> " nearest " + (1 + random.nextInt(3));
      default -> "";
    };
  }
}
