package org.snn.language.validation.fix;

import java.util.List;

/** What can be done about issues of one id. */
@FunctionalInterface
interface Cure {

  /** The fixes for the issue at a place, the most obvious first; none if this case has no obvious cure. */
  List<QuickFix> at(Spot spot);
}
