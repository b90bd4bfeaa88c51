package org.snn.language.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of {@code wrong} has exactly the messages that stand beside it. */
class WrongTextsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void messagesAreAsExpected(Path text) throws IOException {
    String messages = Corpus.messages(Corpus.load(text));
    Path expected = Corpus.expected(text);
    if (!Files.exists(expected)) {
      Files.writeString(expected, messages);
      fail("%s was missing and is now written: review it.".formatted(expected));
    }
    assertThat(messages).as(text.toString()).isEqualTo(Files.readString(expected)).isNotEmpty();
  }

  @Test
  void thereAreManyTexts() {
    assertThat(texts()).hasSizeGreaterThanOrEqualTo(100);
  }

  static List<Path> texts() {
    return Corpus.texts();
  }
}
