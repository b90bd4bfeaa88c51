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
   * @return false if the JVM has no such module, or was not started as {@code snn} and the product do, but is that of another
   *     Eclipse: then plain loops compute the same bits, slower
   */
  public static boolean load() {
    if (ModuleLayer.boot().findModule(NAME).isPresent()) {
      return true;
    }
    try {
      Class.forName("jdk.internal.module.Modules").getMethod("loadModule", String.class).invoke(null, NAME);
      return true;
    } catch (ReflectiveOperationException | RuntimeException closed) {
      return false;
    }
  }
}
