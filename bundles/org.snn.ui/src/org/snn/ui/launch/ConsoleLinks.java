package org.snn.ui.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.ui.console.IConsole;
import org.eclipse.debug.ui.console.IConsoleLineTracker;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.ui.console.IHyperlink;

/** Makes links of what a trainer says in the console: places in texts and data, the trained network, and the cure when it has ended. */
public final class ConsoleLinks implements IConsoleLineTracker {

  /** {@code FILE:LINE:COLUMN: error}, as docs/cli.md says. */
  private static final Pattern PLACE = Pattern.compile("^(.+?):(\\d+):(\\d+): (?:error|warning)");
  private static final Pattern MODEL = Pattern.compile("^Trained network: (.+?\\.snna)");
  private static final Pattern CURE = Pattern.compile("^" + TrainerEnd.PREFIX + "(" + TrainerEnd.CURE + ")\\b");

  private IConsole console;
  private Path directory;

  @Override
  public void init(IConsole newConsole) {
    console = newConsole;
    IProcess process = newConsole.getProcess();
    directory = Path.of(process.getAttribute(DebugPlugin.ATTR_WORKING_DIRECTORY));
  }

  @Override
  public void lineAppended(IRegion region) {
    try {
      String line = console.getDocument().get(region.getOffset(), region.getLength());
      Matcher place = PLACE.matcher(line);
      if (place.find()) {
        link(place.group(1), Integer.parseInt(place.group(2)), Integer.parseInt(place.group(3)), region.getOffset(), place.end(3));
      }
      Matcher model = MODEL.matcher(line);
      if (model.find()) {
        link(model.group(1), 0, 0, region.getOffset() + model.start(1), model.group(1).length());
      }
      Matcher cure = CURE.matcher(line);
      if (cure.find()) {
        add(new ResumeLink(console.getProcess()), region.getOffset() + cure.start(1), cure.group(1).length());
      }
    } catch (BadLocationException cleared) {
      // The line is no longer in the console.
    }
  }

  private void link(String name, int line, int column, int offset, int length) {
    Path file = directory.resolve(name);
    if (Files.isRegularFile(file)) {
      add(new FileLink(file, line, column), offset, length);
    }
  }

  private void add(IHyperlink link, int offset, int length) {
    console.addLink(link, offset, length);
  }

  @Override
  public void dispose() {
    console = null;
  }
}
