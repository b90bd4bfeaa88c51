package org.snn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CheatSheetTest {

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

  @Test
  void helpPagesAreThere() throws Exception {
    List<String> pages = attributes("help/toc.xml", "topic", "href");
    pages.addAll(attributes("help/contexts.xml", "topic", "href"));
    assertThat(pages).isNotEmpty();
    for (String page : pages) {
      URL entry = bundle.getEntry(page);
      assertThat(entry).as(page).isNotNull();
    }
  }
}
