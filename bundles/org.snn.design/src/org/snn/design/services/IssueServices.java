package org.snn.design.services;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.snn.design.model.Arrows;
import org.snn.design.text.Cures;
import org.snn.design.text.Findings;
import org.snn.network.Connect;
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

  /** What the rules say, one below the other; of a view, which is all that a tooltip knows, about what it stands for. */
  public String issueText(EObject element) {
    return messages(element).collect(Collectors.joining("\n"));
  }

  /** Whether nothing about an element has a quick fix that a diagram can apply; for all arrows of a rule the first one answers. */
  public Boolean hasNoCure(EObject element) {
    return cure(element).isEmpty();
  }

  /** What is wrong and has a quick fix, and what that does. */
  public String cureText(EObject element) {
    return cure(element).map(cure -> "%s Quick fix: %s.".formatted(cure.message(), cure.label())).orElse("");
  }

  /** Applies the first quick fix; the element stays as it is if there is none. */
  public EObject applyCure(EObject element) {
    cure(element).ifPresent(cure -> cure.apply(whole(element)));
    return element;
  }

  /** Whether the rules say nothing about an element but what {@link #cureText} does. */
  public Boolean hasNoOtherIssue(EObject element) {
    return otherIssueText(element).isEmpty();
  }

  /** What the rules say besides, one below the other. Sirius finds no arrow for what they say about a rule or its pattern. */
  public String otherIssueText(EObject element) {
    String cured = cure(element).map(Cures.ElementCure::message).orElse("");
    return answers(element) ? messages(element).filter(message -> !message.equals(cured)).collect(Collectors.joining("\n")) : "";
  }

  private static Stream<String> messages(EObject element) {
    return Findings.of(whole(element)).stream().map(Findings.Finding::message).distinct();
  }

  private static Optional<Cures.ElementCure> cure(EObject element) {
    return answers(element) ? Cures.of(whole(element)) : Optional.empty();
  }

  /** An arrow is drawn for its rule, which has one answer however many arrows it has. */
  private static boolean answers(EObject element) {
    return !(element instanceof End end) || end.eContainer() instanceof Connect connect && Arrows.of(connect).indexOf(end) == 0;
  }

  /** What a view stands for; an arrow is drawn for its rule. */
  private static EObject whole(EObject element) {
    EObject drawn = Views.element(element) == null ? element : Views.element(element);
    return drawn instanceof End && drawn.eContainer() != null ? drawn.eContainer() : drawn;
  }
}
