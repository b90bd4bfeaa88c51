package org.snn.cli.prune;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snn.plan.ExecutionPlan;
import org.snn.prune.rounds.Ticket;
import org.snn.trainer.metrics.Figures;

/**
 * What pruning cost and brought.
 *
 * @param plan of the network before
 * @param ticket the network after
 * @param before figures of the test split; empty without data or a test split, as the others
 * @param after figures with the weights that connections had
 * @param tuned figures after fine-tuning; empty without it
 */
record PruningReport(ExecutionPlan plan, Ticket ticket, Optional<Figures> before, Optional<Figures> after, Optional<Figures> tuned) {

  /** Figures of the network as it is written. */
  Optional<Figures> last() {
    return tuned.isPresent() ? tuned : after;
  }

  /**
   * Names and values, nested.
   *
   * @param model name of the file that was written
   */
  Map<String, Object> asMap(String model) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("before", size(plan, before));
    report.put("after", size(ticket.plan(), after));
    tuned.ifPresent(figures -> report.put("fineTuned", figures(figures)));
    report.put("remaining", (double) ticket.plan().getConnections() / plan.getConnections());
    report.put("uselessConnections", ticket.uselessConnections());
    report.put("constantNeurons", ticket.cleaned().constant());
    report.put("uselessNeurons", ticket.cleaned().useless());
    report.put("constantOutputs", ticket.cleaned().constantOutputs());
    report.put("unusedInputs", ticket.cleaned().unusedInputs().length);
    report.put("model", model);
    return report;
  }

  private static Map<String, Object> size(ExecutionPlan plan, Optional<Figures> test) {
    Map<String, Object> size = new LinkedHashMap<>();
    size.put("connections", plan.getConnections());
    size.put("neurons", plan.getNeurons());
    size.put("pseudoLayers", plan.getPseudoLayers().size());
    size.put("bytes", plan.getBytes());
    test.ifPresent(figures -> size.putAll(figures(figures)));
    return size;
  }

  private static Map<String, Object> figures(Figures figures) {
    Map<String, Object> map = new LinkedHashMap<>();
    figures.accuracy().ifPresent(accuracy -> map.put("testAccuracy", accuracy));
    map.put("testLoss", figures.loss());
    return map;
  }
}
