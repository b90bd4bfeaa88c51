package org.snn.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.snn.artefact.Artefact;
import org.snn.bench.measure.Spread;
import org.snn.prune.lottery.LotteryResult;
import org.snn.report.Report;
import org.snn.report.Run;
import org.snn.report.Subject;
import org.snn.report.TinyRun;
import org.w3c.dom.Element;

class ReportPageTest {

  private static final String HOSTILE = "<script>alert(\"1\")</script>&'\u0007]]>";

  private static String html(List<Subject> subjects) {
    return new ReportPage(new Report(subjects)).html();
  }

  private static Page page(Run... runs) {
    return Page.of(html(Subject.of(List.of(runs))));
  }

  private static LotteryResult result(long seed, int round, boolean control, double accuracy) {
    Spread time = new Spread(1, 1, 1, 1, 1);
    return new LotteryResult(seed, round, control, Math.pow(0.5, round), 64 >> round, 10, 2, 0, 0, 5L, 0.5, 0.3, accuracy, 0.3, accuracy,
        time, time);
  }

  private static Subject lottery(Run... tickets) {
    return new Subject("lottery/copy", List.of(tickets), List.of(result(1, 0, false, 0.5), result(2, 0, false, 0.7), result(1, 1, true, 0.3),
        result(1, 1, false, 0.6), result(2, 1, false, 0.9)));
  }

  @Test
  void aRunHasItsFiguresAndTables() {
    Page page = page(TinyRun.run(1));
    assertThat(page.tile("Test accuracy")).isEqualTo("57.14 %");
    assertThat(page.tile("Connections")).isEqualTo("9");
    assertThat(page.table("Confusion matrix")).containsExactly(List.of("true, answered", "0", "1", "2"), List.of("0", "1", "·", "1"),
        List.of("1", "1", "2", "·"), List.of("2", "1", "·", "1"));
    assertThat(page.table("Scores of each class").get(1)).containsExactly("0", "0.333", "0.500", "0.400", "2");
    assertThat(page.table("Samples with the worst answers").get(1)).startsWith("6", "2", "0", "99.98 %");
    assertThat(page.table("Figures of each epoch").get(2)).containsExactly("2", "1.2500", "2.2500", "50.00 %", "25.00 %", "0.0010", "0.5000");
    assertThat(page.table("Pseudo-layers and their kernels").get(1)).startsWith("0", "3", "9", "3");
    assertThat(page.text()).contains("ab".repeat(32), "snn train copy.snn", "2026-01-02 03:04:05");
  }

  @Test
  void seedsAreMeansAndDeviationsOfASample() {
    Page page = page(TinyRun.run(1), TinyRun.run(2), TinyRun.run(3));
    // Training losses of the second epoch: 1.25, 2.25 and 3.25.
    assertThat(page.table("Figures of each epoch").get(2)).startsWith("2", "2.2500 ± 1.0000");
    assertThat(page.tile("Test accuracy")).isEqualTo("57.14 ± 0.00 %");
    assertThat(page.table("Confusion matrix").get(1)).containsExactly("0", "3", "·", "3");
    assertThat(page.all("h1").get(0).getTextContent()).isEqualTo("copy");
  }

  @Test
  void othersAreCompared() {
    Artefact other = TinyRun.artefact(1, "other", List.of("0", "1", "2"));
    other.plan().getTraining().setBatch(1);
    Page page = page(TinyRun.run(1), Run.of("other.snna", other, TinyRun.evaluation(other)));
    assertThat(page.table("Comparison")).extracting(row -> row.get(0)).containsExactly("Networks", "runs/copy-1", "other.snna");
    assertThat(page.table("Settings that differ")).containsExactly(List.of("Setting", "runs/copy-1", "other.snna"), List.of("batch", "2", "1"));
  }

