package org.snn.design.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.snn.network.Connect;
import org.snn.network.ConnectFile;
import org.snn.network.End;
import org.snn.network.ForwardPattern;
import org.snn.network.Group;
import org.snn.network.Member;
import org.snn.network.NearestPattern;
import org.snn.network.Network;
import org.snn.network.OneToOnePattern;
import org.snn.network.Pattern;
import org.snn.network.RandomPattern;

/** How large a network is, without making its connections. */
public final class Sizes {

  /** Bytes of a line that a connection needs in a file at least: {@code 1,2} and a line break. */
  private static final int BYTES_PER_CONNECTION = 4;

  private Sizes() {
  }

  /** Number of neurons; groups of impossible size have none. */
  public static long neurons(Network network) {
    return network.groups().stream().mapToLong(group -> Math.max(0, group.getSize())).sum();
  }

  /**
   * Number of connections: exact for complete patterns, what is to be expected of random ones, about that of files. Kept until the
   * text changes, since nearly every expression of a diagram asks.
   */
  public static double connections(Network network) {
    return Derived.of(network, "connections", Sizes::count);
  }

  private static double count(Network network) {
    double all = 0;
    for (Member member : network.getMembers()) {
      if (member instanceof Connect connect) {
        all += Arrows.of(connect).stream().mapToDouble(Sizes::connections).sum();
      } else if (member instanceof ConnectFile file) {
        all += connections(file);
      }
    }
    return all;
  }

  /** Number of connections of an arrow, never below 0 whatever its pattern says; 0 for the last end of a rule, which starts none. */
  public static double connections(End arrow) {
    double count = count(arrow);
    return count > 0 ? count : 0; // A portion may be written as nan.
  }

  private static double count(End arrow) {
    End next = Arrows.next(arrow);
    if (next == null) {
      return 0;
    }
    double sources = size(arrow);
    double targets = size(next);
    boolean same = arrow.getGroup() == next.getGroup();
    double forward = same ? sources * (targets - 1) / 2 : sources * targets;
    Pattern pattern = ((Connect) arrow.eContainer()).getPattern();
    if (pattern instanceof RandomPattern random) {
      return random.getDensity() * (random.isForward() ? forward : sources * targets);
    }
    if (pattern instanceof NearestPattern nearest) {
      return Math.min(sources, nearest.getWindow()) * targets;
    }
    return pattern instanceof ForwardPattern ? forward : pattern instanceof OneToOnePattern ? sources : sources * targets;
  }

  /** Number of neurons of an end; none where it names no group. */
  public static long size(End end) {
    Group group = end.getGroup();
    if (group == null) {
      return 0;
    }
    if (end.getFirst() == null) {
      return Math.max(0, group.getSize());
    }
    return end.getLast() == null ? 1 : Math.max(0, (long) end.getLast() - end.getFirst() + 1);
  }

  private static double connections(ConnectFile rule) {
    try {
      return Files.of(rule).isEmpty() || rule.getFile() == null ? 0
          : (double) bytes(Files.of(rule).get().resolveSibling(rule.getFile())) / BYTES_PER_CONNECTION;
    } catch (IOException | IllegalArgumentException absent) {
      return 0;
    }
  }

  /** Bytes of a file, of a packed one when it is unpacked, but no more than tell that these are too many connections. */
  private static long bytes(Path file) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      return java.nio.file.Files.size(file);
    }
    long bytes = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream plain = new GZIPInputStream(java.nio.file.Files.newInputStream(file), buffer.length)) {
      for (int read = 0; read >= 0 && bytes <= (long) BYTES_PER_CONNECTION * Limits.CONNECTIONS; read = plain.read(buffer)) {
        bytes += read;
      }
    }
    return bytes;
  }
}
