package org.snn.cli;

import java.util.Map;
import org.apache.log4j.PropertyConfigurator;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The {@code snn} command as a headless Eclipse application; the exit status is that of {@link Main}. */
public final class CliApplication implements IApplication {

  @Override
  public Object start(IApplicationContext context) {
    // On a plain JVM log4j finds this file by itself; in OSGi it sees only its own bundle.
    PropertyConfigurator.configure(CliApplication.class.getResource("/log4j.properties"));
    Map<?, ?> arguments = context.getArguments();
    return Main.run((String[]) arguments.get(IApplicationContext.APPLICATION_ARGS));
  }

  @Override
  public void stop() {
    // A command ends by itself; there is nothing to release.
  }
}
