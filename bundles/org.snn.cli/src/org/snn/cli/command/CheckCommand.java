package org.snn.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.cli.output.Located;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnFiles;
import org.snn.language.SnnIssue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code snn check FILE...}: finds mistakes. */
@Command(name = "check", description = {"Find mistakes in .snn files, and say where they are and what to do.",
    "Exit status 1 if a file has errors; warnings do not count."},
    footer = {"", "Examples:", "  snn check digits.snn", "  snn check --json *.snn"})
public final class CheckCommand implements Callable<Integer> {

  @Mixin
  private HelpOption help;

  @Mixin
  private JsonOption json;

  @Mixin
  private DataOption data;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The .snn files.")
  private List<Path> files;

  private final Console console;

  /** A command on this console. */
  public CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SnnFiles texts = data.texts(console);
    List<Map<String, Object>> results = new ArrayList<>();
    boolean errors = false;
    for (Path file : files) {
      LoadedSnn loaded = texts.load(console.resolve(file));
      errors |= loaded.hasErrors();
      results.add(result(file, loaded));
      if (!json.wanted()) {
        print(file, loaded);
      }
    }
    json.print(Map.of("files", results), console);
    return errors ? Status.INPUT : Status.OK;
  }

  private void print(Path file, LoadedSnn loaded) {
    new Located(console).issues(loaded);
    if (!loaded.hasErrors()) {
      console.out().println(file + ": no errors" + (loaded.issues().isEmpty() ? "" : ", " + warnings(loaded)));
    }
  }

  private static String warnings(LoadedSnn loaded) {
    int warnings = loaded.issues().size();
    return warnings == 1 ? "1 warning" : warnings + " warnings";
  }

  private Map<String, Object> result(Path file, LoadedSnn loaded) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("file", file.toString());
    result.put("networks", loaded.networks().stream().map(network -> String.valueOf(network.getName())).toList());
    result.put("experiments", loaded.experiments().stream().map(each -> String.valueOf(each.getName())).toList());
    result.put("errors", loaded.issues().stream().filter(SnnIssue::isError).count());
    result.put("issues", loaded.issues().stream().map(this::issue).toList());
    return result;
  }

  private Map<String, Object> issue(SnnIssue issue) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("severity", issue.severity().name().toLowerCase(Locale.ROOT));
    map.put("code", issue.code());
    map.put("message", issue.message());
    map.put("file", console.relative(issue.file()));
    map.put("line", issue.line());
    map.put("column", issue.column());
    map.put("length", issue.length());
    return map;
  }
}
