package org.eclipse.sirius.business.api.componentization;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Stands in for Sirius's registry, of which no jar is to be had: remembers what was registered. */
public final class ViewpointRegistry {

  private static final ViewpointRegistry INSTANCE = new ViewpointRegistry();

  private final List<String> registered = new ArrayList<>();

  private ViewpointRegistry() {
  }

  public static ViewpointRegistry getInstance() {
    return INSTANCE;
  }

  public Set<Object> registerFromPlugin(String path) {
    registered.add(path);
    return Set.of();
  }

  public List<String> registered() {
    return registered;
  }
}
