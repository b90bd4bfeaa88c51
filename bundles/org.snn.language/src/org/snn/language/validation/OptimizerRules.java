package org.snn.language.validation;

import static org.snn.network.NetworkPackage.Literals.OPTIMIZER__BETA1;
import static org.snn.network.NetworkPackage.Literals.OPTIMIZER__BETA2;
import static org.snn.network.NetworkPackage.Literals.OPTIMIZER__DECAY;
import static org.snn.network.NetworkPackage.Literals.OPTIMIZER__EPSILON;
import static org.snn.network.NetworkPackage.Literals.OPTIMIZER__MOMENTUM;
import static org.snn.network.NetworkPackage.Literals.OPTIMIZER__NESTEROV;
import static org.snn.network.NetworkPackage.Literals.OPTIMIZER__RATE;
import static org.snn.network.NetworkPackage.Literals.OPTIMIZER__WEIGHT_DECAY;
import static org.snn.network.OptimizerKind.ADAM;
import static org.snn.network.OptimizerKind.ADAMW;
import static org.snn.network.OptimizerKind.RMSPROP;
import static org.snn.network.OptimizerKind.SGD;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.xtext.validation.Check;
import org.snn.network.Optimizer;
import org.snn.network.OptimizerKind;

/** Rules about optimizers. */
public class OptimizerRules extends Rules {

  /** Options that not every optimizer knows, and the optimizers that know them. */
  private static final Map<EAttribute, Set<OptimizerKind>> OPTIONS = Map.of(
      OPTIMIZER__MOMENTUM, EnumSet.of(SGD, RMSPROP),
      OPTIMIZER__NESTEROV, EnumSet.of(SGD),
      OPTIMIZER__BETA1, EnumSet.of(ADAM, ADAMW),
      OPTIMIZER__BETA2, EnumSet.of(ADAM, ADAMW),
      OPTIMIZER__EPSILON, EnumSet.of(ADAM, ADAMW, RMSPROP),
      OPTIMIZER__DECAY, EnumSet.of(RMSPROP));

  /** Above these rates even easy problems diverge: steps of sgd scale with the gradient, those of the others do not. */
  private static final double HIGH_SGD_RATE = 10;
  private static final double HIGH_ADAPTIVE_RATE = 0.1;

  @Check
  public void optimizerRate(Optimizer optimizer) {
    Double rate = optimizer.getRate();
    if (Numbers.finite(rate) && rate <= 0) {
      error("The learning rate is %s, but must be above 0; 0.001 is usual for adam, 0.1 for sgd."
          .formatted(Texts.number(rate)), OPTIMIZER__RATE, RuleIds.OPTIMIZER_RATE);
    }
  }

  @Check
  public void optimizerRateHigh(Optimizer optimizer) {
    Double rate = optimizer.getRate();
    double high = optimizer.getKind() == SGD ? HIGH_SGD_RATE : HIGH_ADAPTIVE_RATE;
    if (Numbers.finite(rate) && rate > high) {
      warning("With a learning rate of %s, %s will probably diverge; %s is already much."
          .formatted(Texts.number(rate), optimizer.getKind(), Texts.number(high)), OPTIMIZER__RATE,
          RuleIds.OPTIMIZER_RATE_HIGH);
    }
  }

  @Check
  public void optimizerMomentum(Optimizer optimizer) {
    fraction("momentum", optimizer.getMomentum(), "0.9", OPTIMIZER__MOMENTUM, RuleIds.OPTIMIZER_MOMENTUM);
  }

  @Check
  public void optimizerBeta(Optimizer optimizer) {
    fraction("beta1", optimizer.getBeta1(), "0.9", OPTIMIZER__BETA1, RuleIds.OPTIMIZER_BETA);
    fraction("beta2", optimizer.getBeta2(), "0.999", OPTIMIZER__BETA2, RuleIds.OPTIMIZER_BETA);
  }

  @Check
  public void optimizerDecay(Optimizer optimizer) {
    fraction("decay", optimizer.getDecay(), "0.9", OPTIMIZER__DECAY, RuleIds.OPTIMIZER_DECAY);
  }

  @Check
  public void optimizerEpsilon(Optimizer optimizer) {
    Double epsilon = optimizer.getEpsilon();
    if (Numbers.finite(epsilon) && epsilon <= 0) {
      error("'epsilon %s' would allow a division by 0; use a small number above 0, such as 1e-8."
          .formatted(Texts.number(epsilon)), OPTIMIZER__EPSILON, RuleIds.OPTIMIZER_EPSILON);
    }
  }

  @Check
  public void optimizerWeightDecay(Optimizer optimizer) {
    Double decay = optimizer.getWeightDecay();
    if (Numbers.finite(decay) && decay < 0) {
      error("'weight-decay %s' would make weights grow; use 0 or more.".formatted(Texts.number(decay)),
          OPTIMIZER__WEIGHT_DECAY, RuleIds.OPTIMIZER_WEIGHT_DECAY);
    }
  }

  @Check
  public void optimizerOption(Optimizer optimizer) {
    OPTIONS.forEach((option, kinds) -> {
      if (optimizer.eIsSet(option) && !kinds.contains(optimizer.getKind())) {
        String knowing = kinds.stream().map(OptimizerKind::toString).collect(Collectors.joining(", "));
        warning("'%s' has no effect on %s, only on %s; remove it."
            .formatted(option.getName(), optimizer.getKind(), knowing), option, RuleIds.OPTIMIZER_OPTION);
      }
    });
  }

  @Check
  public void optimizerNesterov(Optimizer optimizer) {
    boolean momentum = optimizer.getMomentum() != null && optimizer.getMomentum() != 0;
    if (optimizer.isNesterov() && optimizer.getKind() == SGD && !momentum) {
      warning("'nesterov' is a way of using momentum, and there is none; add 'momentum 0.9', or remove 'nesterov'.",
          OPTIMIZER__NESTEROV, RuleIds.OPTIMIZER_NESTEROV);
    }
  }

  private void fraction(String name, Double value, String usual, EAttribute feature, String id) {
    if (Numbers.finite(value) && !(value >= 0 && value < 1)) {
      error("'%s %s' must be at least 0 and below 1; %s is usual.".formatted(name, Texts.number(value), usual), feature,
          id);
    }
  }
}
