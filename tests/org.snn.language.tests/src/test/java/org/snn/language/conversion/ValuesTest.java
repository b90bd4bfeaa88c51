package org.snn.language.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.language.TestLanguage;
import org.snn.network.Connect;
import org.snn.network.Group;
import org.snn.network.Network;

/** Values and their texts. */
class ValuesTest {

  private static final TestLanguage LANGUAGE = new TestLanguage();
  private static final IValueConverterService VALUES = LANGUAGE.get(IValueConverterService.class);

  @ParameterizedTest
  @CsvSource({"5, 5", "-5, -5", "- 5, -5", "0.5, 0.5", ".5, 0.5", "1e-7, 1e-7", "1.0E-7, 1e-7", "1E+3, 1000", "20%, 0.2", "7%, 0.07",
      "12.5 %, 0.125", "-0.0, -0.0"})
  void numbers(String text, double value) {
    assertThat(VALUES.toValue(text, "Portion", null)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "0, 0", "-0.0, -0.0", "0.1, 0.1", "0.001, 0.001", "0.0001, 1e-4", "1e-7, 1e-7", "1.5e-300, 1.5e-300", "1e15, 1000000000000000",
      "1e16, 1e16", "-2.5e20, -2.5e20", "4.9e-324, 4.9e-324"})
  void numbersAreWrittenShort(double value, String text) {
    assertThat(VALUES.toString(value, "Number")).isEqualTo(text);
  }

  @Property(tries = 2000)
  void noBitIsLost(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    Object read = VALUES.toValue(VALUES.toString(value, "Number"), "Number", null);
    assertThat(Double.doubleToLongBits((Double) read)).isEqualTo(Double.doubleToLongBits(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"my group", "3d", "größe", "a-b", "", "^x"})
  void whatIsNoNameIsRefused(String name) {
    assertThatThrownBy(() -> VALUES.toString(name, "Name")).isInstanceOf(ValueConverterException.class)
        .hasMessageContaining("'" + name + "' is no name");
  }

  @ParameterizedTest
  @CsvSource({"mnist, mnist", "data, data", "network, ^network", "a.csv, \"a.csv\"", "4, 4", "'', \"\"", "leaky-relu, \"leaky-relu\""})
  void textsAreQuotedWhereTheyMustBe(String value, String text) {
    assertThat(VALUES.toString(value, "Text")).isEqualTo(text);
    assertThat(VALUES.toValue(text, "Text", null)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "leaky", "cross", "binary", "warm", "weight", "relu", "random", "input", "data", "e1", "to", "per", "set", "from", "until", "global"})
  void namesThatBeginLikeKeywordsStandBeforeArrowsAndBrackets(String name) {
    Network network = (Network) LANGUAGE.model("network N { input %1$s[9] output y connect %1$s->y connect %1$s[0..8]->y connect y->%1$s }".formatted(name))
        .getElements().get(0);
    Group group = network.groups().get(0);
    assertThat(group.getName()).isEqualTo(name);
    assertThat(((Connect) network.getMembers().get(2)).getEnds().get(0).getGroup()).isSameAs(group);
    assertThat(((Connect) network.getMembers().get(3)).getEnds().get(0).getLast()).isEqualTo(8);
  }

  @Test
  void blanksOfOtherProgramsAreBlanks() {
    assertThat(LANGUAGE.model("\uFEFFnetwork\u00A0N { }").getElements()).hasSize(1);
  }
}
