package org.snn.transform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.transform.PlanOptions;

class KernelCostsTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesCostsThatCannotBe(double cost) {
    assertThatThrownBy(() -> new KernelCosts(1, 1, cost, 1, 1, 1, "test")).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sparse connection").hasMessageContaining(Double.toString(cost));
  }

  @Test
  void plansAreMadeByTheBuiltInCostsUnlessToldOtherwise() {
    assertThat(PlanOptions.DEFAULT.costs()).isEqualTo(KernelCosts.builtIn());
    assertThat(KernelCosts.builtIn().from()).isEqualTo("built-in");
  }
}
