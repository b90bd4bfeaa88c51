package org.snn.language.formatting2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.language.SnnFiles;
import org.snn.language.TestExamples;
import org.snn.language.TestLanguage;

/** The house style, and that formatting touches nothing else. */
class FormatterTest {

  private static final String[] HIDDEN = {" ", "\t", "   ", "\n", "\n\n\n", "\r\n", " // c\n", "// d\r\n", "\n// e\n\n",
      "/* f */", " /* g */ ", "\n/* h */\n", "/* i\n   j */", "\n\n// k\n// l\n\n", "//\n", "\n\t/* m */ // n\n"};

  private static final TestLanguage LANGUAGE = new TestLanguage();
  private static final SnnFiles FILES = new SnnFiles();
  private static final List<String> TOKENS = tokens(TestLanguage.resourceText("everything.snn"));

  @Test
  void issueExamplesAreInHouseStyle() {
    String text = TestLanguage.resourceText("issue.snn");
    assertThat(FILES.format(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("org.snn.language.TestExamples#texts")
  void everyExampleIsFormattedOnceForAll(String name, String text) {
    String once = FILES.format(text);
    assertThat(FILES.format(once)).isEqualTo(once);
    assertThat(tokens(once)).isEqualTo(tokens(text));
  }

  @Property(tries = 100)
  void formattingTwiceChangesNothingMore(@ForAll long seed) {
    String text = scatter(seed);
    String once = FILES.format(text);
    assertThat(FILES.format(once)).as(text).isEqualTo(once);
  }

  @Property(tries = 100)
  void onlyBlanksChange(@ForAll long seed) {
    String text = scatter(seed);
    assertThat(tokens(FILES.format(text))).as(text).isEqualTo(tokens(text));
  }

  @Test
  void oneLineBecomesHouseStyle() {
    String wild = "/*h*/network   N{init he input x [ 3 ]output y[ 2 ]softmax connect x[ 0 .. 1 ]->y random 20 %seed 7}"
        + "experiment e{network N data mnist{train 80% test 20%}loss huber delta 0.5 delta 1 stop after 3 epochs without improvement"
        + " prune magnitude\nper-pair to\n20%output   10 %rounds 3 rewind\nrandom grow set 30%every 100until 75%}";
    assertThat(FILES.format(wild)).isEqualTo("""
        /*h*/ network N {
            init he
            input  x[3]
            output y[2] softmax
            connect x[0..1] -> y random 20 % seed 7
        }

        experiment e {
            network N
            data mnist { train 80% test 20% }
            loss huber delta 0.5
            delta 1
            stop after 3 epochs without improvement
            prune magnitude per-pair to 20% output 10 % rounds 3 rewind random
            grow set 30% every 100 until 75%
        }
        """);
  }

  @Test
  void commentsKeepTheirPlace() {
    String text = """


        // file
        import "a.snn"     // why
        network N {   // open

          // first
          input x[3]        // same column


          /* several
               lines */
          output y
          // before the end
          }
        // after
        """;
    assertThat(FILES.format(text)).isEqualTo("""
        // file
        import "a.snn"     // why

        network N {   // open
            // first
            input  x[3]        // same column

            /* several
               lines */
            output y
            // before the end
        }
        // after
        """);
  }

  @Test
  void dataBlockStaysAsOpenAsItWas() {
    String text = "experiment e {\n    data \"a.csv\" {\n  label b\n\n\n  headless }\n}\n";
    assertThat(FILES.format(text)).isEqualTo("""
        experiment e {
            data "a.csv" {
                label b

                headless
            }
        }
        """);
  }

  @Test
  void braceBehindADataBlockHasItsOwnLine() {
    assertThat(FILES.format("experiment e { data mnist { train 80% } }"))
        .isEqualTo("experiment e {\n    data mnist { train 80% }\n}\n");
  }

  @Test
  void windowsLinesStayWindowsLines() {
    assertThat(FILES.format("network N {\r\ninput x }")).isEqualTo("network N {\r\n    input  x\r\n}\r\n");
  }

  @Test
  void brokenTextIsRefusedWithItsFirstError() {
    assertThatThrownBy(() -> FILES.format("network N {\n  input\n}"))
        .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("line 3: ");
  }

  /** The tokens of a large text with anything legal between them. */
  private static String scatter(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "" : hidden(random));
    for (String token : TOKENS) {
      text.append(token);
      do {
        text.append(random.nextInt(3) > 0 ? " " : hidden(random));
      } while (random.nextInt(4) == 0);
    }
    return text.toString();
  }

  private static String hidden(Random random) {
    return HIDDEN[random.nextInt(HIDDEN.length)];
  }

  /** All tokens and comments, without the line ends of comments. */
  private static List<String> tokens(String text) {
    XtextResource resource = LANGUAGE.parse(text);
    List<String> tokens = new ArrayList<>();
    for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
      if (!leaf.getText().isBlank()) {
        tokens.add(leaf.getText().stripTrailing());
      }
    }
    assertThat(resource.getParseResult().hasSyntaxErrors()).as(text).isFalse();
    return tokens;
  }
}
