package org.snn.language.ide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.snn.language.ide.documentation.Html;

class HtmlTest {

  @Test
  void marksAndEscapes() {
    assertThat(Html.of("**input** `x`: 1 < 2 & 3\n\n<b>as typed</b>"))
        .isEqualTo("<b>input</b> <code>x</code>: 1 &lt; 2 &amp; 3<br/><br/>&lt;b&gt;as typed&lt;/b&gt;");
    assertThat(Html.of("")).isEmpty();
  }
}
