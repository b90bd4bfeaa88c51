package org.snn.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.IWorkbenchHelpSystem;
import org.junit.jupiter.api.Test;
import org.snn.ui.network.NetworkView;

/** The pages as the web server of the help gives them to browsers, and on the screen where there is WebKit. */
class HelpTest {

  private static final String VIEW = "org.eclipse.help.ui.HelpView";
  private static final String PAGE_IS_THERE = """
      function there(window) {
        const title = window.document.querySelector('h1');
        return title != null && title.textContent == 'The Network view' || Array.from(window.frames).some(there);
      }
      if (there(window) && document.readyState == 'complete') {
        requestAnimationFrame(() => requestAnimationFrame(() => window.painted = true));
      }
      return window.painted === true;
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final IWorkbenchHelpSystem help = PlatformUI.getWorkbench().getHelpSystem();
  private final IToc toc = Stream.of(HelpSystem.getTocs()).filter(each -> each.getLabel().equals("SNN")).findFirst().orElseThrow();

  private HttpResponse<String> get(URI page) throws Exception {
    return client.send(HttpRequest.newBuilder(page).timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
  }

  /** What is at a path of the help's web application. */
  private String application(String path) throws Exception {
    HttpResponse<String> answer = get(help.resolve(toc.getHref(), true).toURI().resolve("/help" + path));
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void everyPageIsServedAsItIs() throws Exception {
    assertThat(toc.getTopics()).isNotEmpty();
    for (ITopic topic : toc.getTopics()) {
      String file = topic.getHref().substring("/org.snn.ui".length());
      try (InputStream in = Platform.getBundle("org.snn.ui").getEntry(file).openStream()) {
        HttpResponse<String> page = get(help.resolve(topic.getHref(), true).toURI());
        assertThat(page.statusCode()).as(file).isEqualTo(200);
        assertThat(page.body()).as(file).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void theContentsListThem() throws Exception {
    assertThat(application("/index.jsp")).contains("<frameset");
    assertThat(application("/advanced/tocfragment")).contains("title=\"SNN\"");
    String pages = application("/advanced/tocfragment?toc=" + toc.getHref());
    assertThat(toc.getTopics()).allSatisfy(topic -> assertThat(pages).contains("title=\"" + topic.getLabel() + "\""));
  }

  /** The first search makes the index. */
  @Test
  void theyAreSearched() throws Exception {
    assertThat(application("/search?phrase=hexagons")).contains("\"/org.snn.ui/help/network.html\"");
    assertThat(application("/search?phrase=heptagons")).doesNotContain("/org.snn.ui/");
  }

  @Test
  void aViewExplainsItself() throws Exception {
    IWorkbenchPage page = Workbench.open();
    // Help asks which shell is active; on a screen without window manager none is, once a dialog was closed.
    Shell window = Workbench.window().getShell();
    window.forceActive();
    Workbench.await("the window to be active", () -> window.getDisplay().getActiveShell() == window);
    help.displayHelp(NetworkView.ID);
    Workbench.await("the Help view", () -> page.findView(VIEW) != null);
    Workbench.picture("help-context");
    page.hideView(page.findView(VIEW));
  }

  @Test
  void aPageIsShownBesideTheContents() throws Exception {
    assumeTrue(hasWebKit(), "No WebKitGTK: the help is shown in the browser of the system.");
    Workbench.open();
    help.displayHelpResource("/org.snn.ui/help/network.html");
    Workbench.await("the window", () -> browser().isPresent());
    Browser browser = browser().orElseThrow();
    Workbench.await("the page", () -> Boolean.TRUE.equals(browser.evaluate(PAGE_IS_THERE)));
    Shell shell = browser.getShell();
    shell.setBounds(0, 0, 1280, 800);
    Workbench.picture("help", shell);
    shell.close();
  }

  private static boolean hasWebKit() {
    try {
      new Browser(Workbench.window().getShell(), SWT.NONE).dispose();
      return true;
    } catch (SWTError e) {
      return false;
    }
  }

  /** Of a window that shows nothing else. */
  private static Optional<Browser> browser() {
    return Stream.of(Display.getCurrent().getShells()).filter(shell -> shell != Workbench.window().getShell())
        .flatMap(Widgets::all).filter(Browser.class::isInstance).map(Browser.class::cast).findFirst();
  }
}
