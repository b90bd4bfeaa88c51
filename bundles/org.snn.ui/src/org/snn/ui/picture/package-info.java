/** Pictures of {@code org.snn.draw} on a canvas: painted, zoomed, moved, pointed at, saved. */
package org.snn.ui.picture;
