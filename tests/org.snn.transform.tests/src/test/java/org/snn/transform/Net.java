package org.snn.transform;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snn.network.Activation;
import org.snn.network.Connect;
import org.snn.network.ConnectFile;
import org.snn.network.EdgeList;
import org.snn.network.End;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.Role;

/** Networks for tests, built in one expression. Ends are written as in the language: {@code a}, {@code a[3]}, {@code a[0..4]}. */
public final class Net {

  private static final NetworkFactory FACTORY = NetworkFactory.eINSTANCE;
  private static final Pattern END = Pattern.compile("(\\w+)(?:\\[(-?\\d+)(?:\\.\\.(-?\\d+))?])?");

  private final Network network = FACTORY.createNetwork();

  public Net() {
    network.setName("N");
  }

  public Net input(String name, int size) {
    return group(name, size, Role.INPUT, Activation.IDENTITY);
  }

  public Net hidden(String name, int size, Activation activation) {
    return group(name, size, Role.HIDDEN, activation);
  }

  public Net output(String name, int size, Activation activation) {
    return group(name, size, Role.OUTPUT, activation);
  }

  public Net neuron(String name, Activation activation) {
    group(name, 1, Role.HIDDEN, activation);
    ((Group) network.getMembers().get(network.getMembers().size() - 1)).setSingle(true);
    return this;
  }

  private Net group(String name, int size, Role role, Activation activation) {
    Group group = FACTORY.createGroup();
    group.setName(name);
    group.setSize(size);
    group.setRole(role);
    group.setActivation(activation);
    network.getMembers().add(group);
    return this;
  }

  /** Connects all neurons of each end to all of the next. */
  public Net connect(String... ends) {
    return connect((org.snn.network.Pattern) null, ends);
  }

  public Net forward(String source, String target) {
    return connect(FACTORY.createForwardPattern(), source, target);
  }

  public Net oneToOne(String... ends) {
    return connect(FACTORY.createOneToOnePattern(), ends);
  }

  public Net nearest(int window, String... ends) {
    var pattern = FACTORY.createNearestPattern();
    pattern.setWindow(window);
    return connect(pattern, ends);
  }

  public Net random(double density, Long seed, String... ends) {
    var pattern = FACTORY.createRandomPattern();
    pattern.setDensity(density);
    pattern.setSeed(seed);
    return connect(pattern, ends);
  }

  public Net edges(int[] sources, int[] targets, float[] weights) {
    ConnectFile rule = FACTORY.createConnectFile();
    rule.setFile("edges.csv");
    rule.setEdges(new EdgeList(sources, targets, weights));
    network.getMembers().add(rule);
    return this;
  }

  public Net file(String file) {
    ConnectFile rule = FACTORY.createConnectFile();
    rule.setFile(file);
    network.getMembers().add(rule);
    return this;
  }

  /** Changes the rule that was added last. */
  public Net with(Consumer<Connect> change) {
    change.accept((Connect) network.getMembers().get(network.getMembers().size() - 1));
    return this;
  }

  private Net connect(org.snn.network.Pattern pattern, String... ends) {
    Connect connect = FACTORY.createConnect();
    for (String end : ends) {
      connect.getEnds().add(end(end));
    }
    connect.setPattern(pattern);
    network.getMembers().add(connect);
    return this;
  }

  private End end(String text) {
    Matcher parts = END.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(text);
    }
    End end = FACTORY.createEnd();
    end.setGroup(groups().stream().filter(group -> group.getName().equals(parts.group(1))).findFirst().orElse(null));
    end.setFirst(parts.group(2) == null ? null : Integer.valueOf(parts.group(2)));
    end.setLast(parts.group(3) == null ? null : Integer.valueOf(parts.group(3)));
    return end;
  }

  private List<Group> groups() {
    return network.groups();
  }

  /** The network. */
  public Network network() {
    return network;
  }
}
