package org.snn.language.validation.fix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.xtext.resource.XtextResource;

/** Quick fixes as data: editors and the language server turn them into changes of their documents. */
public final class QuickFixes {

  private static final Map<String, Cure> CURES = cures();

  private QuickFixes() {
  }

  /**
   * What can be done about an issue.
   *
   * @param id of the issue
   * @param offset of the issue in the text of the resource
   * @param length of the issue
   * @param data of the issue; may be empty
   * @return fixes, the most obvious first; empty if none is obvious
   */
  public static List<QuickFix> of(XtextResource resource, String id, int offset, int length, List<String> data) {
    Cure cure = CURES.get(id);
    return cure == null ? List.of() : Spot.of(resource, offset, length, data).map(cure::at).orElse(List.of());
  }

  /** The ids that have quick fixes, at least in some cases. */
  public static Set<String> ids() {
    return CURES.keySet();
  }

  private static Map<String, Cure> cures() {
    Map<String, Cure> cures = new HashMap<>();
    cures.putAll(NameCures.CURES);
    cures.putAll(ElementCures.CURES);
    cures.putAll(ConnectCures.CURES);
    cures.putAll(ExperimentCures.CURES);
    return Map.copyOf(cures);
  }
}
