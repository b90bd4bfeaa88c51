package org.snn.language.ide.symbols;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;

/** What an outline says behind a name. */
@Singleton
public class SnnSymbolDetails extends DocumentSymbolDetailsProvider {

  @Inject
  private OutlineEntries entries;

  @Override
  public String getDetails(EObject element) {
    return entries.details(element);
  }
}
