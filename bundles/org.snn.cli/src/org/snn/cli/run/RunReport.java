package org.snn.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snn.cli.Console;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.loop.TrainingResult;

/** A finished run as {@code snn train --json} prints it; its figures are the lines of {@code metrics.jsonl}. */
public final class RunReport {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RunReport() {
  }

  /** The report, ready for {@link org.snn.cli.output.Json}. */
  public static Map<String, Object> of(ExecutionPlan plan, TrainingResult result, RunFolder folder, Console console)
      throws IOException {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("experiment", plan.getTraining().getExperiment());
    report.put("network", plan.getName());
    report.put("connections", plan.getConnections());
    report.put("folder", console.show(folder.path()));
    report.put("model", console.show(folder.model()));
    report.put("outcome", result.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    report.put("epoch", result.epoch());
    List<JsonNode> epochs = new ArrayList<>();
    for (String line : Files.readAllLines(folder.metrics())) {
      JsonNode figures = MAPPER.readTree(line);
      if (figures.has("epoch")) {
        epochs.add(figures);
      } else {
        report.put("test", figures);
      }
    }
    report.put("epochs", epochs);
    return report;
  }
}
