package org.snn.language.validation;

import static org.snn.language.validation.RuleCase.experiment;
import static org.snn.language.validation.RuleCase.network;
import static org.snn.language.validation.RuleCase.on;
import static org.snn.language.validation.RuleCase.rules;

import java.util.List;

/** Pruning and growing. */
final class SparsityCases {

  private static final String BASIC = "network N data synthetic ";
  private static final String SPARSE = rules("connect x -> h nearest 2 connect h -> y");

  static final List<RuleCase> CASES = List.of(
      new RuleCase(RuleIds.EXPERIMENT_PRUNE_AND_GROW, on(SPARSE, BASIC, "grow rigl 30%"),
          on(SPARSE, BASIC, "prune snip to 10% grow «rigl 30%»")),
      new RuleCase(RuleIds.PRUNING_PORTION, experiment("prune magnitude 99.9% output 0.1% rounds 1"),
          experiment("prune magnitude «0» output 0.1% rounds 1")),
      new RuleCase(RuleIds.PRUNING_PORTION, experiment("prune magnitude 20% output 20% rounds 1"),
          experiment("prune magnitude 20% output «100%» rounds 1")),
      new RuleCase(RuleIds.PRUNING_TARGET, experiment("prune random per-neuron to 10%"),
          experiment("prune random per-neuron «10%» every 10")),
      new RuleCase(RuleIds.NEURON_USELESS, on(rules("connect x[1..3] -> h -> y"), "network N data synthetic grow set 30%"),
          on(rules("connect x[1..3] -> h -> y"), "network N data synthetic").replace("input x", "input «x»")),
      new RuleCase(RuleIds.NEURON_UNREACHABLE, on(rules("connect x -> h[1..2]", "connect h -> y"), "network N data synthetic grow rigl 30%"),
          on(rules("connect x -> h[1..2]", "connect h -> y"), "network N data synthetic").replace("hidden h", "hidden «h»")),
      new RuleCase(RuleIds.PRUNING_TARGET, experiment("prune snip to 10%"), experiment("prune snip «10%»")),
      new RuleCase(RuleIds.PRUNING_ROUNDS, experiment("prune gradient to 10% rounds 1"),
          experiment("prune gradient to 10% rounds «0»")),
      new RuleCase(RuleIds.PRUNING_REWIND, experiment("prune magnitude 20% rewind 0 rounds 3"),
          experiment("prune magnitude 20% rewind «-1» rounds 3")),
      new RuleCase(RuleIds.PRUNING_REWIND_ROUNDS, experiment("prune magnitude to 10% rewind random rounds 3"),
          experiment("prune magnitude to 10% rewind «random»")),
      new RuleCase(RuleIds.PRUNING_FROM, experiment("prune movement to 10% from 0"), experiment("prune movement to 10% from «-1%»")),
      new RuleCase(RuleIds.PRUNING_FROM, experiment("prune movement to 10% from 99% until 100%"),
          experiment("prune movement to 10% from «100%» until 100%")),
      new RuleCase(RuleIds.PRUNING_UNTIL, experiment("prune movement to 10% until 100%"),
          experiment("prune movement to 10% until «100.1%»")),
      new RuleCase(RuleIds.PRUNING_UNTIL, experiment("prune movement to 10% until 1e-9"),
          experiment("prune movement to 10% until «0»")),
      new RuleCase(RuleIds.PRUNING_RANGE, experiment("prune magnitude global to 10% from 74%"),
          experiment("prune magnitude global to 10% from «75%»")),
      new RuleCase(RuleIds.PRUNING_RANGE, experiment("prune magnitude to 10% until 51% from 50%"),
          experiment("prune magnitude to 10% until 50% from «50%»")),
      new RuleCase(RuleIds.PRUNING_EVERY, experiment("prune magnitude to 10% every 1"),
          experiment("prune magnitude to 10% every «0»")),
      new RuleCase(RuleIds.PRUNING_SCHEDULE, experiment("prune magnitude per-pair to 10% rounds 2"),
          experiment("prune magnitude per-pair to 10% until «50%» rounds 2")),
      new RuleCase(RuleIds.PRUNING_SNIP, experiment("prune snip per-pair to 10% output 20%"),
          experiment("prune snip to 10% rounds «2»")),
      new RuleCase(RuleIds.PRUNING_SNIP, experiment("prune gradient to 10% rounds 3 rewind rate"),
          experiment("prune snip to 10% rewind «rate»")),
      new RuleCase(RuleIds.GROWING_PORTION, on(SPARSE, BASIC, "grow set 99%"), on(SPARSE, BASIC, "grow set «1»")),
      new RuleCase(RuleIds.GROWING_EVERY, on(SPARSE, BASIC, "grow set 1% every 1"), on(SPARSE, BASIC, "grow set 1% every «0»")),
      new RuleCase(RuleIds.GROWING_UNTIL, on(SPARSE, BASIC, "grow rigl 1% until 100%"),
          on(SPARSE, BASIC, "grow rigl 1% until «0»")),
      new RuleCase(RuleIds.GROWING_FULL, experiment("grow layerless 10%"), experiment("grow «set» 10%")),
      new RuleCase(RuleIds.GROWING_FULL, on(rules("connect x[1..3] -> h connect x[0] -> y connect h -> y"), BASIC, "grow rigl 10%"),
          on(rules("connect x[1..3] -> h connect x[0] -> h random 1 connect h -> h forward connect h -> y"), BASIC,
              "grow «rigl» 10%")),
      new RuleCase(RuleIds.GROWING_FULL,
          on(network("input x[4] output y[4] sigmoid connect x -> y connect y[0..2] -> y[1..3] one-to-one"), BASIC, "grow rigl 10%"),
          on(network("input x[1] output y[1] sigmoid connect x -> y one-to-one"), BASIC, "grow «rigl» 10%")));

  private SparsityCases() {
  }
}
