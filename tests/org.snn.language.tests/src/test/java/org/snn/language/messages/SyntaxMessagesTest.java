package org.snn.language.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eclipse.emf.ecore.resource.Resource.Diagnostic;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snn.language.SnnFiles;
import org.snn.language.SnnIssue;
import org.snn.language.TestLanguage;

/** Every broken text has an error, in words that a user knows. */
class SyntaxMessagesTest {

  private static final List<String> JARGON = List.of("RULE_", "viable", "mismatched", "loop did not match", "EOF", "null", "Exception");

  private static final TestLanguage LANGUAGE = new TestLanguage();
  private static final SnnFiles FILES = new SnnFiles();
  private static final List<String> TOKENS = tokens(TestLanguage.resourceText("everything.snn"));

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      experiment e { batch forty }           | 22 | unexpected 'forty' after 'batch'; expected a whole number
      experiment e { l1 x }                  | 19 | unexpected 'x' after 'l1'; expected a number
      experiment e { optimizer foo }         | 26 | unexpected 'foo' after 'optimizer'; expected 'sgd', 'adam', 'adamw' or 'rmsprop'
      experiment e { grow rigl to }          | 26 | unexpected 'to' after 'rigl'; expected a number or a percentage
      network N { connect 0.5 -> b }         | 21 | unexpected '0.5' after 'connect'; expected the name of a group or 'file'
      network N { input x[3,4] }             | 22 | unexpected ',' after '3'; expected ']'
      network my net { }                     | 12 | unexpected 'net' after 'my'; expected '{'
      network N { } }                        | 15 | unexpected '}' after '}'; expected 'network' or 'experiment'
      foo                                    | 1  | unexpected 'foo'; expected 'import', 'network' or 'experiment'
      network                                | 1  | the text ends too early after 'network'; expected a name
      experiment e { dropout }               | 24 | unexpected '}' after 'dropout'; expected a number or a percentage
      experiment e { batch 99999999999 }     | 22 | 99999999999 is out of range; use a whole number from -2147483648 to 2147483647
      experiment e { l1 1e999 }              | 19 | 1e999 is beyond the largest number, 1.7976931348623157E308
      experiment e { data "abc }             | 21 | the quotes or the comment that begins here is not closed
      /* never closed                        | 1  | the quotes or the comment that begins here is not closed
      """)
  void saysWhatIsWrong(String text, int column, String message) {
    List<SnnIssue> errors = syntaxErrors(text);
    assertThat(errors).extracting(SnnIssue::message, SnnIssue::column)
        .contains(tuple(message, column));
  }

  @Test
  void pathsWithBackslashesAreExplained() {
    assertThat(syntaxErrors("experiment e { data \"C:\\data\\x.csv\" }")).singleElement()
        .satisfies(error -> assertThat(error.message()).contains("write \\\\ for the character itself, and / in paths"));
  }

  /** Found by the property below: a name that is missing was looked up as 'null'. */
  @Test
  void aNameThatIsMissingIsNotLookedUp() {
    List<SnnIssue> issues = FILES.load("network A {} network B {} experiment e { network - }", Path.of("test.snn")).issues();
    assertThat(issues).extracting(SnnIssue::code)
        .contains(SnnSyntaxMessages.SYNTAX).doesNotContain(SnnLinkingMessages.NETWORK_UNKNOWN);
  }

  @Property(tries = 400)
  void brokenTextHasAnErrorWithoutJargon(@ForAll long seed) {
    String text = mutate(new Random(seed));
    XtextResource resource = LANGUAGE.parse(text);
    if (resource.getParseResult().hasSyntaxErrors()) {
      assertThat(resource.getErrors()).as(text).isNotEmpty();
      assertThat(resource.getErrors()).as(text).extracting(Diagnostic::getMessage)
          .allSatisfy(message -> assertThat(message).doesNotContain(JARGON));
    } else {
      assertThat(LANGUAGE.serialize(resource.getContents().get(0))).isNotNull();
    }
  }

  @Test
  void longWordsAreShortened() {
    String word = "a".repeat(120) + "b".repeat(70_000);
    assertThat(syntaxErrors(word)).singleElement().satisfies(error -> {
      assertThat(error.message()).startsWith("unexpected 'aaaa").endsWith("bbb'; expected 'import', 'network' or 'experiment'")
          .hasSizeLessThan(200);
      assertThat(error.length()).isEqualTo(word.length());
    });
    assertThat(FILES.load("experiment e { network " + word + " }", Path.of("test.snn")).issues()).isNotEmpty()
        .allSatisfy(issue -> assertThat(issue.message()).hasSizeLessThan(300));
    assertThatThrownBy(() -> FILES.format(word)).hasMessageContaining("…");
    String path = "/a/folder".repeat(24) + "/x.csv";
    assertThat(SnnIssues.shown(path + ":\n is not there")).as("as paths are").isEqualTo(path + ": is not there");
  }

  private static List<SnnIssue> syntaxErrors(String text) {
    return FILES.load(text, Path.of("test.snn")).issues().stream()
        .filter(issue -> issue.code().equals(SnnSyntaxMessages.SYNTAX)).toList();
  }

  /** A large text with some tokens removed, repeated, exchanged or made up. */
  private static String mutate(Random random) {
    List<String> tokens = new ArrayList<>(TOKENS);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int at = random.nextInt(tokens.size());
      switch (random.nextInt(4)) {
        case 0 -> tokens.remove(at);
        case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
        case 2 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
        default -> tokens.add(at, List.of("?", "\"", "'", "/*", "-", ".", "..", "1e999", "99999999999", "\"\\d\"").get(random.nextInt(10)));
      }
    }
    return String.join(" ", tokens);
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    for (ILeafNode leaf : LANGUAGE.parse(text).getParseResult().getRootNode().getLeafNodes()) {
      if (!leaf.isHidden()) {
        tokens.add(leaf.getText());
      }
    }
    return tokens;
  }
}
