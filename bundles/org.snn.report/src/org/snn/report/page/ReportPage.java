package org.snn.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.snn.report.Report;
import org.snn.report.Subject;

/**
 * A report as one HTML page, in UTF-8, that is also well-formed XML. It holds all that it needs, and its policy (CSP) lets it load
 * nothing else. Equal reports give equal pages.
 */
public final class ReportPage {

  private static final String POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

  private final Report report;

  /** The page of a report. */
  public ReportPage(Report report) {
    this.report = report;
  }

  /** The page. */
  public String html() {
    Html html = new Html().markup("<!DOCTYPE html>\n").open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
    head(html);
    html.open("body");
    header(html);
    html.open("main");
    if (report.subjects().size() > 1) {
      new ComparisonSection(report.subjects()).write(html);
    }
    for (int i = 0; i < report.subjects().size(); i++) {
      new SubjectChapter(report.subjects().get(i), id(i)).write(html);
    }
    html.close("main").open("script").markup(resource("page.js")).close("script").close("body").close("html");
    return html.toString();
  }

  private void head(Html html) {
    html.open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.text("title", "SNN report: " + report.title());
    html.open("style").markup(resource("page.css")).close("style").close("head");
  }

  private void header(Html html) {
    html.open("header").text("p", "SNN report", "class", "kind").text("h1", report.title());
    List<Subject> subjects = report.subjects();
    if (subjects.size() > 1) {
      html.open("nav", "aria-label", "Chapters").open("ul");
      html.open("li").text("a", "Comparison", "href", "#comparison").close("li");
      for (int i = 0; i < subjects.size(); i++) {
        html.open("li").text("a", subjects.get(i).name(), "href", "#" + id(i)).close("li");
      }
      html.close("ul").close("nav");
    }
    html.close("header");
  }

  private static String id(int subject) {
    return "chapter-" + (subject + 1);
  }

  /** A file beside this class, without characters that XML would take for markup. */
  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
