package org.snn.cli;

/**
 * Makes {@code jdk.incubator.vector} available to a JVM that was started without {@code --add-modules}: with that option
 * the JVM prints a warning on every start, and starts more slowly. The module goes to the boot loader, as with the
 * option, and the vector code is compiled to the same instructions (docs/build.md has the measurements).
 */
public final class VectorModule {

  private static final String NAME = "jdk.incubator.vector";

  private VectorModule() {
  }

  /**
   * Loads the module unless it is there. To be called before any class that uses it is linked, and only by commands that
   * compute: it takes about 60 ms.
   *
   * @throws UserError if the JVM has no such module, or was started in another way than `snn` and the products do
   */
  public static void load() {
    if (ModuleLayer.boot().findModule(NAME).isPresent()) {
      return;
    }
    try {
      Class.forName("jdk.internal.module.Modules").getMethod("loadModule", String.class).invoke(null, NAME);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new UserError(
          "This JVM (%s) cannot load the module %s; use a JDK 17 or later, started with --add-modules %s."
              .formatted(Runtime.version(), NAME, NAME), e);
    }
  }
}
