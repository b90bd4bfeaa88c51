package org.snn.language.validation;

import static org.snn.language.validation.RuleCase.network;
import static org.snn.language.validation.RuleCase.rules;

import java.util.List;

/** Connections and networks. */
final class NetworkCases {

  private static final String Y = "connect h -> y";

  static final List<RuleCase> CASES = List.of(
      new RuleCase(RuleIds.CONNECT_SLICE_RANGE, rules("connect x[0..3] -> h", Y), rules("connect x[0..«4»] -> h", Y)),
      new RuleCase(RuleIds.CONNECT_SLICE_REVERSED, rules("connect x[2..2] -> h connect x[0..1] -> h connect x[3] -> h", Y),
          rules("connect x[3..«0»] -> h", Y)),
      new RuleCase(RuleIds.CONNECT_DENSITY, rules("connect x -> h random 1", Y), rules("connect x -> h random «1.1»", Y)),
      new RuleCase(RuleIds.CONNECT_FORWARD_GROUPS, rules("connect x -> h connect h[0..1] -> h[1..2] forward", Y),
          rules("connect x -> «h» forward", Y)),
      new RuleCase(RuleIds.CONNECT_FORWARD_GROUPS, rules("connect x -> h connect h -> h forward random 0.9 seed 1", Y),
          rules("connect x -> «h» forward random 0.9", Y)),
      new RuleCase(RuleIds.CONNECT_ONE_TO_ONE_SIZE, rules("connect x[1..3] -> h one-to-one connect x[0] -> h", Y),
          rules("connect x -> h «one-to-one»", Y)),
      new RuleCase(RuleIds.CONNECT_WINDOW, rules("connect x -> h nearest 2", Y), rules("connect x -> h nearest «-1»", Y)),
      new RuleCase(RuleIds.CONNECT_WINDOW_WIDE, rules("connect x -> h nearest 4", Y), rules("connect x -> h nearest «5»", Y)),
      new RuleCase(RuleIds.CONNECT_SELF, rules("connect x -> h connect h[0] -> h[1..2]", Y),
          rules("connect x -> h connect h[1] -> «h[1..2]»", Y)),
      new RuleCase(RuleIds.CONNECT_INTO_INPUT, rules("connect x -> h", Y), rules("connect x -> h", Y, "connect y[0] -> «x[3]»")),
      new RuleCase(RuleIds.CONNECT_CYCLE, rules("connect x -> h connect h -> h forward", Y),
          rules("connect x -> h connect h[0] -> h[1]", "connect «h[1] -> h[0]»", Y)),
      new RuleCase(RuleIds.CONNECT_DUPLICATE, rules("connect x[0..1] -> h connect x[2..3] -> h", Y),
          rules("connect x[0..2] -> h connect «x[2..3] -> h»", Y)),
      new RuleCase(RuleIds.CONNECT_DUPLICATE, rules("connect x -> h -> y", "connect file \"data/skips.csv\""),
          rules("connect x -> h -> y", "connect «file \"data/twice.csv\"»")),
      new RuleCase(RuleIds.CONNECT_EMPTY, rules("connect x -> h connect h[1..2] -> h[1..2] forward", Y),
          rules("connect x -> h connect «h[1] -> h[1] forward»", Y)),
      new RuleCase(RuleIds.CONNECT_FROM_OUTPUT,
          network("input x output y[2] sigmoid output z[2] softmax connect x -> y -> z"),
          network("input x output y[2] sigmoid hidden h[2] output z[2] softmax connect x -> «y» -> h -> z")),
      new RuleCase(RuleIds.CONNECT_WEIGHT_AND_INITIALISER, rules("connect x -> h weight 1 connect h -> y init he"),
          rules("connect x -> h weight 1 init «he»", Y)),
      new RuleCase(RuleIds.CONNECT_FILE, rules("connect x -> h -> y connect file \"data/skips.csv\""),
          rules("connect x -> h -> y connect file «\"data/bad-line.csv\"»")),
      new RuleCase(RuleIds.INITIALISER_ARGUMENTS,
          rules("connect x -> h init constant 0.1 connect h -> y init normal 0 1"), rules("connect x -> h init «zeros» 1", Y)),
      new RuleCase(RuleIds.INITIALISER_BOUNDS, rules("connect x -> h init uniform 1 1", Y),
          rules("connect x -> h init uniform «1» 0.9", Y)),
      new RuleCase(RuleIds.INITIALISER_DEVIATION, rules("connect x -> h init normal -1 0", Y),
          rules("connect x -> h init normal 1 «-1»", Y)),
      new RuleCase(RuleIds.NETWORK_INPUTS, rules("connect x -> h", Y),
          network("hidden h output y[2] softmax connect h -> y").replace("N", "«N»")),
      new RuleCase(RuleIds.NETWORK_OUTPUTS, rules("connect x -> h", Y), "network «N» { input x hidden h connect x -> h }"),
      new RuleCase(RuleIds.NETWORK_DISCONNECTED, rules("connect x -> h", Y), rules("connect x -> h").replace("N", "«N»")),
      new RuleCase(RuleIds.NETWORK_SIZE, network("input x[10000] output y[2] softmax connect x -> y"),
          network("input x[«16777217»] output y[2] softmax connect x -> y")),
      new RuleCase(RuleIds.NETWORK_CONNECTIONS, network("input x[46340] output y[46340] connect x -> y"),
          network("input x[46341] output y[46341] connect x -> y").replace("N", "«N»")),
      new RuleCase(RuleIds.NETWORK_CONNECTIONS, network("input x[1000] output y[1000] connect x -> y random 0.1"),
          network("input x[4000000] output y[4000000] connect x -> y «random 0.5»")),
      new RuleCase(RuleIds.NEURON_UNREACHABLE, rules("connect x -> h", Y),
          rules("connect x -> h[1..2]", Y).replace("hidden h", "hidden «h»")),
      new RuleCase(RuleIds.NEURON_USELESS, rules("connect x -> h", Y),
          rules("connect x[1..3] -> h", Y).replace("input x", "input «x»")));

  private NetworkCases() {
  }
}
