package org.snn.design;

/**
 * Tells Sirius where the diagrams are. Sirius makes an object of this class, named by an extension in {@code plugin.xml}, and
 * expects it to register what it has; it is called by reflection because Sirius stands on no Maven repository, so that this
 * bundle is built without it.
 */
public final class SiriusRegistration {

  /** What the bundle has, as Sirius names it: bundle, then path. */
  public static final String DESIGN = "org.snn.design/description/snn.odesign";

  private static final String REGISTRY = "org.eclipse.sirius.business.api.componentization.ViewpointRegistry";

  /**
   * Registers the diagrams.
   *
   * @throws IllegalStateException if there is no Sirius, or one with another interface
   */
  public SiriusRegistration() {
    try {
      Class<?> type = Class.forName(REGISTRY);
      Object registry = type.getMethod("getInstance").invoke(null);
      type.getMethod("registerFromPlugin", String.class).invoke(registry, DESIGN);
    } catch (ReflectiveOperationException | LinkageError absent) {
      throw new IllegalStateException("Sirius does not take %s; SNN's diagrams need Sirius 7.4.".formatted(DESIGN), absent);
    }
  }
}
