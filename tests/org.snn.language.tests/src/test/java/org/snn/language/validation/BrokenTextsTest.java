package org.snn.language.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.AbstractInjectableValidator;
import org.eclipse.xtext.validation.AbstractValidationDiagnostic;
import org.eclipse.xtext.validation.CheckMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.language.TestLanguage;
import org.snn.language.validation.fix.QuickFixes;

/** Whatever is missing from a text, no check and no quick fix throws. */
class BrokenTextsTest {

  private static final int DELETIONS = 8;
  private static final int MOST_DELETED = 4;
  private static final Path EXAMPLES = Path.of("../../examples");

  private static final TestLanguage LANGUAGE = new TestLanguage();

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void noCheckThrowsWhenTokensAreMissing(Path file) throws IOException {
    String text = Files.readString(file);
    List<ILeafNode> tokens = tokens(parse(text, file));
    Random random = new Random(file.getFileName().toString().hashCode());
    for (int i = 0; i < DELETIONS; i++) {
      String broken = without(text, tokens, random);
      XtextResource resource = parse(broken, file);
      assertThat(thrown(resource)).as(broken).isEmpty();
    }
  }

  @Test
  void noQuickFixThrowsWhereverItIsAsked() throws IOException {
    Path file = Corpus.FOLDER.resolve("experiment-twice.snn");
    String text = Files.readString(file);
    XtextResource resource = parse(text, file);
    for (String id : QuickFixes.ids()) {
      for (int offset = 0; offset <= text.length(); offset++) {
        int at = offset;
        assertThatCode(() -> QuickFixes.of(resource, id, at, 1, List.of())).as("%s at %d", id, at).doesNotThrowAnyException();
      }
    }
  }

  static List<Path> texts() throws IOException {
    List<Path> texts = new ArrayList<>(Corpus.texts());
    texts.add(Path.of("src/test/resources/org/snn/language/everything.snn"));
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      // Not the largest: a look at its connections takes seconds, and million.snn has the same rules.
      files.filter(file -> file.toString().endsWith(".snn") && !file.endsWith("hundred-million.snn")).sorted()
          .forEach(texts::add);
    }
    return texts;
  }

  private static XtextResource parse(String text, Path file) throws IOException {
    XtextResource resource = LANGUAGE.resource(URI.createFileURI(file.toAbsolutePath().toString()));
    resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
    return resource;
  }

  /** A check that throws becomes a diagnostic of EMF, not of the language. */
  private static List<Diagnostic> thrown(XtextResource resource) {
    Map<Object, Object> context = new HashMap<>();
    context.put(CheckMode.KEY, CheckMode.ALL);
    context.put(AbstractInjectableValidator.CURRENT_LANGUAGE_NAME, resource.getLanguageName());
    return resource.getContents().stream().map(root -> LANGUAGE.get(Diagnostician.class).validate(root, context))
        .flatMap(result -> result.getChildren().stream()).filter(issue -> !(issue instanceof AbstractValidationDiagnostic))
        .toList();
  }

  private static List<ILeafNode> tokens(XtextResource resource) {
    List<ILeafNode> tokens = new ArrayList<>();
    for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
      if (!leaf.isHidden()) {
        tokens.add(leaf);
      }
    }
    return tokens;
  }

  private static String without(String text, List<ILeafNode> tokens, Random random) {
    StringBuilder broken = new StringBuilder(text);
    random.ints(1 + random.nextInt(MOST_DELETED), 0, tokens.size()).distinct().mapToObj(tokens::get)
        .sorted((one, other) -> other.getOffset() - one.getOffset())
        .forEach(token -> broken.delete(token.getOffset(), token.getOffset() + token.getLength()));
    return broken.toString();
  }
}
