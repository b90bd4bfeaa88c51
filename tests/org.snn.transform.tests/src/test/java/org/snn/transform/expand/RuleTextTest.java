package org.snn.transform.expand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snn.network.Connect;
import org.snn.network.ConnectFile;
import org.snn.network.End;
import org.snn.network.NetworkFactory;

class RuleTextTest {

  @ParameterizedTest
  @CsvSource({"NaN, nan", "Infinity, infinity", "-Infinity, -infinity", "1e-7, 0.0000001", "-20, -20"})
  void numbersAreThoseOfTheLanguage(double weight, String text) {
    Connect connect = NetworkFactory.eINSTANCE.createConnect();
    connect.setWeight(weight);
    assertThat(RuleText.of(connect)).endsWith(" weight " + text);
  }

  /** A program that knows the language says how its values are written. */
  @Test
  void valuesAreWrittenAsToldTo() {
    RuleText texts = new RuleText(new RuleText.Values() {
      @Override
      public String name(End end) {
        return "<name>";
      }

      @Override
      public String quoted(String text) {
        return "<" + text + ">";
      }

      @Override
      public String number(double number) {
        return "<" + number + ">";
      }
    });
    ConnectFile file = NetworkFactory.eINSTANCE.createConnectFile();
    file.setFile("a\"b");
    assertThat(texts.rule(file)).isEqualTo("connect file <a\"b>");
    assertThat(RuleText.of(file)).isEqualTo("connect file \"a\"b\"");
    Connect connect = NetworkFactory.eINSTANCE.createConnect();
    connect.getEnds().add(NetworkFactory.eINSTANCE.createEnd());
    connect.setWeight(0.5);
    assertThat(texts.rule(connect)).isEqualTo("connect <name> weight <0.5>");
  }
}
