package org.snn.language.ui.labeling;

import org.eclipse.xtext.ui.label.DefaultDescriptionLabelProvider;

/** Labels of elements that are known from the index only. */
public class SnnDescriptionLabelProvider extends DefaultDescriptionLabelProvider {}
