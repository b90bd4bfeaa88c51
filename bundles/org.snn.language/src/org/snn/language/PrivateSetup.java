package org.snn.language;

import com.google.inject.Binder;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.impl.EValidatorRegistryImpl;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.impl.ResourceServiceProviderRegistryImpl;
import org.eclipse.xtext.util.Modules2;
import org.snn.language.validation.Environment;

/** Sets the language up with registries of its own: in Eclipse the global ones belong to the editors. */
public class PrivateSetup extends SnnStandaloneSetup {

  private final IResourceServiceProvider.Registry languages = new ResourceServiceProviderRegistryImpl();
  private final EValidator.Registry validators = new EValidatorRegistryImpl();
  private final Environment environment;

  /** Rules look for data beside the text only, and know no limit of memory. */
  protected PrivateSetup() {
    this(new Environment());
  }

  PrivateSetup(Environment environment) {
    this.environment = environment;
  }

  /** What is bound besides the registries. */
  protected Module language() {
    return new SnnRuntimeModule();
  }

  @Override
  public final Injector createInjector() {
    return Guice.createInjector(Modules2.mixin(language(), this::bindRegistries));
  }

  private void bindRegistries(Binder binder) {
    binder.bind(IResourceServiceProvider.Registry.class).toInstance(languages);
    binder.bind(EValidator.Registry.class).toInstance(validators);
    binder.bind(Environment.class).toInstance(environment);
  }

  @Override
  public void register(Injector injector) {
    languages.getExtensionToFactoryMap().put("snn", injector.getInstance(IResourceServiceProvider.class));
  }
}
