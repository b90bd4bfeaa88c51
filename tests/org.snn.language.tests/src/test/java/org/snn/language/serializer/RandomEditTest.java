package org.snn.language.serializer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.snn.language.TestLanguage;
import org.snn.language.services.SnnGrammarAccess;
import org.snn.network.SnnModel;

/** However a text looks and whatever is edited: the model arrives, and no comment is lost without need, doubled or moved. */
class RandomEditTest {

  private static final Pattern COMMENT = Pattern.compile("#\\d+");

  private static final TestLanguage LANGUAGE = new TestLanguage();
  private static final List<String> KEYWORDS =
      List.copyOf(GrammarUtil.getAllKeywords(LANGUAGE.get(SnnGrammarAccess.class).getGrammar()));
  private static final List<String> TOKENS = tokens(TestLanguage.resourceText("everything.snn"));

  @Property(tries = 200)
  void editsArriveAndCommentsStay(@ForAll long seed) {
    Random random = new Random(seed);
    String text = scatter(random);
    SnnModel model = LANGUAGE.model(text);
    RandomEdits edits = new RandomEdits(random, model, new RandomModels(seed, Set.copyOf(KEYWORDS)), new RandomValues(random, KEYWORDS));
    boolean removed = false;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      removed |= edits.edit();
    }
    String written = LANGUAGE.serialize(model);
    String context = "seed " + seed + "\n" + text + "\n=====\n" + written;
    assertThat(new EcoreUtil.EqualityHelper().equals(LANGUAGE.model(written), model)).as(context).isTrue();
    if (removed) {
      assertThat(comments(text)).as(context).containsSubsequence(comments(written));
    } else {
      assertThat(comments(written)).as(context).isEqualTo(comments(text));
    }
  }

  private static List<String> comments(String text) {
    return COMMENT.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The tokens of a large text with numbered comments and odd blanks between them. */
  private static String scatter(Random random) {
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (String token : TOKENS) {
      String hidden = switch (random.nextInt(12)) {
        case 0 -> "\n";
        case 1 -> "\n\n  ";
        case 2 -> " // #" + number++ + "\n";
        case 3 -> "\n// #" + number++ + "\n\n";
        case 4 -> "/* #" + number++ + " */";
        case 5 -> "\n/* #" + number++ + "\n */\n";
        default -> " ";
      };
      text.append(hidden).append(token);
    }
    return text.append(random.nextBoolean() ? "\n" : " // #" + number).toString();
  }

  /** A value of several tokens counts as one: a comment inside goes with the value. */
  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    String sign = "";
    for (ILeafNode leaf : LANGUAGE.parse(text).getParseResult().getRootNode().getLeafNodes()) {
      String token = leaf.getText();
      if (token.equals("-")) {
        sign = token;
      } else if (token.equals("%") || token.equals("unit") || token.equals("standard")) {
        tokens.add(tokens.remove(tokens.size() - 1) + " " + token);
      } else if (!leaf.isHidden()) {
        tokens.add(sign + token);
        sign = "";
      }
    }
    return tokens;
  }
}
