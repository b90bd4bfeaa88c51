package org.snn.trainer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTableTest {

  @TempDir
  Path folder;

  private RunMetrics read(String lines) throws IOException {
    Path file = Files.writeString(folder.resolve("metrics.jsonl"), lines);
    MetricsReader reader = new MetricsReader(file);
    reader.read();
    return reader.metrics();
  }

  @Test
  void everyEpochOfEveryRunIsARow() throws IOException {
    Map<String, RunMetrics> runs = new LinkedHashMap<>();
    runs.put("deep", read("""
        {"epoch":1,"trainLoss":1.5,"trainAccuracy":0.25,"valLoss":1.25,"valAccuracy":0.5}
        {"epoch":2,"trainLoss":null,"trainAccuracy":0.75,"valLoss":0.5}
        {"testLoss":0.125,"testAccuracy":0.875}
        """));
    runs.put("a, \"b\"", read("{\"epoch\":1,\"trainLoss\":2.0}\n"));

    assertThat(MetricsTable.csv(runs)).isEqualTo("""
        run,epoch,trainLoss,valLoss,trainAccuracy,valAccuracy,testLoss,testAccuracy
        deep,1,1.5,1.25,0.25,0.5,,
        deep,2,,0.5,0.75,,,
        deep,,,,,,0.125,0.875
        "a, ""b""\",1,2.0,,,,,
        """);
  }
}
