package org.snn.draw.scene;

import java.util.List;
import java.util.Map;

/**
 * A picture, whatever it is written as. Places are pixels from the top left.
 *
 * @param title what it shows
 * @param description the same for who cannot see it
 * @param data facts for programs
 */
public record Scene(String title, String description, double width, double height, Map<String, String> data, List<Item> items) {
}
