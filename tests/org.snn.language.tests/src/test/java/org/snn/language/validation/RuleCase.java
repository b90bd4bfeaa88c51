package org.snn.language.validation;

/**
 * A rule with a text that it accepts and one that it rejects.
 *
 * @param id of the rule
 * @param right a text of which nothing at all is said
 * @param wrong a text with the place of the issue between « and »
 */
record RuleCase(String id, String right, String wrong) {

  /** A network N with these members. */
  static String network(String... members) {
    return "network N {\n" + String.join("\n", members) + "\n}\n";
  }

  /** A network N of an input x[4], a hidden h[3] and an output y[2], with these rules. */
  static String rules(String... rules) {
    return network("input x[4] hidden h[3] relu output y[2] softmax", String.join("\n", rules));
  }

  /** An experiment with these settings, on a network that classifies. */
  static String experiment(String... settings) {
    return on(rules("connect x -> h -> y"), "network N data synthetic", String.join("\n", settings));
  }

  /** An experiment with these settings, on a network with one real output. */
  static String regression(String... settings) {
    return on(network("input x[2] hidden h[3] relu output y[1] connect x -> h -> y"),
        "network N data \"data/houses.csv\" { targets price }", String.join("\n", settings));
  }

  /** An experiment with this data, on a network that classifies. */
  static String data(String source) {
    return on(rules("connect x -> h -> y"), "network N data " + source);
  }

  /** An experiment with these settings and nothing else, after this text. */
  static String on(String text, String... settings) {
    return text + "experiment e {\n" + String.join("\n", settings) + "\n}\n";
  }

  String wrongText() {
    return wrong.replace("«", "").replace("»", "");
  }

  int offset() {
    return wrong.indexOf('«');
  }

  int length() {
    return wrong.indexOf('»') - offset() - 1;
  }
}
