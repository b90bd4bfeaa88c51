package org.snn.draw.network;

import java.util.List;
import org.snn.draw.layout.Frame;
import org.snn.draw.scene.Item;

/** How a node looks. */
interface NodeDrawing {

  /** The room that it needs in a column. */
  Frame frame(int column);

  /** How far its outline is from the left and from the right of its frame, where lines end. */
  double inset();

  /** Draws it into a frame with this top left corner. */
  List<Item> draw(double x, double y);

  /** What a pointer over it shows. */
  String tip();
}
