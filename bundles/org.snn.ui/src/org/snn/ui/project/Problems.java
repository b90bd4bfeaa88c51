package org.snn.ui.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnIssue;
import org.snn.language.validation.fix.QuickFix;
import org.snn.language.validation.fix.QuickFixes;

/** What is wrong with a file, as markers of the workspace. Works on every thread and needs no lock of the workspace. */
public final class Problems {

  /** Type of the markers, in {@code plugin.xml}. */
  public static final String TYPE = "org.snn.ui.problem";

  /** Marker attribute: id of the rule, such as {@code snn.connect.cycle}; see docs/validation.md. */
  public static final String RULE = "rule";

  /** Marker attribute: what a quick fix needs to know, one text a line. */
  static final String DATA = "data";

  /** Marker attribute: the labels of the quick fixes, one a line; absent if there are none. */
  static final String FIXES = "fixes";

  /** Markers refuse texts of over 65,535 bytes; a character has three at most. */
  private static final int MOST_CHARACTERS = 65_535 / 3;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Problems() {
  }

  /** Makes the markers of the file say what is wrong with a text of it; markers that say so already stay. */
  public static void show(IFile file, LoadedSnn loaded) throws CoreException {
    List<Map<String, Object>> wanted = new ArrayList<>();
    for (SnnIssue issue : loaded.issues()) {
      wanted.add(attributes(issue, loaded));
    }
    file.getWorkspace().run(monitor -> replace(file, wanted), null, IWorkspace.AVOID_UPDATE, new NullProgressMonitor());
  }

  private static void replace(IFile file, List<Map<String, Object>> wanted) throws CoreException {
    if (!file.isAccessible()) {
      return;
    }
    for (IMarker marker : file.findMarkers(TYPE, false, IResource.DEPTH_ZERO)) {
      if (!wanted.remove(marker.getAttributes())) {
        marker.delete();
      }
    }
    for (Map<String, Object> attributes : wanted) {
      file.createMarker(TYPE, attributes);
    }
  }

  /** Removes the markers of a resource and all in it. */
  public static void clear(IResource resource) throws CoreException {
    if (resource.isAccessible()) {
      resource.deleteMarkers(TYPE, true, IResource.DEPTH_INFINITE);
    }
  }

  private static Map<String, Object> attributes(SnnIssue issue, LoadedSnn loaded) {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put(IMarker.SEVERITY, switch (issue.severity()) {
      case ERROR -> IMarker.SEVERITY_ERROR;
      case WARNING -> IMarker.SEVERITY_WARNING;
      default -> IMarker.SEVERITY_INFO;
    });
    attributes.put(IMarker.MESSAGE, cut(issue.message()));
    attributes.put(IMarker.LINE_NUMBER, issue.line());
    attributes.put(RULE, issue.code());
    if (issue.length() > 0) {
      // Documents of the workbench begin behind the mark.
      int start = issue.offset() - (loaded.text().startsWith(BYTE_ORDER_MARK) ? 1 : 0);
      attributes.put(IMarker.CHAR_START, start);
      attributes.put(IMarker.CHAR_END, start + issue.length());
    }
    String data = String.join("\n", issue.data());
    if (data.length() > MOST_CHARACTERS) {
      return attributes;
    }
    if (!data.isEmpty()) {
      attributes.put(DATA, data);
    }
    List<String> fixes = QuickFixes.of(loaded.resource(), issue.code(), issue.offset(), issue.length(), issue.data()).stream()
        .map(QuickFix::label).toList();
    String labels = String.join("\n", fixes);
    if (!labels.isEmpty() && labels.length() <= MOST_CHARACTERS) {
      attributes.put(FIXES, labels);
    }
    return attributes;
  }

  private static String cut(String message) {
    return message.length() <= MOST_CHARACTERS ? message : message.substring(0, MOST_CHARACTERS - 1) + "…";
  }
}
