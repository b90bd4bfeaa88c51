package org.snn.ui.wizard;

/** What stands in a new file: something that can be trained, without any data. */
final class FirstText {

  /** What is to be changed first. */
  static final String INPUTS = "20";

  private FirstText() {
  }

  /** A text whose network is named after the file. */
  static String of(String fileName) {
    String network = networkName(fileName);
    return """
        network %1$s {
            input  x[%3$s]
            hidden h[50] relu
            output y[3] softmax

            connect x -> h -> y
        }

        experiment %2$s {
            network %1$s
            data synthetic { samples 1000 train 80%% validation 10%% test 10%% }
            optimizer adam rate 0.001
            batch 40
            epochs 5
            seed 1
        }
        """.formatted(network, "train" + network, INPUTS);
  }

  /** Only letters, digits and {@code _}, and a capital letter first, so that it is no keyword. */
  private static String networkName(String fileName) {
    String base = fileName.replaceFirst("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9_]", "_");
    boolean letter = !base.isEmpty() && Character.isLetter(base.charAt(0));
    return letter ? Character.toUpperCase(base.charAt(0)) + base.substring(1) : "Net" + base;
  }
}
