package org.snn.language.ide.symbols;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;
import org.snn.language.ide.documentation.ElementSummary;
import org.snn.network.Group;
import org.snn.network.Network;

/** What an outline says behind a name. */
@Singleton
public class SnnSymbolDetails extends DocumentSymbolDetailsProvider {

  @Inject
  private ElementSummary summaries;

  @Override
  public String getDetails(EObject element) {
    if (element instanceof Group group) {
      return summaries.details(group);
    }
    return element instanceof Network network ? summaries.details(network) : "";
  }
}
