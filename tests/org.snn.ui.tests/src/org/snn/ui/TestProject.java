package org.snn.ui;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.snn.cli.Cli;
import org.snn.cli.Console;
import org.snn.cli.Interrupt;

/** A project in the workspace with files of the checkout, and trained networks. */
final class TestProject {

  private static final String TEXT_EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";

  private final IProject project;

  private TestProject(IProject project) {
    this.project = project;
  }

  /** A new, empty project. */
  static TestProject create(String name) throws Exception {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    if (project.exists()) {
      project.delete(true, true, null);
    }
    project.create(null);
    project.open(null);
    return new TestProject(project);
  }

  Path folder() {
    return project.getLocation().toPath();
  }

  /** A file with this text. */
  IFile file(String name, String text) throws Exception {
    IFile file = project.getFile(name);
    file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
    return file;
  }

  /** A copy of a file of the checkout, as examples/mnist/layered.snn. */
  IFile copy(String path) throws Exception {
    Path source = Path.of(System.getProperty("snn.checkout")).resolve(path);
    return file(source.getFileName().toString(), Files.readString(source));
  }

  /** Opens a text in a text editor. */
  ITextEditor edit(IFile file) throws Exception {
    return (ITextEditor) IDE.openEditor(Workbench.window().getActivePage(), file, TEXT_EDITOR);
  }

  /** Runs a command of snn in the project's folder, and shows what it wrote in the workspace. */
  void snn(String... command) throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    Console console = new Console(InputStream.nullInputStream(), out, out, folder(), Map.of(), false, new Interrupt());
    if (new Cli(console).run(command) != 0) {
      throw new AssertionError(said.toString(StandardCharsets.UTF_8));
    }
    refresh();
  }

  /** A small trained network: runs/small/model.snna. */
  IFile train() throws Exception {
    copy("docs/pictures/small.snn");
    snn("train", "small.snn", "--quiet");
    return get("runs/small/model.snna");
  }

  /** Files that were written without the workspace are seen. */
  void refresh() throws Exception {
    project.refreshLocal(IResource.DEPTH_INFINITE, null);
  }

  IFile get(String path) {
    return project.getFile(path);
  }

  void delete() throws Exception {
    Workbench.window().getActivePage().closeAllEditors(false);
    project.delete(true, true, null);
  }
}
