package org.snn.language.resource;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.snn.language.SnnStandaloneSetup;

/**
 * Makes resources of .snn files for EMF's global registry, which knows this class by {@code plugin.xml}. They are of the language that
 * Xtext's global registry has for the files, in Eclipse that of the text editor where it is installed. Where there is none, the language
 * is set up as in a plain Java program.
 */
public final class SnnResourceFactory implements Resource.Factory {

  private static final String EXTENSION = "snn";

  @Override
  public Resource createResource(URI uri) {
    return language().get(IResourceFactory.class).createResource(uri);
  }

  private static IResourceServiceProvider language() {
    IResourceServiceProvider.Registry languages = IResourceServiceProvider.Registry.INSTANCE;
    synchronized (languages) {
      if (!languages.getExtensionToFactoryMap().containsKey(EXTENSION)) {
        new SnnStandaloneSetup().createInjectorAndDoEMFRegistration();
      }
    }
    return languages.getResourceServiceProvider(URI.createURI("any." + EXTENSION));
  }
}
