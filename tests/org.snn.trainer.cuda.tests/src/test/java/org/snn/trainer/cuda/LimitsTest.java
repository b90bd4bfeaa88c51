package org.snn.trainer.cuda;

import static org.assertj.core.api.Assertions.assertThat;
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

  @Test
  void aDeviceThatIsTooOldIsNamed() {
    assertThatCode(() -> new CudaDevice(0, "Turing", 1, 7, 5, 1, 12060).requireCapability()).doesNotThrowAnyException();
    assertThatThrownBy(() -> new CudaDevice(1, "Volta", 1, 7, 2, 1, 12060).requireCapability()).isInstanceOf(CudaException.class)
        .hasMessage("Volta, device 1, has compute capability 7.2, and SNN needs 7.5 or later; use another device, or --device cpu.");
  }

  @Test
  void aGridHasUpTo65535Rows() {
    assertThat(Launch.of("gradient_dense", 1 << 20, 65_535).gridY()).isEqualTo(65_535);
    assertThatThrownBy(() -> Launch.of("gradient_dense", 1, 65_536)).isInstanceOf(CudaException.class)
        .hasMessageContaining("use a smaller batch");
  }

  @Test
  void aBatchHasUpTo2Gigabytes() {
    assertThatThrownBy(() -> HostArray.allocate(1L << 31)).isInstanceOf(CudaException.class)
        .hasMessageContaining("A batch has 2,147,483,648 bytes");
  }
}
