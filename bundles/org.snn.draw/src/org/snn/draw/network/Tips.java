package org.snn.draw.network;

import org.snn.draw.graph.Bundle;
import org.snn.draw.scene.Look;

/** What a pointer over something shows: a line each for its name and its figures. */
final class Tips {

  private Tips() {
  }

  static String of(String name, Bundle bundle, boolean weighted) {
    if (bundle.connections() == 1) {
      return weighted ? name + "\nweight " + Look.weight(bundle.sum()) : name;
    }
    String text = name + "\n" + Look.count(bundle.connections()) + " of " + Look.count(bundle.possible()) + " possible connections ("
        + Look.percent(bundle.connections(), bundle.possible()) + ")";
    return weighted ? text + "\nmean weight " + Look.weight(bundle.sum() / bundle.connections()) + ", mean size "
        + Look.weight(bundle.absolute() / bundle.connections()) + ", " + Math.round(100 * bundle.positive()) + " % positive" : text;
  }
}
