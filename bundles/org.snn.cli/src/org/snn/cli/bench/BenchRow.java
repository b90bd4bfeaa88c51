package org.snn.cli.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snn.bench.InferenceFigures;
import org.snn.bench.TrainingFigures;
import org.snn.bench.WorkloadResult;
import org.snn.bench.limits.Limits;
import org.snn.bench.measure.Spread;

/**
 * One line of the table, and one object of JSON.
 *
 * @param section that the workload belongs to
 * @param limits of the machine with the workload's number of threads
 */
public record BenchRow(String section, WorkloadResult result, Limits limits) {

  /** Steps of an epoch in the figures: 48,000 samples in batches of 40. */
  private static final int STEPS = 1200;

  double secondsAnEpoch() {
    return STEPS * result.training().secondsAStep().median();
  }

  double shareOfFlops() {
    return result.training().operationsASecond() / limits.flops();
  }

  double shareOfBandwidth() {
    return result.training().bytesASecond() / limits.bandwidth();
  }

  double trainingBytesAConnection() {
    return (double) result.memory().training() / result.work().connections();
  }

  double inferenceBytesAConnection() {
    return (double) result.memory().inference() / result.work().connections();
  }

  /** For JSON; names end in their unit. */
  public Map<String, Object> asMap() {
    TrainingFigures training = result.training();
    InferenceFigures inference = result.inference();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("section", section);
    map.put("workload", result.name());
    map.put("neurons", result.work().neurons());
    map.put("connections", result.work().connections());
    map.put("depth", result.depth());
    map.put("batch", training.batch());
    map.put("threads", training.threads());
    map.put("stepSeconds", spread(training.secondsAStep()));
    map.put("epochSeconds", secondsAnEpoch());
    map.put("stepOperations", training.operations());
    map.put("operationsPerSecond", training.operationsASecond());
    map.put("shareOfPeak", shareOfFlops());
    map.put("stepBytes", training.bytes());
    map.put("shareOfBandwidth", shareOfBandwidth());
    map.put("loss", training.loss());
    map.put("sampleSeconds", spread(inference.secondsASample()));
    map.put("inferenceBatch", inference.batch());
    map.put("samplesPerSecond", inference.samplesASecond());
    map.put("trainingBytes", result.memory().training());
    map.put("inferenceBytes", result.memory().inference());
    return map;
  }

  private static Map<String, Object> spread(Spread spread) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("p10", spread.p10());
    map.put("median", spread.median());
    map.put("p90", spread.p90());
    map.put("p99", spread.p99());
    map.put("count", spread.count());
    return map;
  }
}
