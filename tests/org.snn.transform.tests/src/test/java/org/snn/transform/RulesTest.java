package org.snn.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RulesTest {

  @Test
  void everyPreIsAnEarlierPost() {
    EnumSet<Fact> known = EnumSet.noneOf(Fact.class);
    for (Rule rule : Rules.ALL) {
      assertThat(known).as("before " + rule.getClass().getSimpleName()).containsAll(rule.pre());
      assertThat(rule.post()).isNotEmpty();
      known.addAll(rule.post());
    }
    assertThat(known).containsExactlyInAnyOrder(Fact.values());
  }
}
