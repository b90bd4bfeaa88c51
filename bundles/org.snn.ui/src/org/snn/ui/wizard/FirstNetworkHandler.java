package org.snn.ui.wizard;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.IHandlerService;

/** Opens the cheat sheet of the first network. A menu cannot name Eclipse's command: not every Eclipse has cheat sheets. */
public final class FirstNetworkHandler extends AbstractHandler {

  private static final String COMMAND = "org.eclipse.ui.cheatsheets.openCheatSheet(cheatSheetId=org.snn.ui.cheatsheets.first)";

  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
    try {
      return window.getService(IHandlerService.class)
          .executeCommand(window.getService(ICommandService.class).deserialize(COMMAND), null);
    } catch (CommandException e) {
      throw new ExecutionException("This Eclipse has no cheat sheets", e);
    }
  }
}
