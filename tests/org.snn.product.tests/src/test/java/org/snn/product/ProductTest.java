package org.snn.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundles resolve in OSGi, and the command does there what it does on a plain JVM. */
class ProductTest {

  @TempDir
  Path folder;

  private Product product;

  @BeforeEach
  void openProduct() {
    product = new Product(folder);
  }

  @Test
  void saysItsVersion() throws Exception {
    Product.Result result = product.run("--version");

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("snn 0.1.0");
    assertThat(result.status()).isZero();
  }

  @Test
  void wrongUsageEndsWithStatus2() throws Exception {
    Product.Result result = product.run("--nonsense");

    assertThat(result.status()).isEqualTo(2);
  }
}
