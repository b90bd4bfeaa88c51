package org.snn.language.ide.editing;

import com.google.inject.Module;
import org.eclipse.xtext.util.Modules2;
import org.snn.language.PrivateSetup;
import org.snn.language.SnnRuntimeModule;
import org.snn.language.ide.SnnIdeModule;

/** What editors need, with registries of its own: in Eclipse the global ones belong to Xtext's editors. */
final class PrivateIdeSetup extends PrivateSetup {

  @Override
  protected Module language() {
    return Modules2.mixin(new SnnRuntimeModule(), new SnnIdeModule());
  }
}
