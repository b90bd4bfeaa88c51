package org.snn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CheatSheetTest {

  private static final String PLUGIN = "/org.snn.ui/";
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

  private final Bundle bundle = Platform.getBundle("org.snn.ui");

  private List<String> attributes(String file, String element, String attribute) throws Exception {
    try (InputStream in = bundle.getEntry(file).openStream()) {
      NodeList all = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getElementsByTagName(element);
      List<String> found = new ArrayList<>();
      for (int i = 0; i < all.getLength(); i++) {
        found.add(((Element) all.item(i)).getAttribute(attribute));
      }
      return found;
    }
  }

  @Test
  void itsCommandsAreThere() throws Exception {
    ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
    List<String> serialized = attributes("cheatsheets/first.xml", "command", "serialization");
    assertThat(serialized).isNotEmpty();
    for (String each : serialized) {
      assertThat(commands.deserialize(each).getCommand().isDefined()).as(each).isTrue();
    }
  }

  /** Eclipse's own reader of tables of contents, without its viewer. */
  @Test
  void theTableOfContentsHasEveryPage() {
    IToc toc = Stream.of(HelpSystem.getTocs()).filter(each -> each.getLabel().equals("SNN")).findFirst().orElseThrow();
    List<String> pages = Stream.of(toc.getTopics()).map(ITopic::getHref).toList();
    List<String> files = Collections.list(bundle.getEntryPaths("help")).stream().filter(file -> file.endsWith(".html"))
        .map(file -> PLUGIN + file).toList();
    assertThat(pages).containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void linksLeadToPages() throws Exception {
    List<String> pages = attributes("help/toc.xml", "topic", "href");
    for (String page : List.copyOf(pages)) {
      String html;
      try (InputStream in = bundle.getEntry(page).openStream()) {
        html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      for (Matcher link = LINK.matcher(html); link.find();) {
        pages.add(URI.create(page).resolve(link.group(1)).toString());
      }
    }
    pages.addAll(attributes("help/contexts.xml", "topic", "href"));
    attributes("cheatsheets/first.xml", "item", "href").stream().filter(href -> !href.isEmpty())
        .forEach(href -> pages.add(href.substring(PLUGIN.length())));
    assertThat(pages).hasSizeGreaterThan(8).allSatisfy(page -> assertThat(bundle.getEntry(page)).as(page).isNotNull());
  }
}
