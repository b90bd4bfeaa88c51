package org.snn.trainer.cuda;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What the emulated driver is too new, too patient or too small to refuse. */
class LimitsTest {

  @Test
  void aDriverThatLacksFunctionsIsNotUsed() {
    assertThatCode(() -> Driver.requireVersion(11040)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Driver.requireVersion(11030)).isInstanceOf(CudaException.class)
        .hasMessageContaining("is for CUDA 11.3, and SNN needs one for CUDA 11.4 or later");
  }
}
