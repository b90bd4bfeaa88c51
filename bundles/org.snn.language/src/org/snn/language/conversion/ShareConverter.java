package org.snn.language.conversion;

import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;
import org.snn.network.Share;

/** A share of the samples: {@code 80%} or {@code 48000}. */
final class ShareConverter extends TokenConverter<Share> {

  @Override
  protected Share read(String text, INode node) {
    try {
      return Share.parse(withoutBlanks(text));
    } catch (IllegalArgumentException noShare) {
      throw new ValueConverterException(noShare.getMessage(), node, null);
    }
  }

  @Override
  protected String write(Share share) {
    return share.toString();
  }
}
