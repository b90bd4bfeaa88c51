package org.snn.language.serializer;

import org.eclipse.xtext.serializer.sequencer.HiddenTokenSequencer;

/** Where comments and blanks go when an edited model is written. */
public class SnnHiddenTokens extends HiddenTokenSequencer {
}
