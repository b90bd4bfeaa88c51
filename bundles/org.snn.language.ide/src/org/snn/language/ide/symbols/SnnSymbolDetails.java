package org.snn.language.ide.symbols;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;
import org.snn.language.ide.editing.SymbolTree;

/** What an outline says behind a name. */
@Singleton
public class SnnSymbolDetails extends DocumentSymbolDetailsProvider {

  @Inject
  private SymbolTree symbols;

  @Override
  public String getDetails(EObject element) {
    return symbols.details(element);
  }
}
