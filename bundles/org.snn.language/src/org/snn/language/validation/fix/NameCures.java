package org.snn.language.validation.fix;

import java.util.List;
import java.util.Map;
import org.snn.language.messages.SnnLinkingMessages;

/** Puts a known name, similar to the one written, in place of an unknown one. */
final class NameCures {

  static final Map<String, Cure> CURES = Map.of(
      SnnLinkingMessages.GROUP_UNKNOWN, NameCures::similar, SnnLinkingMessages.NETWORK_UNKNOWN, NameCures::similar);

  private static final int MOST = 3;

  private NameCures() {
  }

  /** The issue says which names are known, the most similar first. */
  private static List<QuickFix> similar(Spot spot) {
    return spot.allData().stream().limit(MOST)
        .map(name -> new QuickFix("Change to '%s'".formatted(name), List.of(spot.rename(name)))).toList();
  }
}
