package org.snn.cli.output;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snn.language.LoadedSnn;
import org.snn.network.Experiment;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.plan.ExecutionPlan;
import org.snn.transform.Planner;

/** What {@code snn info} says of a text without errors. */
public final class TextProperties {

  private TextProperties() {
  }

  /** Names and values, nested. */
  public static Map<String, Object> of(LoadedSnn loaded) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("networks", loaded.networks().stream().map(TextProperties::network).toList());
    properties.put("experiments", loaded.experiments().stream().map(TextProperties::experiment).toList());
    return properties;
  }

  private static Map<String, Object> network(Network network) {
    ExecutionPlan plan = new Planner().plan(network);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("name", network.getName());
    properties.put("groups", network.groups().stream().map(TextProperties::group).toList());
    properties.put("neurons", plan.getNeurons());
    properties.put("connections", plan.getConnections());
    properties.put("depth", plan.getDepth());
    return properties;
  }

  private static String group(Group group) {
    return group.isSingle() ? group.getName() : "%s[%d]".formatted(group.getName(), group.getSize());
  }

  private static Map<String, Object> experiment(Experiment experiment) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("name", experiment.getName());
    properties.put("network", experiment.getNetwork().getName());
    properties.put("data", experiment.getData().getSource());
    return properties;
  }
}
