package org.snn.language.validation;

import static org.snn.language.validation.RuleCase.experiment;
import static org.snn.language.validation.RuleCase.network;
import static org.snn.language.validation.RuleCase.on;
import static org.snn.language.validation.RuleCase.rules;

import java.util.List;

/** Files, names and groups. */
final class FileCases {

  private static final String LIBRARY = "import \"data/library.snn\"\n";
  private static final String USE = on("", "network Library data synthetic");
  private static final String GOOD = rules("connect x -> h -> y");

  static final List<RuleCase> CASES = List.of(
      new RuleCase(RuleIds.IMPORT_MISSING, LIBRARY + USE, "import «\"nowhere.snn\"»\n" + GOOD),
      new RuleCase(RuleIds.IMPORT_SELF, LIBRARY + USE, "import «\"test.snn\"»\n" + GOOD),
      new RuleCase(RuleIds.IMPORT_DUPLICATE, LIBRARY + USE, LIBRARY + "import «\"data/library.snn\"»\n" + USE),
      new RuleCase(RuleIds.IMPORT_ERRORS, LIBRARY + USE, "import «\"data/broken.snn\"»\n" + GOOD),
      new RuleCase(RuleIds.IMPORT_NETWORK, LIBRARY + USE,
          "import \"data/ring.snn\"\n" + on("", "network «Ring» data synthetic")),
      new RuleCase(RuleIds.NAME_ELEMENT, GOOD + GOOD.replace("N", "M"), GOOD + GOOD.replace("N", "«N»")),
      new RuleCase(RuleIds.NAME_ELEMENT, on(experiment(), "network N data synthetic").replaceFirst("e \\{", "N {"),
          on(experiment(), "network N data synthetic").replaceFirst("(?s)(.*)experiment e", "$1experiment «e»")),
      new RuleCase(RuleIds.NAME_GROUP, network("input x[4] output y[2] softmax connect x -> y"),
          network("input x[4] output y[2] softmax output «y»[3] softmax connect x -> y")),
      new RuleCase(RuleIds.NUMBER_FINITE, experiment("optimizer sgd rate 1e-30"), experiment("optimizer sgd rate «nan»")),
      new RuleCase(RuleIds.NUMBER_FINITE, rules("connect x -> h init uniform -3.4e38 3.4e38 connect h -> y"),
          rules("connect x -> h init uniform -1 «3.5e38» connect h -> y")),
      new RuleCase(RuleIds.GROUP_SIZE, network("input x[1] output y[2] softmax connect x -> y"),
          network("input x[«0»] output y[2] softmax connect x -> y")),
      new RuleCase(RuleIds.GROUP_INPUT_ACTIVATION, network("input x identity output y[2] softmax connect x -> y"),
          network("input x «abs» output y[2] softmax connect x -> y")),
      new RuleCase(RuleIds.GROUP_INPUT_BIAS, network("input x output y[2] softmax bias 0.1 connect x -> y"),
          network("input x bias «0» output y[2] softmax connect x -> y")),
      new RuleCase(RuleIds.GROUP_SOFTMAX_SIZE, network("input x output y[2] softmax connect x -> y"),
          network("input x output y[1] «softmax» connect x -> y")),
      new RuleCase(RuleIds.GROUP_SOFTMAX_INNER, network("input x[4] output y[2] sigmoid connect x -> y connect y -> y forward"),
          network("input x[4] output y[2] softmax connect x -> y connect y -> «y» forward")));

  private FileCases() {
  }
}
