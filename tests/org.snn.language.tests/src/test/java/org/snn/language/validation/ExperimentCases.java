package org.snn.language.validation;

import static org.snn.language.validation.RuleCase.data;
import static org.snn.language.validation.RuleCase.experiment;
import static org.snn.language.validation.RuleCase.network;
import static org.snn.language.validation.RuleCase.on;
import static org.snn.language.validation.RuleCase.regression;
import static org.snn.language.validation.RuleCase.rules;

import java.util.List;

/** Experiments. */
final class ExperimentCases {

  private static final String FLAT = network("input x[4] output y[2] softmax connect x -> y");
  private static final String SIGMOID = network("input x[4] output y[2] sigmoid connect x -> y");
  private static final String LOGITS = network("input x[4] output y[2] connect x -> y");
  private static final String BASIC = "network N data synthetic ";
  private static final String STOP = "stop after 3 epochs without improvement ";

  static final List<RuleCase> CASES = List.of(
      new RuleCase(RuleIds.EXPERIMENT_NETWORK, experiment(), on("", "data synthetic").replace(" e ", " «e» ")),
      new RuleCase(RuleIds.EXPERIMENT_DATA, experiment(), on(FLAT, "network N").replace(" e ", " «e» ")),
      new RuleCase(RuleIds.EXPERIMENT_TWICE, experiment("clip norm 1 clip value 1"), experiment("seed 1 seed «1»")),
      new RuleCase(RuleIds.EXPERIMENT_TWICE, data("synthetic { seed 1 } seed 2"), data("synthetic { seed 1 seed «2» }")),
      new RuleCase(RuleIds.EXPERIMENT_TWICE, experiment("optimizer sgd momentum 0.9 nesterov"),
          experiment("optimizer sgd momentum 0.9 nesterov «nesterov»")),
      new RuleCase(RuleIds.EXPERIMENT_LOSS, on(FLAT, BASIC, "loss cross-entropy"), on(SIGMOID, BASIC, "loss «cross-entropy»")),
      new RuleCase(RuleIds.EXPERIMENT_LOSS, on(LOGITS, BASIC, "loss cross-entropy"), regression("loss «cross-entropy»")),
      new RuleCase(RuleIds.EXPERIMENT_LOSS, on(SIGMOID, BASIC, "loss binary-cross-entropy"),
          on(FLAT, BASIC, "loss «binary-cross-entropy»")),
      new RuleCase(RuleIds.EXPERIMENT_LOSS, on(LOGITS, BASIC, "loss binary-cross-entropy"),
          on(SIGMOID.replace("sigmoid", "tanh"), BASIC, "loss «binary-cross-entropy»")),
      new RuleCase(RuleIds.EXPERIMENT_HUBER_DELTA, regression("loss huber delta 0.5"), regression("loss huber delta «0»")),
      new RuleCase(RuleIds.EXPERIMENT_DELTA_UNUSED, regression("loss huber delta 1"), regression("loss mae delta «1»")),
      new RuleCase(RuleIds.EXPERIMENT_BATCH, experiment("batch 1"), experiment("batch «0»")),
      new RuleCase(RuleIds.EXPERIMENT_EPOCHS, experiment("epochs 1"), experiment("epochs «0»")),
      new RuleCase(RuleIds.EXPERIMENT_DROPOUT, experiment("dropout 0.99"), experiment("dropout «100%»")),
      new RuleCase(RuleIds.EXPERIMENT_DROPOUT_UNUSED, experiment("dropout 0.5"), on(FLAT, BASIC, "dropout «0.5»")),
      new RuleCase(RuleIds.EXPERIMENT_PENALTY, experiment("l1 0 l2 0.1"), experiment("l1 «-0.1»")),
      new RuleCase(RuleIds.EXPERIMENT_CLIP, experiment("clip norm 1 clip value 0.1"), experiment("clip value «0»")),
      new RuleCase(RuleIds.EXPERIMENT_CHECKPOINT, experiment("checkpoint every 1"), experiment("checkpoint every «0»")),
      new RuleCase(RuleIds.OPTIMIZER_RATE, experiment("optimizer sgd rate 0.1"), experiment("optimizer sgd rate «0»")),
      new RuleCase(RuleIds.OPTIMIZER_RATE_HIGH, experiment("optimizer sgd rate 10"), experiment("optimizer sgd rate «11»")),
      new RuleCase(RuleIds.OPTIMIZER_RATE_HIGH, experiment("optimizer adamw rate 0.1"),
          experiment("optimizer adamw rate «0.2»")),
      new RuleCase(RuleIds.OPTIMIZER_MOMENTUM, experiment("optimizer rmsprop momentum 0"),
          experiment("optimizer rmsprop momentum «1»")),
      new RuleCase(RuleIds.OPTIMIZER_BETA, experiment("optimizer adam beta1 0 beta2 0.999"),
          experiment("optimizer adam beta2 «1»")),
      new RuleCase(RuleIds.OPTIMIZER_DECAY, experiment("optimizer rmsprop decay 0.9"),
          experiment("optimizer rmsprop decay «1»")),
      new RuleCase(RuleIds.OPTIMIZER_EPSILON, experiment("optimizer adam epsilon 1e-8"),
          experiment("optimizer adam epsilon «0»")),
      new RuleCase(RuleIds.OPTIMIZER_WEIGHT_DECAY, experiment("optimizer adamw weight-decay 0"),
          experiment("optimizer adamw weight-decay «-1e-9»")),
      new RuleCase(RuleIds.OPTIMIZER_OPTION, experiment("optimizer rmsprop momentum 0.9 epsilon 1e-8 decay 0.9"),
          experiment("optimizer rmsprop beta1 «0.9»")),
      new RuleCase(RuleIds.OPTIMIZER_NESTEROV, experiment("optimizer sgd nesterov momentum 0.9"),
          experiment("optimizer sgd «nesterov» momentum 0")),
      new RuleCase(RuleIds.SCHEDULE_STEP, experiment("schedule step every 2 by 0.5"), experiment("schedule «step» by 0.5")),
      new RuleCase(RuleIds.SCHEDULE_EVERY, experiment("schedule step every 1 by 0.5"),
          experiment("schedule step every «0» by 0.5")),
      new RuleCase(RuleIds.SCHEDULE_FACTOR, experiment("schedule step every 1 by 1.1"),
          experiment("schedule step every 1 by «0»")),
      new RuleCase(RuleIds.SCHEDULE_MINIMUM, experiment("optimizer sgd rate 0.1 schedule cosine to 0.1"),
          experiment("optimizer sgd rate 0.1 schedule cosine to «0.2»")),
      new RuleCase(RuleIds.SCHEDULE_WARMUP, experiment("schedule constant warm-up 0"),
          experiment("schedule constant warm-up «-1»")),
      new RuleCase(RuleIds.SCHEDULE_WARMUP_LONG, experiment("epochs 3 schedule cosine warm-up 2"),
          experiment("schedule cosine warm-up «10»")),
      new RuleCase(RuleIds.SCHEDULE_OPTION, experiment("schedule cosine to 0"), experiment("schedule constant to «0»")),
      new RuleCase(RuleIds.STOPPING_PATIENCE, experiment("stop after 1 epochs without improvement"),
          experiment("stop after «0» epochs without improvement")),
      new RuleCase(RuleIds.STOPPING_PATIENCE_LONG, experiment("stop after 9 epochs without improvement"),
          experiment("stop after «10» epochs without improvement")),
      new RuleCase(RuleIds.STOPPING_CHANGE, experiment(STOP + "by 0"), experiment(STOP + "by «-1»")),
      new RuleCase(RuleIds.STOPPING_VALIDATION, data("synthetic { validation 10% } " + STOP),
          data("synthetic { validation 0% } stop after «" + STOP.substring("stop after ".length()).strip() + "»")),
      new RuleCase(RuleIds.STOPPING_ACCURACY, experiment(STOP + "of accuracy"), regression(STOP + "of «accuracy»")),
      new RuleCase(RuleIds.MEMORY_NEED, experiment("batch 1000"),
          on(rules("connect x -> h -> y"), "network «N» data synthetic batch 100000000")));

  private ExperimentCases() {
  }
}
