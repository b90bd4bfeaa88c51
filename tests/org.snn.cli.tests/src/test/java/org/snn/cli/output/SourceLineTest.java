package org.snn.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.snn.cli.output.SourceLine.Excerpt;

class SourceLineTest {

  @Test
  void marksThePart() {
    assertThat(SourceLine.excerpt("connect hidden3 -> out", 9, 7))
        .isEqualTo(new Excerpt("connect hidden3 -> out", "        ^^^^^^^"));
  }

  @Test
  void keepsTabsSoThatTheMarkStandsBelow() {
    assertThat(SourceLine.excerpt("\tab c", 5, 1)).isEqualTo(new Excerpt("\tab c", "\t   ^"));
  }

  @Test
  void marksOneCharacterAfterTheEnd() {
    assertThat(SourceLine.excerpt("abc", 4, 3)).isEqualTo(new Excerpt("abc", "   ^"));
    assertThat(SourceLine.excerpt("", 1, 0)).isEqualTo(new Excerpt("", "^"));
  }

  @Test
  void endsTheMarkWithTheLine() {
    assertThat(SourceLine.excerpt("abc", 2, 100)).isEqualTo(new Excerpt("abc", " ^^"));
  }

  @Test
  void cutsLongLinesAroundThePart() {
    String line = "a".repeat(200) + "X" + "b".repeat(200);
    Excerpt excerpt = SourceLine.excerpt(line, 201, 1);
    assertThat(excerpt.text()).startsWith("...a").endsWith("b...").hasSizeLessThanOrEqualTo(106);
    assertThat(excerpt.text().charAt(excerpt.mark().indexOf('^'))).isEqualTo('X');
    assertThat(excerpt.mark().trim()).isEqualTo("^");
  }
}
