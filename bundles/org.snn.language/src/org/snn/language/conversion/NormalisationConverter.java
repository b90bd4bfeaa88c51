package org.snn.language.conversion;

import org.eclipse.xtext.nodemodel.INode;
import org.snn.network.Normalisation;

/** {@code normalise}, {@code normalise standard} (the same), {@code normalise unit} or {@code normalise global}. */
final class NormalisationConverter extends TokenConverter<Normalisation> {

  @Override
  protected Normalisation read(String text, INode node) {
    for (Normalisation kind : Normalisation.VALUES) {
      if (text.endsWith(kind.getLiteral())) {
        return kind;
      }
    }
    return Normalisation.STANDARD;
  }

  @Override
  protected String write(Normalisation value) {
    return value == Normalisation.STANDARD ? "normalise" : "normalise " + value.getLiteral();
  }
}
