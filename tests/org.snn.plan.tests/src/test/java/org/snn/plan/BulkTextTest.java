package org.snn.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkTextTest {

  @Property(tries = 100)
  void intsReadBackEqual(@ForAll int[] values) {
    assertThat(BulkText.ints(BulkText.text(values))).isEqualTo(values);
  }

  @Property(tries = 100)
  void floatsReadBackEqualToTheBit(@ForAll int[] bits) {
    float[] values = new float[bits.length];
    for (int i = 0; i < bits.length; i++) {
      values[i] = Float.intBitsToFloat(bits[i] & 0xFFBFFFFF);
    }
    float[] read = BulkText.floats(BulkText.text(values));
    for (int i = 0; i < bits.length; i++) {
      assertThat(Float.floatToRawIntBits(read[i])).isEqualTo(Float.floatToRawIntBits(values[i]));
    }
  }

  @Test
  void millionsReadBackEqual() {
    int[] values = new Random(1).ints(3_000_000).toArray();
    assertThat(BulkText.ints(BulkText.text(values))).isEqualTo(values);
    assertThat(BulkText.ints(BulkText.text(new int[3_000_000]))).isEqualTo(new int[3_000_000]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "1", "1:", "x:eJxjYGAAAAAEAAE=", "-1:eJxjYGAAAAAEAAE=", "2:eJxjYGAAAAAEAAE=", "0:eJxjYGAAAAAEAAE=",
      "1:!!!!", "1:AAAA", "99999999999:eJxjYGAAAAAEAAE="})
  void damageIsRefused(String text) {
    assertThatThrownBy(() -> BulkText.ints(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
