package org.snn.draw.network;

import org.snn.draw.scene.Ink;
import org.snn.plan.Role;

/** Colours of inputs, hidden neurons and outputs. */
final class RoleInk {

  private RoleInk() {
  }

  /** Of outlines and dots. */
  static Ink line(Role role) {
    return switch (role) {
      case INPUT -> Ink.INPUT;
      case OUTPUT -> Ink.OUTPUT;
      default -> Ink.HIDDEN;
    };
  }

  /** Of what is inside. */
  static Ink tint(Role role) {
    return switch (role) {
      case INPUT -> Ink.INPUT_TINT;
      case OUTPUT -> Ink.OUTPUT_TINT;
      default -> Ink.HIDDEN_TINT;
    };
  }
}
