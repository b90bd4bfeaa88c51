package org.snn.ui.project;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;

/** Offers the quick fixes that the check found for a marker; asking costs nothing. */
public final class FixGenerator implements IMarkerResolutionGenerator2 {

  @Override
  public boolean hasResolutions(IMarker marker) {
    return !labels(marker).isEmpty();
  }

  @Override
  public IMarkerResolution[] getResolutions(IMarker marker) {
    List<String> labels = labels(marker);
    return IntStream.range(0, labels.size()).mapToObj(i -> new Fix(marker, labels.get(i), i)).toArray(IMarkerResolution[]::new);
  }

  static List<String> labels(IMarker marker) {
    String labels = marker.getAttribute(Problems.FIXES, "");
    return labels.isEmpty() ? List.of() : List.of(labels.split("\n"));
  }
}
