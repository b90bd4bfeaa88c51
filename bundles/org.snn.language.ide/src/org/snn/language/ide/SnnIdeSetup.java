package org.snn.language.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.eclipse.xtext.util.Modules2;
import org.snn.language.SnnRuntimeModule;
import org.snn.language.SnnStandaloneSetup;

/** Sets the language up with what editors and the language server need. */
public class SnnIdeSetup extends SnnStandaloneSetup {

  @Override
  public Injector createInjector() {
    return Guice.createInjector(Modules2.mixin(new SnnRuntimeModule(), new SnnIdeModule()));
  }
}
