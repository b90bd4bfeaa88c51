package org.snn.draw.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.draw.Texts;
import org.snn.draw.graph.View;
import org.snn.draw.network.Names;
import org.snn.draw.network.NetworkPicture;
import org.snn.draw.scene.Scene;
import org.snn.draw.scene.Theme;

class HtmlPageTest {

  private static final String HOSTILE = "</title></svg><script>document.title='broken'</script>\"'&";

  @TempDir
  Path folder;

  private static Scene scene(String name) {
    return NetworkPicture.of(Texts.plan("network N { input x[2] hidden h[3] output y[1] connect x -> h -> y }"), null, View.DEFAULT,
        new Names(List.of(name, "b"), List.of("c")));
  }

  @Test
  void thePolicyAllowsExactlyItsScript() throws Exception {
    String page = HtmlPage.of(scene("a"), Theme.AUTO);
    Matcher script = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(page);
    assertThat(script.find()).isTrue();
    String hash = Base64.getEncoder().encodeToString(
        MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(StandardCharsets.UTF_8)));
    assertThat(page).contains("script-src 'sha256-" + hash + "'").contains("default-src 'none'");
    assertThat(script.find()).as("another script").isFalse();
    assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:", "@import", "url(");
  }

  @Test
  void hostileNamesAreText() {
    String page = HtmlPage.of(scene(HOSTILE), Theme.AUTO);
    assertThat(page.split("<script")).hasSize(2);
    assertThat(page.split("</svg>")).hasSize(2);
  }

  @Test
  void browsersRunItWithoutComplaint() throws Exception {
    String browser = browser().orElseGet(() -> Assumptions.abort("no Chromium here"));
    // What a reader does: looks for a neuron, zooms, moves to a node. The page's own policy allows no script but its own, so it is left out.
    String page = HtmlPage.of(scene(HOSTILE), Theme.DARK).replaceFirst("<meta http-equiv[^>]*>", "").replace("</body>", """
        <script>
          const wanted = document.getElementById("search");
          wanted.value = "H[1]";
          wanted.dispatchEvent(new Event("input"));
          const before = document.querySelector("main svg").getAttribute("viewBox");
          document.getElementById("closer").click();
          const zoomed = document.querySelector("main svg").getAttribute("viewBox") !== before;
          document.querySelector(".node").dispatchEvent(new PointerEvent("pointerover", {bubbles: true}));
          document.title = [document.getElementById("found").textContent, zoomed, document.getElementById("tip").textContent.split("\\n")[1],
            document.querySelectorAll(".edge.dim").length].join("; ");
        </script>
        </body>""");
    String dom = run(browser, page);
    assertThat(dom).contains("<title>1 found; true; input; 6</title>");
    assertThat(run(browser, HtmlPage.of(scene("a"), Theme.AUTO))).contains("id=\"tip\" hidden");
  }

  /** The page after its script has run; fails if the browser's console has errors. */
  private String run(String browser, String page) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("page.html"), page);
    Path out = folder.resolve("dom");
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>(List.of(browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--enable-logging=stderr", "--v=0",
        "--user-data-dir=" + Files.createTempDirectory(folder, "profile"), "--dump-dom", file.toUri().toString()));
    Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(log.toFile()).start();
    try {
      assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("the browser ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(Files.readString(log).lines().filter(line -> line.contains("CONSOLE"))).isEmpty();
    return Files.readString(out);
  }

  private static Optional<String> browser() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).flatMap(folder -> Stream.of("chromium", "chromium-browser",
        "google-chrome").map(name -> Path.of(folder, name))).filter(Files::isExecutable).map(Path::toString).findFirst();
  }
}
