package org.snn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.snn.ui.project.Problems;
import org.snn.ui.project.SnnNature;

/** A project of the workspace with the nature, for one test; deleted at its end. */
final class SnnProject implements AutoCloseable {

  static final String GOOD = """
      network Net {
          input  x[4]
          hidden h[3] relu
          output y[2] softmax

          connect x -> h -> y
      }
      """;

  private final IProject project;

  SnnProject(String name) throws CoreException {
    project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    if (!project.exists()) {
      project.create(null);
      project.open(null);
      SnnNature.addTo(project, null);
    }
  }

  /** One that somebody else made. */
  SnnProject(IProject project) {
    this.project = project;
  }

  IProject project() {
    return project;
  }

  IFile write(String name, String text) throws CoreException {
    IFile file = project.getFile(name);
    ByteArrayInputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    if (file.exists()) {
      file.setContents(content, true, true, null);
    } else {
      file.create(content, true, null);
    }
    return file;
  }

  static ITextEditor open(IFile file) throws Exception {
    ITextEditor editor = (ITextEditor) IDE.openEditor(Workbench.window().getActivePage(), file);
    Workbench.pause();
    return editor;
  }

  static SourceViewer viewer(ITextEditor editor) {
    return (SourceViewer) editor.getAdapter(ITextOperationTarget.class);
  }

  static IDocument document(ITextEditor editor) {
    return editor.getDocumentProvider().getDocument(editor.getEditorInput());
  }

  /** The markers of a file or folder, in the order of the text. */
  static List<IMarker> problems(IResource resource) {
    try {
      return Arrays.stream(resource.findMarkers(Problems.TYPE, false, IResource.DEPTH_INFINITE))
          .sorted(Comparator.comparingInt(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0))).toList();
    } catch (CoreException gone) {
      throw new IllegalStateException(gone);
    }
  }

  static List<String> rules(IResource resource) {
    return problems(resource).stream().map(marker -> marker.getAttribute(Problems.RULE, "")).toList();
  }

  /** The quick fix of this name. */
  static IMarkerResolution resolution(IMarker marker, String label) {
    assertThat(IDE.getMarkerHelpRegistry().hasResolutions(marker)).isTrue();
    return Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marker)).filter(fix -> fix.getLabel().equals(label))
        .findFirst().orElseThrow();
  }

  /** Lets events be handled until nothing builds or checks any more. */
  static void awaitBuild() {
    Workbench.pause();
    Workbench.await("the end of the build", () -> Job.getJobManager().find(ResourcesPlugin.FAMILY_AUTO_BUILD).length == 0);
  }

  @Override
  public void close() throws CoreException {
    Workbench.window().getActivePage().closeAllEditors(false);
    awaitBuild();
    project.delete(true, true, null);
  }
}
