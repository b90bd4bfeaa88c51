package org.snn.ui.artefact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.wizard.Wizard;

/** Asks for a format and what it needs. */
final class ExportWizard extends Wizard {

  private final LoadedArtefact loaded;
  private final ExportPage page;
  private List<String> command = List.of();
  private Path target;

  ExportWizard(LoadedArtefact loaded) {
    this.loaded = loaded;
    this.page = new ExportPage(loaded);
    setWindowTitle("Export");
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    target = page.target();
    List<String> arguments = new ArrayList<>(List.of("export", loaded.file().getFileName().toString(), "--format", page.format().name(),
        "-o", target.toString()));
    arguments.addAll(page.options());
    command = arguments;
    return true;
  }

  /** The command that does it; after it is finished. */
  List<String> command() {
    return command;
  }

  /** Where it goes; after it is finished. */
  Path target() {
    return target;
  }
}
