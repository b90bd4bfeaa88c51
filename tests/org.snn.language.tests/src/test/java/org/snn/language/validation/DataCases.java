package org.snn.language.validation;

import static org.snn.language.validation.RuleCase.data;
import static org.snn.language.validation.RuleCase.network;
import static org.snn.language.validation.RuleCase.on;
import static org.snn.language.validation.RuleCase.regression;

import java.util.List;

/** Data. */
final class DataCases {

  private static final String FLOWERS = data("\"data/flowers.csv\"");
  private static final String LOGITS = network("input x output y[2] connect x -> y");
  private static final String TWO = " network N data \"data/houses.csv\" { targets price, size }";

  static final List<RuleCase> CASES = List.of(
      new RuleCase(RuleIds.DATA_SHARE, data("synthetic { train 100% validation 0 }"),
          data("synthetic { train 50% validation «101%» }")),
      new RuleCase(RuleIds.DATA_SHARES, data("synthetic { train 33.3% validation 33.3% test 33.4% }"),
          data("synthetic { train 33.4% validation 33.3% test «33.4%» }")),
      new RuleCase(RuleIds.DATA_TRAIN, data("synthetic { train 1 }"), data("synthetic { train «0» }")),
      new RuleCase(RuleIds.DATA_SAMPLES, data("synthetic { samples 1 }"), data("synthetic { samples «0» }")),
      new RuleCase(RuleIds.DATA_SEPARATOR, data("\"data/flowers.csv\" { separator \",\" }"),
          data("\"data/flowers.csv\" { separator «\"\"» }")),
      new RuleCase(RuleIds.DATA_LABEL_AND_TARGETS, data("\"data/flowers.csv\" { label kind }"),
          data("\"data/flowers.csv\" { label kind targets «a» }")),
      new RuleCase(RuleIds.DATA_OPTION, data("\"data/flowers.csv\" { label kind separator \",\" }"),
          data("synthetic { separator «\",\"» }")),
      new RuleCase(RuleIds.DATA_UNKNOWN, FLOWERS, data("«flowers»")),
      new RuleCase(RuleIds.DATA_ABSENT, FLOWERS, data("«mnist»")),
      new RuleCase(RuleIds.DATA_CONTENT, FLOWERS, data("«\"data/damaged.csv\"»")),
      new RuleCase(RuleIds.DATA_REQUEST, data("\"data/flowers.csv\" { label kind }"),
          data("«\"data/flowers.csv\"» { label none }")),
      new RuleCase(RuleIds.DATA_FEATURES, FLOWERS, FLOWERS.replace("x[4]", "x[3]").replace("\"data/flowers.csv\"",
          "«\"data/flowers.csv\"»")),
      new RuleCase(RuleIds.DATA_OUTPUTS, FLOWERS, FLOWERS.replace("y[2]", "y[4]").replace("\"data/flowers.csv\"",
          "«\"data/flowers.csv\"»")),
      new RuleCase(RuleIds.DATA_LOSS, on(LOGITS, "loss mse", TWO), on(LOGITS, "loss «cross-entropy»", TWO)),
      new RuleCase(RuleIds.DATA_BATCH, regression("batch 8"), regression("batch «9»")));

  private DataCases() {
  }
}
