package org.snn.language.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.eclipse.xtext.GrammarUtil;
import org.junit.jupiter.api.Test;
import org.snn.language.TestLanguage;
import org.snn.language.ide.documentation.KeywordDocumentation;
import org.snn.language.services.SnnGrammarAccess;

/** Nothing in the language is without an explanation. */
class KeywordDocumentationTest {

  @Test
  void everyWordIsExplained() {
    KeywordDocumentation documentation = new SnnIdeSetup().createInjector().getInstance(KeywordDocumentation.class);
    Set<String> missing = new TreeSet<>(
        GrammarUtil.getAllKeywords(new TestLanguage().get(SnnGrammarAccess.class).getGrammar()));
    missing.removeIf(keyword -> !Character.isLetter(keyword.charAt(0)) || documentation.of(keyword) != null);
    assertThat(missing).isEmpty();
  }
}
