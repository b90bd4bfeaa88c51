package org.snn.language.validation.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snn.language.TestLanguage;
import org.snn.network.ConnectFile;
import org.snn.network.EdgeList;
import org.snn.network.Network;
import org.snn.transform.expand.ExpandRule;

/** Where connections can be added, counted by hand. */
class GroupPairsTest {

  private static final TestLanguage LANGUAGE = new TestLanguage();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      connect x -> h -> y                                                                | true
      connect x -> h random 1 connect h -> y                                             | true
      connect x -> h nearest 4 connect h -> y                                            | true
      connect x -> h connect h -> h forward connect h -> y                               | true
      connect x[0..1] -> h connect x[2..3] -> h connect h -> y                           | true
      connect x -> h connect h[0] -> h[1..2] connect h[1] -> h[2] connect h -> y         | true
      connect x -> h[0] connect x -> h[1..2] connect h -> y                              | true
      connect x -> h nearest 3 connect h -> y                                            | false
      connect x -> h random 99.9% seed 1 connect x -> y random 50% seed 2                | false
      connect x[1..3] -> h connect x[0] -> y connect h -> y                              | false
      connect x -> h connect h[0..1] -> h[0..1] forward connect h -> y                   | false
      connect x -> h connect h[1..2] -> y one-to-one                                     | false
      connect x -> h connect h[0..1] -> y                                                | false
                                                                                         | false
      """)
  void saysWhetherEveryConnectionIsThere(String rules, boolean full) {
    assertThat(GroupPairs.full(ExpandRule.expand(network(rules == null ? "" : rules)))).isEqualTo(full);
  }

  @Test
  void filesLeaveRoom() {
    Network network = network("connect x -> h -> y connect file \"edges.csv\"");
    ConnectFile file = (ConnectFile) network.getMembers().get(network.getMembers().size() - 1);
    file.setEdges(new EdgeList(new int[] {0}, new int[] {7}, null));
    assertThat(ExpandRule.expand(network).problems()).isEmpty();
    assertThat(GroupPairs.full(ExpandRule.expand(network))).isFalse();
  }

  private static Network network(String rules) {
    String text = "network N { input x[4] hidden h[3] output y[2] %s }".formatted(rules);
    return (Network) LANGUAGE.model(text).getElements().get(0);
  }
}
