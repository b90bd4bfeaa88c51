package org.snn.language.ui.contentassist;

import org.eclipse.xtext.ui.editor.contentassist.UiToIdeContentProposalProvider;

/** The proposals that every editor has. */
public class SnnProposalProvider extends UiToIdeContentProposalProvider {}
