package org.snn.language.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.snn.language.TestLanguage;
import org.snn.language.ide.editing.SymbolTree;

/** What the outline of Eclipse's editor says. */
class SymbolTreeTest {

  private static final Path ICONS = Path.of("../../bundles/org.snn.ui/icons");

  private final SymbolTree symbols = new SnnIdeSetup().createInjector().getInstance(SymbolTree.class);

  @Test
  void showsTheTextInItsOrder() {
    StringBuilder shown = new StringBuilder();
    show(new TestLanguage().model("""
        import "other.snn"
        network Net {
            input x[2]
            hidden h[3] relu
            neuron n
            output y[1]
            connect x -> h  random 0.5  // half
            connect file "edges.csv"
        }
        experiment run { network Net }
        """), "", shown);

    assertThat(shown).hasToString("""
        import other.snn
        network Net (7 neurons in 4 groups)
          group-input x (2 neurons)
          group-hidden h (3 neurons, relu)
          neuron n (1 neuron, identity)
          group-output y (1 neuron, identity)
          connection x -> h random 0.5
          connection file "edges.csv"
        experiment run (trains Net)
        """);
  }

  private void show(EObject parent, String indent, StringBuilder shown) {
    for (EObject child : symbols.children(parent)) {
      String icon = symbols.icon(child).orElseThrow();
      assertThat(ICONS.resolve(icon + ".png")).exists();
      String details = symbols.details(child);
      shown.append(indent).append(icon).append(' ').append(symbols.name(child))
          .append(details.isEmpty() ? "" : " (" + details + ")").append('\n');
      show(child, indent + "  ", shown);
    }
  }
}
