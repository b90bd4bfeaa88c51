package org.snn.language.ide.documentation;

import com.google.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** One sentence or two for each keyword, from keywords.properties beside this class. */
@Singleton
public class KeywordDocumentation {

  private final Properties texts = new Properties();

  KeywordDocumentation() {
    try (InputStream input = KeywordDocumentation.class.getResourceAsStream("keywords.properties")) {
      texts.load(new InputStreamReader(input, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What the keyword means; null for one that has no meaning of its own, such as a brace. */
  public String of(String keyword) {
    return texts.getProperty(keyword);
  }
}
