package org.snn.language.conversion;

import org.eclipse.xtext.nodemodel.INode;
import org.snn.network.Normalisation;

/** {@code normalise}, {@code normalise standard} (the same) or {@code normalise unit}. */
final class NormalisationConverter extends TokenConverter<Normalisation> {

  @Override
  protected Normalisation read(String text, INode node) {
    return text.endsWith(Normalisation.UNIT.getLiteral()) ? Normalisation.UNIT : Normalisation.STANDARD;
  }

  @Override
  protected String write(Normalisation value) {
    return value == Normalisation.UNIT ? "normalise " + value.getLiteral() : "normalise";
  }
}
