package org.snn.language.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.snn.language.TestLanguage;

/** A name has the colour of what it stands for, at each of its places. */
class HighlightingTest {

  @Test
  void namesAreColouredByRole() {
    String text = """
        network Net {
            input data[2]
            hidden h[3]
            neuron n
            output y[1]
            connect data -> h
            connect data[0] -> n -> y
            connect missing -> y
        }
        experiment run { network Net }
        """;
    assertThat(styles(text)).isEqualTo(new TreeMap<>(Map.of("Net", "class class", "data", "parameter parameter parameter",
        "h", "variable variable", "n", "variable variable", "y", "property property property", "run", "event")));
  }

  @Test
  void brokenTextsHaveColoursToo() {
    assertThat(styles("network Net { input x[ hidden")).containsEntry("Net", "class");
    assertThat(styles("")).isEmpty();
  }

  /** The styles of each coloured text, in the order of its places. */
  private static Map<String, String> styles(String text) {
    XtextResource resource = new TestLanguage().parse(text);
    Map<String, String> styles = new TreeMap<>();
    new SnnIdeSetup().createInjector().getInstance(ISemanticHighlightingCalculator.class).provideHighlightingFor(resource,
        (offset, length, ids) -> styles.merge(text.substring(offset, offset + length), String.join("+", ids),
            (before, next) -> before + " " + next), CancelIndicator.NullImpl);
    return styles;
  }
}
