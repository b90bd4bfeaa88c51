package org.snn.design.text;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.snn.design.model.Limits;
import org.snn.design.model.Sizes;
import org.snn.network.Network;

/** What the rules of the language say, found once until the file changes. */
public final class Findings {

  private static final String KEY = "org.snn.design.findings";

  private Findings() {
  }

  /**
   * One issue.
   *
   * @param element that it is about
   * @param id of the rule
   * @param message of the rule
   * @param offset in the text as it was last read or saved
   * @param length in that text
   * @param data for quick fixes
   */
  public record Finding(EObject element, String id, String message, int offset, int length, List<String> data) {
  }

  /** The issues about an element and what is in it, in the order of the rules; none for an element that is in no text. */
  public static List<Finding> of(EObject element) {
    return element.eResource() instanceof XtextResource resource && resource.getResourceServiceProvider() != null
        ? resource.getCache().get(KEY, resource, () -> find(resource)).stream()
            .filter(finding -> EcoreUtil.isAncestor(element, finding.element())).toList()
        : List.of();
  }

  /** A network with too many connections is left to {@code snn check}: a diagram must not wait for minutes. */
  private static List<Finding> find(XtextResource resource) {
    boolean large = resource.getContents().stream().flatMap(root -> root.eContents().stream())
        .anyMatch(element -> element instanceof Network network && Sizes.connections(network) > Limits.CONNECTIONS);
    if (large) {
      return List.of();
    }
    IResourceValidator validator = resource.getResourceServiceProvider().getResourceValidator();
    List<Finding> findings = new ArrayList<>();
    for (Issue issue : validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl)) {
      EObject element = issue.getUriToProblem() == null ? null : resource.getEObject(issue.getUriToProblem().fragment());
      if (element != null && issue.getOffset() != null && issue.getLength() != null) {
        findings.add(new Finding(element, issue.getCode(), issue.getMessage(), issue.getOffset(), issue.getLength(),
            issue.getData() == null ? List.of() : List.of(issue.getData())));
      }
    }
    return List.copyOf(findings);
  }
}
