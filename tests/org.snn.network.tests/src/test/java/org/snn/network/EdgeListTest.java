package org.snn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeListTest {

  @Property(tries = 100)
  void textReadsBackEqual(@ForAll @Size(max = 50) int[] @IntRange(min = 0) [] ends) {
    int[] sources = Arrays.stream(ends).mapToInt(pair -> pair.length > 0 ? pair[0] : 0).toArray();
    int[] targets = Arrays.stream(ends).mapToInt(pair -> pair.length > 1 ? pair[1] : 0).toArray();
    float[] weights = new float[ends.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i % 3 == 0 ? Float.NaN : sources[i] / 3f;
    }
    EdgeList plain = new EdgeList(sources, targets, null);
    assertThat(EdgeList.parse(plain.toString())).isEqualTo(plain).hasSameHashCodeAs(plain);
    EdgeList weighted = new EdgeList(sources, targets, weights.length > 1 ? weights : null);
    assertThat(EdgeList.parse(weighted.toString())).isEqualTo(weighted);
  }

  @Test
  void arraysOfDifferentLengthAreRefused() {
    assertThatThrownBy(() -> new EdgeList(new int[2], new int[1], null)).hasMessageContaining("2").hasMessageContaining("1");
    assertThatThrownBy(() -> new EdgeList(new int[2], new int[2], new float[3])).hasMessageContaining("3");
  }

  @Test
  void aWeightThatIsNotGivenIsNoNumber() {
    EdgeList edges = EdgeList.parse("1,2;3,4,0.5");
    assertThat(edges.weight(0)).isNaN();
    assertThat(edges.weight(1)).isEqualTo(0.5f);
    assertThat(EdgeList.parse("1,2").weighted()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1,2,3,4", "a,b", "1,2;", ";1,2"})
  void whatIsNoListIsRefused(String text) {
    assertThatThrownBy(() -> EdgeList.parse(text.endsWith(";") ? text + "x" : text)).isInstanceOf(IllegalArgumentException.class);
  }
}
