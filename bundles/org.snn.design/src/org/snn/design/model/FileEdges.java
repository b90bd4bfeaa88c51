package org.snn.design.model;

import java.util.Set;
import java.util.stream.Collectors;
import org.snn.network.ConnectFile;
import org.snn.network.Group;
import org.snn.network.Network;

/**
 * The edges between files of connections and groups, as far as both are drawn; none where there are too many connections to look into.
 *
 * @param from a group to the files that have connections from it
 * @param to a group from the files that have connections to it
 */
public record FileEdges(DrawnEdges<Group, ConnectFile> from, DrawnEdges<ConnectFile, Group> to) {

  /** Those of a network, found once until its file changes. */
  public static FileEdges of(Network network) {
    return Derived.of(network, "fileEdges", FileEdges::find);
  }

  private static FileEdges find(Network network) {
    FileEdges edges = new FileEdges(new DrawnEdges<>(), new DrawnEdges<>());
    Set<Group> shown = network.groups().stream().limit(Limits.ELEMENTS).collect(Collectors.toSet());
    Wires.of(network).ifPresent(wires -> network.getMembers().stream().filter(ConnectFile.class::isInstance).limit(Limits.ELEMENTS)
        .map(ConnectFile.class::cast).forEach(file -> {
          wires.sources(file).stream().filter(shown::contains).forEach(group -> edges.from.add(group, file));
          wires.targets(file).stream().filter(shown::contains).forEach(group -> edges.to.add(file, group));
        }));
    return edges;
  }
}
