package org.snn.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class ScaleTest {

  @Property
  void aPlaceIsThatOfItsValue(@ForAll boolean logarithmic, @ForAll boolean descending,
      @ForAll @DoubleRange(min = 1, max = 1000) double value) {
    Axis axis = logarithmic ? Axis.logarithmic("") : Axis.linear("");
    Scale scale = Scale.exact(descending ? axis.fromHighToLow() : axis, new Range(1, 1000), 20, 420, 5);
    assertThat(scale.valueAt(scale.at(value))).isCloseTo(value, within(value * 1e-9));
  }

  @Property
  void valuesGoOnBeyondTheEnds(@ForAll @DoubleRange(min = -400, max = 800) double pixel) {
    Scale scale = Scale.exact(Axis.linear(""), new Range(10, 20), 0, 400, 5);
    assertThat(scale.valueAt(pixel)).isCloseTo(10 + pixel / 40, within(1e-9));
  }
}
