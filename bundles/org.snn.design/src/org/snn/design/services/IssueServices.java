package org.snn.design.services;

import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.snn.design.text.Cures;
import org.snn.design.text.Findings;
import org.snn.network.End;

/** What the rules of the language say about an element, and their quick fixes. */
public class IssueServices {

  /** Whether a rule has something to say about an element or what is in it. */
  public Boolean hasIssue(EObject element) {
    return !Findings.of(whole(element)).isEmpty();
  }

  /** The picture of an issue. */
  public String issueIcon(EObject element) {
    return "/org.snn.design/icons/issue.png";
  }

  /** What the rules say, one below the other. */
  public String issueText(EObject element) {
    return Findings.of(whole(element)).stream().map(Findings.Finding::message).distinct().collect(Collectors.joining("\n"));
  }

  /** Whether nothing about an element has a quick fix that a diagram can apply. */
  public Boolean hasNoCure(EObject element) {
    return Cures.of(element).isEmpty();
  }

  /** What is wrong and has a quick fix, and what that does. */
  public String cureText(EObject element) {
    return Cures.of(element).map(cure -> "%s Quick fix: %s.".formatted(cure.message(), cure.label())).orElse("");
  }

  /** Applies the first quick fix; the element stays as it is if there is none. */
  public EObject applyCure(EObject element) {
    Cures.of(element).ifPresent(cure -> cure.apply(element));
    return element;
  }

  /** An arrow is drawn for its rule. */
  private static EObject whole(EObject element) {
    return element instanceof End && element.eContainer() != null ? element.eContainer() : element;
  }
}
