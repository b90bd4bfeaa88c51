package org.snn.draw.scene;

/** Dark lines on a light background, light ones on a dark one, or as the viewer prefers. */
public enum Theme {
  LIGHT, DARK, AUTO
}
