package org.snn.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.snn.plan.Activation;

/** A random network as text: all activations and patterns, skips, chains, single connections, several groups of outputs. */
public final class RandomText {

  private record Group(String name, int size, boolean output) {
  }

  private final Random random;
  private final StringBuilder groups = new StringBuilder();
  private final StringBuilder rules = new StringBuilder();
  private final List<Group> known = new ArrayList<>();

  private final List<Activation> activations;

  private RandomText(long seed, List<Activation> activations) {
    this.random = new Random(seed);
    this.activations = activations;
  }

  /** The text of this seed, with an experiment. */
  public static String of(long seed) {
    return of(seed, Activation.VALUES);
  }

  /** The same with some activations only. */
  public static String of(long seed, List<Activation> activations) {
    return new RandomText(seed, activations).text();
  }

  private String text() {
    input("x");
    if (random.nextBoolean()) {
      input("more");
    }
    int hidden = random.nextInt(6);
    for (int i = 0; i < hidden; i++) {
      add("h" + i, 1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 9), false);
    }
    boolean logits = random.nextInt(6) == 0;
    String loss = logits ? random.nextBoolean() ? "cross-entropy" : "binary-cross-entropy" : "mse";
    int outputs = logits ? 1 : 1 + random.nextInt(2);
    for (int i = 0; i < outputs; i++) {
      add("y" + i, 2 + random.nextInt(4), !logits);
    }
    return "network N {\n" + groups + rules + "}\nexperiment e {\n  network N\n  data synthetic\n  loss " + loss + "\n}\n";
  }

  private void input(String name) {
    int size = 1 + random.nextInt(random.nextInt(5) == 0 ? 600 : 12);
    groups.append("  input %s[%d]\n".formatted(name, size));
    known.add(new Group(name, size, false));
  }

  private void add(String name, int size, boolean activeOutput) {
    boolean output = name.startsWith("y");
    Activation activation = activations.get(random.nextInt(activations.size()));
    if (activation == Activation.SOFTMAX && size < 2 || output && !activeOutput) {
      activation = Activation.IDENTITY;
    }
    groups.append("  %s %s[%d] %s\n".formatted(output ? "output" : "hidden", name, size, activation.getLiteral()));
    boolean connected = false;
    for (Group source : known) {
      if (random.nextInt(3) > 0 || !connected && source == known.get(known.size() - 1)) {
        connect(source, name, size);
        connected = true;
      }
    }
    if (size > 1 && activation != Activation.SOFTMAX && random.nextInt(3) == 0) {
      rules.append("  connect %s -> %s forward%s\n".formatted(name, name, random.nextBoolean() ? "" : " random 40%"));
    }
    known.add(new Group(name, size, output));
  }

  private void connect(Group source, String name, int size) {
    String pattern = switch (random.nextInt(5)) {
      case 0 -> "";
      case 1 -> "random 3%";
      case 2 -> "nearest " + Math.min(source.size(), 1 + random.nextInt(3));
      case 3 -> source.size() == size ? "one-to-one" : "random 10%";
      default -> "random 50%";
    };
    rules.append("  connect %s -> %s %s\n".formatted(source.name(), name, pattern));
  }
}
