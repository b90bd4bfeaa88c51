package org.snn.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.snn.artefact.ArtefactException;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.cli.run.TrainedModel;
import org.snn.cli.verify.Finding;
import org.snn.cli.verify.Verification;
import org.snn.data.DataException;
import org.snn.data.DataRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code snn verify MODEL...}: whether trained networks are whole and agree with themselves. */
@Command(name = "verify", description = {"Check trained networks: the file, the weights, the text, and where they say they come from.",
    "With --data also that the data is that of the training, and that the network does on it as it did then."},
    footer = {"", "Examples:", "  snn verify runs/digits/model.snna", "  snn verify *.snna --data ~/data --json"})
public final class VerifyCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "MODEL", description = "Trained networks, .snna files.")
  private List<Path> files;

  @Mixin
  private DeviceOption device;

  @Mixin
  private DataOption data;

  @Mixin
  private JsonOption json;

  @Mixin
  private HelpOption help;

  private final Console console;

  /** A command on this console. */
  public VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int threads = device.threads();
    Map<Path, List<Finding>> found = new LinkedHashMap<>();
    for (Path file : files) {
      found.put(file, verify(file, threads));
    }
    if (!json.print(Map.of("models", found.entrySet().stream().map(VerifyCommand::properties).toList()), console)) {
      found.forEach(this::print);
    }
    return found.values().stream().allMatch(VerifyCommand::sound) ? Status.OK : Status.INPUT;
  }

  private List<Finding> verify(Path file, int threads) {
    TrainedModel model;
    try {
      model = TrainedModel.load(console.resolve(file));
    } catch (ArtefactException damaged) {
      return List.of(new Finding("file", Finding.Outcome.failed, console.relative(damaged.getMessage())));
    }
    Verification verification = new Verification(model).withoutData(data.texts(console));
    List<Finding> findings = new ArrayList<>(verification.findings());
    if (data.given()) {
      DataRequest.Builder request = model.request();
      data.lookIn(request, model.text().map(Path::getParent).orElse(null), console);
      try {
        return verification.data(model.data(request.build()), device.backend(), threads).findings();
      } catch (DataException absent) {
        findings.add(new Finding("data", Finding.Outcome.failed, console.relative(absent.getMessage())));
      }
    }
    return findings;
  }

  private static boolean sound(List<Finding> findings) {
    return findings.stream().noneMatch(finding -> finding.outcome() == Finding.Outcome.failed);
  }

  private static Map<String, Object> properties(Map.Entry<Path, List<Finding>> found) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("model", found.getKey().toString());
    properties.put("sound", sound(found.getValue()));
    properties.put("checks", found.getValue().stream().map(VerifyCommand::properties).toList());
    return properties;
  }

  private static Map<String, Object> properties(Finding finding) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("check", finding.check());
    properties.put("outcome", finding.outcome().name());
    properties.put("detail", finding.detail());
    return properties;
  }

  private void print(Path file, List<Finding> findings) {
    console.out().println("%s: %s".formatted(file, sound(findings) ? "sound" : "NOT SOUND"));
    for (Finding finding : findings) {
      console.out().println("  %-10s  %-7s  %s".formatted(finding.check(), finding.outcome(), finding.detail()));
    }
  }
}
