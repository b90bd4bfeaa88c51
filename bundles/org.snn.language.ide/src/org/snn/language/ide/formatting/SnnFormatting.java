package org.snn.language.ide.formatting;

import java.util.List;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.preferences.ITypedPreferenceValues;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.snn.language.DoubledSettings;

/** Formats what can be formatted, and changes nothing in other texts, which have their errors marked. */
public class SnnFormatting extends FormattingService {

  @Override
  protected List<ITextReplacement> format2(XtextResource resource, ITextRegion selection, ITypedPreferenceValues preferences) {
    return resource.getParseResult().hasSyntaxErrors() || DoubledSettings.first(resource).isPresent() ? List.of()
        : super.format2(resource, selection, preferences);
  }
}
