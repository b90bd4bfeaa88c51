package org.snn.inference.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom a request takes this server for. A page in a browser on this machine may reach a server on loopback under a name of the
 * page's choice (DNS rebinding); such names are refused. A server that listens for others knows not by which names.
 */
final class HostCheck {

  private final Set<String> known;

  /** @param host that the server listens on */
  HostCheck(String host) {
    known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    if (isLoopback(host)) {
      known.addAll(List.of("localhost", "127.0.0.1", "::1", "[::1]", host));
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException listensNowhere) {
      return false;
    }
  }

  /** @throws Refusal if the name is one of others */
  void check(String name) throws Refusal {
    if (!known.isEmpty() && !known.contains(name)) {
      throw new Refusal(421, "This server is not '%s'; it answers as %s.".formatted(name, String.join(", ", known)));
    }
  }
}