  @Test
  void aLotteryHasItsRounds() {
    Page page = Page.of(html(List.of(lottery(TinyRun.run(1), TinyRun.run(2)))));
    assertThat(page.table("Rounds of pruning").get(2)).containsExactly("1", "50.00 %", "32", "10", "5", "75.00 ± 21.21 %", "75.00 ± 21.21 %",
        "5", "30.00 %");
    assertThat(Page.of(html(List.of(lottery()))).text()).contains("No trained network of this lottery was kept.");
  }

  @Test
  void whatIsNotThereIsSaid() {
    Page page = page(Run.of("runs/copy", TinyRun.artefact(1, "copy", List.of("0", "1", "2")), "data 'hand' is nowhere."));
    assertThat(page.text()).contains("No confusion matrix, no scores and no worst samples of runs/copy: data 'hand' is nowhere.");
    assertThat(page.tile("Test accuracy")).isEqualTo("57.14 %");
  }

  @Test
  void namesAreTextOnly() {
    Artefact artefact = TinyRun.artefact(1, HOSTILE, List.of(HOSTILE, "b", "c"));
    artefact.plan().setName(HOSTILE);
    artefact.plan().getGroups().get(0).setName(HOSTILE);
    artefact.plan().getPseudoLayers().get(0).getKernels().get(0).setReason(HOSTILE);
    artefact.plan().getTraining().getData().setSource(HOSTILE);
    Run run = Run.of(HOSTILE, artefact, HOSTILE);
    String html = html(List.of(new Subject(HOSTILE, List.of(run), lottery().rounds()), new Subject(HOSTILE, List.of(run), List.of())));
    assertThat(html).doesNotContain("<script>alert", "alert(\"1\")").contains("&lt;script&gt;alert(&quot;1&quot;)");
    assertThat(Page.of(html).all("script")).hasSize(1);
    assertThat(Page.of(html).all("h1").get(0).getTextContent()).contains("<script>alert(\"1\")</script>&'\uFFFD]]>");
  }

  @Test
  void nothingIsLoadedFromAnywhere() {
    String html = html(List.of(lottery(TinyRun.run(1)), Subject.of(List.of(TinyRun.run(2))).get(0)));
    assertThat(html).doesNotContain("url(", "@import");
    for (Element element : Page.of(html).all("*")) {
      for (String attribute : List.of("src", "href", "data", "action", "srcset")) {
        assertThat(element.getAttribute(attribute)).matches("|#.*|data:image/png;base64,.*");
      }
    }
  }

  @Test
  void readersWithoutEyesFindTheirWay() {
    Page page = Page.of(html(List.of(lottery(TinyRun.run(1)), Subject.of(List.of(TinyRun.run(2))).get(0))));
    int level = 0;
    for (Element element : page.all("*")) {
      if (element.getTagName().matches("h[1-6]")) {
        int next = element.getTagName().charAt(1) - '0';
        assertThat(next).as(element.getTextContent()).isLessThanOrEqualTo(level + 1);
        level = next;
      }
    }
    assertThat(page.all("th")).allSatisfy(cell -> assertThat(cell.getAttribute("scope")).isIn("row", "col"));
    assertThat(page.all("img")).allSatisfy(image -> assertThat(image.getAttribute("alt")).isNotEmpty());
    assertThat(page.all("svg")).isNotEmpty().allSatisfy(svg -> assertThat(svg.getElementsByTagNameNS("*", "title").getLength()).isPositive());
    List<String> ids = new ArrayList<>(page.all("*").stream().map(element -> element.getAttribute("id")).filter(id -> !id.isEmpty()).toList());
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.all("a")).allSatisfy(link -> assertThat(ids).contains(link.getAttribute("href").substring(1)));
  }

  @Test
  void theNetworkIsDrawn() {
    Run run = TinyRun.run(1);
    assertThat(page(run).all("svg")).extracting(svg -> svg.getAttribute("data-connections"))
        .contains(Long.toString(run.architecture().plan().connections()));
  }

  @Test
  void equalReportsGiveEqualPages() {
    assertThat(html(Subject.of(List.of(TinyRun.run(1))))).isEqualTo(html(Subject.of(List.of(TinyRun.run(1)))));
  }
}
