package org.snn.ui.picture;

import org.snn.draw.scene.Links;
import org.snn.draw.scene.PartMap;
import org.snn.draw.scene.Scene;

/**
 * A scene with all that is needed to point at it; made off the user interface's thread.
 *
 * @param map where its parts are
 * @param links which elements of a text its parts show
 */
public record Picture(Scene scene, PartMap map, Links links) {

  /** A picture. */
  public static Picture of(Scene scene, Links links) {
    return new Picture(scene, new PartMap(scene), links);
  }
}
