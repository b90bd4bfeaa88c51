package org.snn.language.ide.symbols;

import com.google.inject.Singleton;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;
import org.snn.network.NetworkPackage;

/** The icons of an outline. */
@Singleton
public class SnnSymbolKinds extends DocumentSymbolKindProvider {

  @Override
  protected SymbolKind getSymbolKind(EClass type) {
    if (type == NetworkPackage.Literals.NETWORK) {
      return SymbolKind.Class;
    }
    return type == NetworkPackage.Literals.GROUP ? SymbolKind.Field : SymbolKind.Event;
  }
}
