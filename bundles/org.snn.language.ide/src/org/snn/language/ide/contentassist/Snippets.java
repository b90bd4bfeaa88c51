package org.snn.language.ide.contentassist;

import com.google.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Whole elements to insert, from templates.xml beside this class. */
@Singleton
public class Snippets {

  private final List<Snippet> all = read();

  /** The file itself, in the form that Eclipse's template pages read. */
  public static URL file() {
    return Snippets.class.getResource("templates.xml");
  }

  /** In the order of the file. */
  public List<Snippet> all() {
    return all;
  }

  /** The elements that this keyword begins. */
  List<Snippet> of(Keyword keyword) {
    ParserRule rule = GrammarUtil.containingParserRule(keyword);
    if (rule == null || !begins(keyword, rule)) {
      return List.of();
    }
    String context = GrammarUtil.getGrammar(rule).getName() + "." + rule.getName();
    return all.stream().filter(snippet -> snippet.context().equals(context)).toList();
  }

  private static boolean begins(Keyword keyword, ParserRule rule) {
    return GrammarUtil.containedKeywords(rule).get(0) == keyword;
  }

  private static List<Snippet> read() {
    try (InputStream input = file().openStream()) {
      NodeList templates =
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(input).getElementsByTagName("template");
      return IntStream.range(0, templates.getLength()).mapToObj(i -> (Element) templates.item(i))
          .map(it -> new Snippet(it.getAttribute("context"), it.getAttribute("name"), it.getTextContent())).toList();
    } catch (IOException | SAXException | ParserConfigurationException broken) {
      throw new IllegalStateException("templates.xml of org.snn.language.ide cannot be read.", broken);
    }
  }
}
